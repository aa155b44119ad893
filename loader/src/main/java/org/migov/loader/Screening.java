package org.migov.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.migov.loader.check.Finding;
import org.migov.loader.check.ReferenceSweep;
import org.migov.loader.check.ShapesCheck;
import org.migov.loader.rdf.GraphWriter;
import org.migov.loader.source.KeySet;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.TableCount;

/** Third stage: sorts the graphs, holds their records against the shapes, and keeps those that fit. */
final class Screening {

    /**
     * A graph that passed.
     *
     * @param id of its source
     * @param quads sorted N-Quads
     */
    record Graph(String id, Path quads, long statements) {}

    /** Takes what is found, with the problem it is. */
    interface Findings {
        void add(Finding finding);

        void add(Problem problem);
    }

    private final Path folder;
    private final ShapesCheck shapes;
    private final Findings findings;
    private final List<ReferenceSweep.SweptGraph> graphs = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final KeySet keptOut = new KeySet();
    private final KeySet rejectedPlaces = new KeySet();
    private final Map<String, Long> rejectedRows = new HashMap<>();

    Screening(Path folder, ShapesCheck shapes, Findings findings) {
        this.folder = folder;
        this.shapes = shapes;
        this.findings = findings;
    }

    /**
     * Screens the graph of a source; its writer is used up.
     *
     * @param progress told now and then how many of its statements have been looked at
     */
    void screen(String id, GraphWriter writer, LongConsumer progress) throws IOException {
        Path sorted = folder.resolve(id + ".sorted");
        Path places = folder.resolve(id + ".places");
        Path accepted = folder.resolve(id + ".nq");
        writer.writeTo(sorted, places);
        writer.close();
        Origin unknown = Origin.of("source " + id);
        shapes.check(sorted, places, unknown, accepted, this::found, progress);
        Files.delete(sorted);
        ids.add(id);
        graphs.add(new ReferenceSweep.SweptGraph(accepted, places, unknown));
    }

    /** Takes out what refers to what was kept out; to be called when all graphs are screened. */
    List<Graph> finish() throws IOException {
        ReferenceSweep.run(graphs, keptOut, problem -> {
            findings.add(problem);
            rejectRow(problem.origin());
        });
        List<Graph> passed = new ArrayList<>();
        for (int i = 0; i < graphs.size(); i++) {
            Path quads = graphs.get(i).accepted();
            Files.deleteIfExists(graphs.get(i).places());
            passed.add(new Graph(ids.get(i), quads, count(quads)));
        }
        return passed;
    }

    /** The counts of the reader, less the rows whose records were kept out. */
    List<TableCount> adjust(List<TableCount> counts) {
        return counts.stream()
                .map(count -> new TableCount(
                        count.source(),
                        count.file(),
                        count.table(),
                        count.rows(),
                        count.rejected() + rejectedRows.getOrDefault(count.file(), 0L)))
                .toList();
    }

    private void found(Finding finding) {
        findings.add(finding);
        if (finding.violation()) {
            keptOut.add(finding.focus());
            rejectRow(finding.origin());
        }
    }

    /** Several records can come from one row; the row counts once. */
    private void rejectRow(Origin origin) {
        if (origin.line() > 0 && rejectedPlaces.add(origin.toString())) {
            rejectedRows.merge(origin.file(), 1L, Long::sum);
        }
    }

    private static long count(Path quads) throws IOException {
        long lines = 0;
        try (var in = Files.newInputStream(quads)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
