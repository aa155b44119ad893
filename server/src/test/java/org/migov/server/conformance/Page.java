package org.migov.server.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/conformance.md}. */
final class Page {

    private static final String HEAD = """
            # Conformance

            What came of the cases of the W3C suites when they were run against a server of this version. The suites are those of
            <https://github.com/w3c/rdf-tests>; `ConformanceTest` sends their requests and writes this page. A case that fails
            fails the build.

            """;

    private Page() {}

    static String of(List<Outcome> outcomes) {
        Map<String, List<Outcome>> suites = outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::suite, LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| suite |");
        for (Outcome.Verdict verdict : Outcome.Verdict.values()) {
            page.append(' ').append(verdict.words()).append(" |");
        }
        page.append("\n| --- |")
                .append(" ---: |".repeat(Outcome.Verdict.values().length))
                .append('\n');
        suites.forEach((suite, cases) -> page.append(counts(suite, cases)));
        suites.forEach((suite, cases) -> page.append(table(suite, cases)));
        return page.toString();
    }

    private static String counts(String suite, List<Outcome> cases) {
        StringBuilder row = new StringBuilder("| " + suite + " |");
        for (Outcome.Verdict verdict : Outcome.Verdict.values()) {
            row.append(' ')
                    .append(cases.stream()
                            .filter(one -> one.verdict() == verdict)
                            .count())
                    .append(" |");
        }
        return row.append('\n').toString();
    }

    private static String table(String suite, List<Outcome> cases) {
        String rows = cases.stream()
                .map(one -> "| `%s` | %s | %s | %s |\n"
                        .formatted(one.id(), cell(one.name()), one.verdict().words(), cell(one.note())))
                .collect(Collectors.joining());
        return "\n## " + suite + "\n\n| case | what it is | came out | why |\n| --- | --- | --- | --- |\n" + rows;
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
