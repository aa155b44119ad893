package org.migov.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.migov.loader.check.Report;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.TableCount;
import org.migov.loader.source.format.Formats;

/** Prints what a load or check found: for people as a table and a list, for programs as JSON. */
final class ReportPrinter {

    private static final int REJECTED_SHOWN = 50;
    private static final int WARNINGS_SHOWN = 5;

    private final Console console;

    ReportPrinter(Console console) {
        this.console = console;
    }

    /** One line a table whose rows were read, then the problems, one line each. */
    void print(Report report, String everything) {
        tables(report);
        problems(report.problems(), everything);
        report.checks().stream()
                .filter(answer -> answer.rows() > 0)
                .forEach(answer -> console.say("  check " + answer.check().name() + " ("
                        + answer.check().severity().name().toLowerCase(Locale.ROOT) + "): " + answer.rows()
                        + (answer.rows() == 1 ? " case" : " cases") + "; "
                        + answer.check().problem()));
    }

    /** One line a table whose rows were read. */
    void tables(Report report) {
        int width = report.tables().stream()
                .mapToInt(table -> table.file().length())
                .max()
                .orElse(10);
        String form = "  %-" + width + "s %,10d rows %,10d records %,8d rejected";
        for (TableCount table : report.tables()) {
            console.say(String.format(Locale.ROOT, form, table.file(), table.rows(), table.records(), table.rejected())
                    + format(table));
        }
        console.say(String.format(Locale.ROOT, form, "total", report.rows(), report.records(), report.rejected()));
    }

    /** What an official file was read as; our own tables say it in their names. */
    private static String format(TableCount table) {
        return Formats.named(table.table()).isPresent() ? " (read as " + table.table() + ")" : "";
    }

    private void problems(List<Problem> problems, String everything) {
        List<Problem> rejected = of(problems, Problem.Severity.REJECTED);
        List<Problem> warnings = of(problems, Problem.Severity.WARNING);
        rejected.stream().limit(REJECTED_SHOWN).forEach(problem -> console.warn(line(problem)));
        warnings.stream().limit(WARNINGS_SHOWN).forEach(problem -> console.say(line(problem)));
        more(rejected.size() - REJECTED_SHOWN, "rejected", everything);
        more(warnings.size() - WARNINGS_SHOWN, "warnings", everything);
    }

    private void more(int left, String what, String everything) {
        if (left > 0) {
            console.say(String.format(Locale.ROOT, "… and %,d more %s; all are listed in %s", left, what, everything));
        }
    }

    private static List<Problem> of(List<Problem> problems, Problem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }

    /** Place, what was expected, what was found, and what to do. */
    private static String line(Problem problem) {
        String remedy =
                ProblemCode.of(problem.code()).map(code -> " " + code.remedy()).orElse("");
        return word(problem) + ": " + problem.message() + remedy;
    }

    private static String word(Problem problem) {
        return problem.severity() == Problem.Severity.REJECTED ? "rejected" : "warning";
    }

    /** The same as an object for JSON. */
    static Map<String, Object> json(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", report.rows());
        json.put("records", report.records());
        json.put("rejected", report.rejected());
        json.put("problemsByCode", report.counts());
        json.put("tables", report.tables().stream().map(ReportPrinter::table).toList());
        json.put(
                "problems",
                report.problems().stream().map(ReportPrinter::problem).toList());
        json.put(
                "checks",
                report.checks().stream()
                        .map(answer -> Map.of(
                                "name", answer.check().name(),
                                "severity", answer.check().severity().name().toLowerCase(Locale.ROOT),
                                "rows", answer.rows()))
                        .toList());
        return json;
    }

    private static Map<String, Object> table(TableCount table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", table.source());
        json.put("file", table.file());
        json.put("table", table.table());
        json.put("rows", table.rows());
        json.put("records", table.records());
        json.put("rejected", table.rejected());
        return json;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("code", problem.code());
        json.put("file", problem.origin().file());
        json.put("line", problem.origin().line());
        json.put("column", problem.column());
        json.put("expected", problem.expected());
        json.put("found", problem.found());
        json.put("message", problem.message());
        json.put(
                "remedy",
                ProblemCode.of(problem.code()).map(ProblemCode::remedy).orElse(""));
        return json;
    }
}
