package org.migov.loader.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.TableCount;

/** The report as JSON, for programs. */
final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static String of(Report report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("rows", report.rows());
        root.put("records", report.records());
        root.put("rejected", report.rejected());
        tables(report, root.putArray("tables"));
        codes(report, root.putArray("codes"));
        problems(report, root.putArray("problems"));
        checks(report, root.putArray("checks"));
        return root.toPrettyString() + "\n";
    }

    private static void tables(Report report, ArrayNode tables) {
        for (TableCount count : report.tables()) {
            tables.addObject()
                    .put("source", count.source())
                    .put("file", count.file())
                    .put("table", count.table())
                    .put("rows", count.rows())
                    .put("records", count.records())
                    .put("rejected", count.rejected());
        }
    }

    private static void codes(Report report, ArrayNode codes) {
        new TreeMap<>(report.counts())
                .forEach((code, count) -> codes.addObject()
                        .put("code", code)
                        .put("count", count)
                        .put(
                                "meaning",
                                ProblemCode.of(code).map(ProblemCode::meaning).orElse(""))
                        .put(
                                "remedy",
                                ProblemCode.of(code).map(ProblemCode::remedy).orElse("")));
    }

    private static void problems(Report report, ArrayNode problems) {
        for (Problem problem : report.problems()) {
            problems.addObject()
                    .put("severity", problem.severity() == Problem.Severity.REJECTED ? "rejected" : "warning")
                    .put("code", problem.code())
                    .put("file", problem.origin().file())
                    .put("line", problem.origin().line())
                    .put("column", problem.column())
                    .put("expected", problem.expected())
                    .put("found", problem.found())
                    .put("message", problem.message());
        }
    }

    private static void checks(Report report, ArrayNode checks) {
        for (QueryChecks.Answer answer : report.checks()) {
            ObjectNode check = checks.addObject()
                    .put("name", answer.check().name())
                    .put("severity", answer.check().severity().label())
                    .put("problem", answer.check().problem())
                    .put("solution", answer.check().solution())
                    .put("rows", answer.rows());
            ArrayNode shown = check.putArray("first");
            answer.shown()
                    .forEach(row -> shown.addObject()
                            .put("focus", row.focus())
                            .put("detail", row.detail().orElse(null)));
        }
    }
}
