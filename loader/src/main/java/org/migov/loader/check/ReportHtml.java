package org.migov.loader.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.TableCount;
import org.migov.loader.text.Html;

/** The report as a page of its own, for people: no script, nothing fetched, everything from the data escaped. */
final class ReportHtml {

    /** Marks a cell that holds a number; {@link Html#escaped} lets it through from nowhere else. */
    private static final String NUMBER = "\u0001";

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>MiGov load report</title>
            <style>
            :root { color-scheme: light dark; --line: #8888; --quiet: #595959; --bad: #a4161a; --mark: #ffe08a; }
            @media (prefers-color-scheme: dark) {
              :root { --quiet: #b3b3b3; --bad: #ff8f8f; --mark: #6b5300; }
            }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem 1rem 4rem; }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
            h3 { font-size: 1rem; margin-bottom: 0; }
            .sum { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; padding: 0; list-style: none; }
            .sum b { display: block; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: start; padding-block: .5rem; color: var(--quiet); }
            th, td { border-bottom: 1px solid var(--line); padding: .3rem .75rem .3rem 0; text-align: start;
              vertical-align: top; }
            td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; }
            code { overflow-wrap: anywhere; }
            pre { margin: .25rem 0; padding: .4rem .6rem; border-inline-start: 3px solid var(--line); overflow-x: auto; }
            pre mark { background: var(--mark); color: inherit; outline: 1px solid var(--bad); }
            .rejected { color: var(--bad); font-weight: 600; }
            .quiet { color: var(--quiet); }
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
        html.append("<ul class=\"sum\"><li><b>%d</b>rows</li><li><b>%d</b>records</li><li><b>%d</b>rejected</li></ul>\n"
                .formatted(report.rows(), report.records(), report.rejected()));
    }

    private void tables(List<TableCount> tables) {
        begin("Tables", "What became of the rows of each file", "File", "Table", "Rows#", "Records#", "Rejected#");
        for (TableCount count : tables) {
            row(
                    code(count.file()),
                    Html.escaped(count.table()),
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
                        Html.escaped(
                                ProblemCode.of(code).map(ProblemCode::meaning).orElse("")),
                        Html.escaped(
                                ProblemCode.of(code).map(ProblemCode::remedy).orElse(""))));
        end();
    }

    /** File by file, each problem with its line where that can be shown. */
    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Excerpts excerpts = Excerpts.of(problems);
        Map<String, List<Problem>> files = new LinkedHashMap<>();
        problems.forEach(problem -> files.computeIfAbsent(problem.origin().file(), first -> new ArrayList<>())
                .add(problem));
        html.append(
                "<h2>Where</h2>\n<p class=\"quiet\">The first problems of each kind; rejected.csv lists all.</p>\n");
        files.forEach((file, own) -> {
            html.append("<h3>").append(code(file)).append("</h3>\n");
            table(file, "", "Line#", "Severity", "Code", "Column", "Expected", "Found");
            own.forEach(problem -> problem(problem, excerpts));
            end();
        });
    }

    private void problem(Problem problem, Excerpts excerpts) {
        boolean rejected = problem.severity() == Problem.Severity.REJECTED;
        row(
                problem.origin().line() > 0 ? number(problem.origin().line()) : NUMBER,
                rejected ? "<span class=\"rejected\">rejected</span>" : "warning",
                code(problem.code()),
                Html.escaped(problem.column() == null ? "" : problem.column()),
                Html.escaped(problem.expected()),
                code(problem.found()));
        excerpts.of(problem)
                .ifPresent(excerpt -> html.append("<tr><td></td><td colspan=\"5\"><pre>")
                        .append(marked(excerpt))
                        .append("</pre></td></tr>\n"));
    }

    private static String marked(Excerpt excerpt) {
        return excerpt.known()
                ? Html.escaped(excerpt.text().substring(0, excerpt.from()))
                        + "<mark>"
                        + Html.escaped(excerpt.text().substring(excerpt.from(), excerpt.to()))
                        + "</mark>"
                        + Html.escaped(excerpt.text().substring(excerpt.to()))
                : Html.escaped(excerpt.text());
    }

    private void checks(List<QueryChecks.Answer> checks) {
        if (checks.isEmpty()) {
            return;
        }
        begin("Checks", "Questions asked of the finished graph", "Check", "Severity", "Found#", "Problem", "Solution");
        for (QueryChecks.Answer answer : checks) {
            row(
                    code(answer.check().name()),
                    Html.escaped(answer.check().severity().label()),
                    number(answer.rows()),
                    Html.escaped(answer.check().problem()),
                    Html.escaped(answer.check().solution()));
        }
        end();
    }

    /** @param headings with {@code #} at the end for a column of numbers */
    private void begin(String title, String caption, String... headings) {
        html.append("<h2>").append(Html.escaped(title)).append("</h2>\n");
        table(title, caption, headings);
    }

    private void table(String title, String caption, String... headings) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(Html.escaped(title))
                .append("\">\n<table>\n")
                .append(caption.isEmpty() ? "" : "<caption>" + Html.escaped(caption) + "</caption>\n")
                .append("<thead><tr>");
        for (String heading : headings) {
            boolean numeric = heading.endsWith("#");
            html.append(numeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(Html.escaped(numeric ? heading.substring(0, heading.length() - 1) : heading))
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
        return "<code>" + Html.escaped(text) + "</code>";
    }
}
