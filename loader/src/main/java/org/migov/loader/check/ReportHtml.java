package org.migov.loader.check;

import java.util.List;
import java.util.TreeMap;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.TableCount;

/** The report as a page of its own, for people: no script, nothing fetched, everything from the data escaped. */
final class ReportHtml {

    /** Marks a cell that holds a number; {@link #escape} lets it through from nowhere else. */
    private static final String NUMBER = "\u0001";

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>MiGov load report</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: start; padding-block: .5rem; }
            th, td { border-bottom: 1px solid; padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; }
            td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; }
            code { overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <main>
            <h1>MiGov load report</h1>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private ReportHtml() {}

    static String of(Report report) {
        ReportHtml page = new ReportHtml();
        page.summary(report);
        page.tables(report.tables());
        page.codes(report);
        page.problems(report.problems());
        page.checks(report.checks());
        page.html.append("</main>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private void summary(Report report) {
        html.append("<p>%d rows read, %d became records, %d rejected.</p>\n"
                .formatted(report.rows(), report.records(), report.rejected()));
    }

    private void tables(List<TableCount> tables) {
        begin("Tables", "What became of the rows of each file", "File", "Table", "Rows#", "Records#", "Rejected#");
        for (TableCount count : tables) {
            row(
                    code(count.file()),
                    escape(count.table()),
                    number(count.rows()),
                    number(count.records()),
                    number(count.rejected()));
        }
        end();
    }

    private void codes(Report report) {
        if (report.counts().isEmpty()) {
            html.append("<h2>Problems</h2>\n<p>None.</p>\n");
            return;
        }
        begin("Problems", "How many of each kind, and what to do", "Code", "Count#", "What it means", "What to do");
        new TreeMap<>(report.counts())
                .forEach((code, count) -> row(
                        code(code),
                        number(count),
                        escape(ProblemCode.of(code).map(ProblemCode::meaning).orElse("")),
                        escape(ProblemCode.of(code).map(ProblemCode::remedy).orElse(""))));
        end();
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        begin(
                "Where",
                "The first problems of each kind; rejected.csv lists all",
                "Place",
                "Severity",
                "Code",
                "Column",
                "Expected",
                "Found");
        for (Problem problem : problems) {
            row(
                    code(problem.origin().toString()),
                    problem.severity() == Problem.Severity.REJECTED ? "rejected" : "warning",
                    code(problem.code()),
                    escape(problem.column() == null ? "" : problem.column()),
                    escape(problem.expected()),
                    code(problem.found()));
        }
        end();
    }

    private void checks(List<QueryChecks.Answer> checks) {
        if (checks.isEmpty()) {
            return;
        }
        begin("Checks", "Questions asked of the finished graph", "Check", "Severity", "Found#", "Problem", "Solution");
        for (QueryChecks.Answer answer : checks) {
            row(
                    code(answer.check().name()),
                    escape(answer.check().severity().label()),
                    number(answer.rows()),
                    escape(answer.check().problem()),
                    escape(answer.check().solution()));
        }
        end();
    }

    /** @param headings with {@code #} at the end for a column of numbers */
    private void begin(String title, String caption, String... headings) {
        html.append("<h2>").append(escape(title)).append("</h2>\n");
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(title))
                .append("\">\n<table>\n<caption>")
                .append(escape(caption))
                .append("</caption>\n<thead><tr>");
        for (String heading : headings) {
            boolean numeric = heading.endsWith("#");
            html.append(numeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(escape(numeric ? heading.substring(0, heading.length() - 1) : heading))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
    }

    /** @param cells HTML; numbers begin with {@link #NUMBER} */
    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            boolean numeric = cell.startsWith(NUMBER);
            html.append(numeric ? "<td class=\"n\">" : "<td>")
                    .append(numeric ? cell.substring(1) : cell)
                    .append("</td>");
        }
        html.append("</tr>\n");
    }

    private void end() {
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private static String number(long number) {
        return NUMBER + number;
    }

    private static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** For element content and quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "·");
    }
}
