package org.migov.server.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.migov.loader.check.Excerpts;
import org.migov.loader.check.Report;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;

/**
 * Prints problems for whoever edits the files: file by file in the order of lines, each with its line and the cell marked,
 * at the end how many of each code and what to do about it.
 */
final class ProblemPrinter {

    private static final int SHOWN = 200;
    private static final String RED = "1;31";
    private static final String YELLOW = "1;33";
    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String CYAN = "36";

    private final Console console;
    private final boolean colour;

    ProblemPrinter(Console console, boolean colour) {
        this.console = console;
        this.colour = colour;
    }

    void print(Report report, String everything) {
        List<Problem> problems =
                report.problems().stream().filter(this::isWanted).toList();
        List<Problem> shown = problems.subList(0, Math.min(SHOWN, problems.size()));
        Excerpts excerpts = Excerpts.of(shown);
        byFile(shown).forEach((file, own) -> {
            line("");
            line(painted(file, BOLD) + painted("  " + counted(own.size(), "problem"), DIM));
            own.forEach(problem -> print(problem, excerpts));
        });
        if (problems.size() > SHOWN) {
            line("… and " + counted(problems.size() - SHOWN, "problem") + " more; all are in " + everything);
        }
        codes(report);
    }

    private void print(Problem problem, Excerpts excerpts) {
        boolean rejected = problem.severity() == Problem.Severity.REJECTED;
        String colourOfWord = rejected ? RED : YELLOW;
        line("  " + painted(rejected ? "rejected" : "warning", colourOfWord) + ": " + problem.message());
        excerpts.of(problem).ifPresent(excerpt -> {
            String number =
                    String.format(Locale.ROOT, "%6d | ", problem.origin().line());
            line(painted(number, DIM) + excerpt.text());
            if (!excerpt.marker().isEmpty()) {
                line(painted(" ".repeat(number.length() - 2) + "| ", DIM) + painted(excerpt.marker(), colourOfWord));
            }
        });
    }

    private void codes(Report report) {
        if (report.counts().isEmpty()) {
            return;
        }
        line("");
        new TreeMap<>(report.counts())
                .forEach((code, count) -> line(String.format(Locale.ROOT, "%,8d  ", count)
                        + painted(code, CYAN)
                        + "  "
                        + ProblemCode.of(code).map(ProblemCode::remedy).orElse("")));
    }

    /** In the order of first mention; within a file by line. */
    private static Map<String, List<Problem>> byFile(List<Problem> problems) {
        Map<String, List<Problem>> files = new LinkedHashMap<>();
        problems.forEach(problem -> files.computeIfAbsent(problem.origin().file(), first -> new ArrayList<>())
                .add(problem));
        files.values()
                .forEach(own -> own.sort(
                        (a, b) -> Long.compare(a.origin().line(), b.origin().line())));
        return files;
    }

    private boolean isWanted(Problem problem) {
        return !console.quiet() || problem.severity() == Problem.Severity.REJECTED;
    }

    private void line(String text) {
        console.warn(text);
    }

    private String painted(String text, String code) {
        return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
