package org.migov.loader.derive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.migov.loader.rdf.LineSorter;
import org.migov.loader.rdf.SortMemory;
import org.migov.ontology.Iris;

/** Derives who is bound by what from when until when, and writes it as a graph of its own. */
public final class Derivation {

    /** Name of the graph of derived facts. */
    public static final String GRAPH = "derived";

    /**
     * What came out.
     *
     * @param statements lines in the derived graph
     * @param commitments all of them
     * @param lasting those without an end
     * @param toVerify those that rest on, or are ended by, nothing but actions marked so
     */
    public record Result(long statements, long commitments, long lasting, long toVerify) {}

    private Derivation() {}

    /**
     * Derives commitments from treaty actions.
     *
     * @param graphNq the sorted N-Quads of all sources, which must hold the instruments and the rules
     * @param outNq where the sorted N-Quads of the derived graph are to stand; its folder also takes temporary files
     */
    public static Result run(List<Path> graphNq, Iris iris, Path outNq) throws IOException {
        Known known = Known.read(graphNq, iris);
        Ties ties = new Ties(known, iris);
        CommitmentLines lines = new CommitmentLines(known, iris);
        long commitments = 0;
        long lasting = 0;
        long toVerify = 0;
        try (ActionGroups groups = ActionGroups.open(graphNq, iris);
                LineSorter sorter = new LineSorter(folderOf(outNq), GRAPH, SortMemory.ofThisMachine())) {
            for (List<Action> group = groups.next(); !group.isEmpty(); group = groups.next()) {
                for (Commitment commitment : ties.derive(group)) {
                    add(lines.describe(commitment), sorter);
                    add(lines.shortcut(commitment), sorter);
                    commitments++;
                    lasting += commitment.until().isEmpty() ? 1 : 0;
                    toVerify += commitment.suspect() ? 1 : 0;
                }
            }
            return new Result(sorter.writeTo(outNq), commitments, lasting, toVerify);
        }
    }

    private static void add(List<String> lines, LineSorter sorter) throws IOException {
        for (String line : lines) {
            sorter.add(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("outNq: expected a file in a folder, found " + file);
        }
        return parent;
    }
}
