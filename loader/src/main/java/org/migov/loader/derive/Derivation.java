package org.migov.loader.derive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
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

    private final LineSorter sorter;
    private final Ties ties;
    private final HeldBack heldBack;
    private final Extensions extensions;
    private final CommitmentLines lines;
    private final CommitmentRules rules;
    private final DisagreementLines disagreements;
    private final Holdings holdings = new Holdings();
    private final Known known;
    private final Iris iris;
    private long commitments;
    private long lasting;
    private long toVerify;

    private Derivation(Known known, Iris iris, LineSorter sorter) {
        this.sorter = sorter;
        this.ties = new Ties(known, iris);
        this.heldBack = new HeldBack(known);
        this.extensions = new Extensions(known, heldBack, iris);
        this.lines = new CommitmentLines(known, iris);
        this.rules = new CommitmentRules(known.rules());
        this.disagreements = new DisagreementLines(known, iris);
        this.known = known;
        this.iris = iris;
    }

    /**
     * Derives commitments from treaty actions, without the shortcut: {@link Shortcuts} adds it for those that stand.
     *
     * @param graphNq the sorted N-Quads of all sources, which must hold the instruments and the rules
     * @param outNq where the sorted N-Quads of the derived graph are to stand; its folder also takes temporary files
     */
    public static Result run(List<Path> graphNq, Iris iris, Path outNq) throws IOException {
        return run(graphNq, iris, outNq, read -> {});
    }

    /** @param progress told now and then how many statements have been read; each is read twice */
    public static Result run(List<Path> graphNq, Iris iris, Path outNq, LongConsumer progress) throws IOException {
        long[] once = {0};
        Known known = Known.read(graphNq, iris, read -> {
            once[0] = read;
            progress.accept(read);
        });
        try (ActionGroups groups = ActionGroups.open(graphNq, iris, known.trust());
                LineSorter sorter = new LineSorter(folderOf(outNq), GRAPH, SortMemory.ofThisMachine())) {
            Derivation derivation = new Derivation(known, iris, sorter);
            for (List<Action> group = groups.next(); !group.isEmpty(); group = groups.next()) {
                derivation.take(group);
                progress.accept(once[0] + groups.read());
            }
            derivation.finish();
            return new Result(sorter.writeTo(outNq), derivation.commitments, derivation.lasting, derivation.toVerify);
        }
    }

    private void take(List<Action> group) throws IOException {
        holdings.add(group, known);
        for (Disagreement found :
                Disagreement.among(group, rules.entryIntoForce(group.get(0).instrument()))) {
            add(disagreements.describe(found), sorter);
        }
        if (!heldBack.waits(group)) {
            for (Commitment commitment : ties.derive(group, List.of())) {
                write(commitment);
                heldBack.remember(commitment);
            }
        }
    }

    private void finish() throws IOException {
        for (List<Action> group : heldBack.revised()) {
            Action any = group.get(0);
            for (Commitment commitment : ties.derive(group, heldBack.revising(any.instrument(), any.party()))) {
                write(commitment);
                heldBack.remember(commitment);
            }
        }
        for (Action extension : heldBack.territorial()) {
            Optional<Commitment> commitment = extensions.derive(extension);
            if (commitment.isPresent()) {
                write(commitment.get());
            }
        }
        holdings.write(known, iris, described -> add(described, sorter));
        known.twins().write(described -> add(described, sorter));
    }

    private void write(Commitment commitment) throws IOException {
        add(lines.describe(commitment), sorter);
        commitments++;
        lasting += commitment.until().isEmpty() ? 1 : 0;
        toVerify += commitment.suspect() ? 1 : 0;
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
