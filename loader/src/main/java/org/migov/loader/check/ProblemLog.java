package org.migov.loader.check;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migov.loader.source.Problem;
import org.migov.loader.text.SpreadsheetCell;

/**
 * All problems of a load: each a line of {@code rejected.csv} at once, the first of each code also in memory, all
 * counted. Not thread-safe.
 */
public final class ProblemLog implements AutoCloseable {

    private static final int KEPT_PER_CODE = 500;

    private final CsvWriter csv;
    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long rejected;
    private long warnings;

    /** @param file the list to write */
    public ProblemLog(Path file) throws IOException {
        this.csv = CsvWriter.builder().build(file);
        csv.writeRecord("severity", "code", "file", "line", "column", "expected", "found");
    }

    public void add(Problem problem) {
        csv.writeRecord(
                problem.severity() == Problem.Severity.REJECTED ? "rejected" : "warning",
                problem.code(),
                SpreadsheetCell.guarded(problem.origin().file()),
                problem.origin().line() > 0 ? Long.toString(problem.origin().line()) : "",
                problem.column() == null ? "" : SpreadsheetCell.guarded(problem.column()),
                problem.expected(),
                SpreadsheetCell.guarded(problem.found()));
        if (counts.merge(problem.code(), 1L, Long::sum) <= KEPT_PER_CODE) {
            kept.add(problem);
        }
        if (problem.severity() == Problem.Severity.REJECTED) {
            rejected++;
        } else {
            warnings++;
        }
    }

    /** The first problems of each code, in the order in which they came. */
    public List<Problem> kept() {
        return List.copyOf(kept);
    }

    /** How many problems of each code, by code. */
    public Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    public long rejected() {
        return rejected;
    }

    public long warnings() {
        return warnings;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
