package org.migov.loader.changes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.release.Release;
import org.migov.loader.release.ReleaseDiff;
import org.migov.ontology.Mg;

/**
 * What changed between two states of the graph, thing by thing, in the order of IRIs; can be gone through repeatedly.
 *
 * <p>The two states are compared in one pass each; what is found is kept in a temporary file until {@link #close}.
 */
public final class Comparison implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The dump of a release that describes its sources. */
    private static final String SOURCES = "sources.nt.gz";

    private final Path found;
    private final Map<String, String> replacedBy;
    private final Map<String, String> replaces = new HashMap<>();

    private Comparison(Path found, Map<String, String> replacedBy) {
        this.found = found;
        this.replacedBy = replacedBy;
        replacedBy.forEach((old, now) -> replaces.putIfAbsent(now, old));
    }

    /** Compares two releases of one data folder. */
    public static Comparison of(Release before, Release after) throws IOException {
        Set<String> graphs = new HashSet<>();
        after.manifest().graphs().forEach(graph -> graphs.add(graph.iri()));
        return of(before, after.dumps().resolve(ReleaseDiff.DUMP), graphs, Map.of(), null);
    }

    /**
     * Compares a release with a state that is to become one.
     *
     * @param after sorted N-Triples of the default graph
     * @param graphsNow IRIs of the sources of the later state
     * @param curated by path below {@code id/}, what replaces what
     * @param folder for the temporary file; null for the system's
     */
    static Comparison of(
            Release before, Path after, Set<String> graphsNow, Map<String, String> curated, @Nullable Path folder)
            throws IOException {
        String base = before.manifest().base();
        Path found = folder == null
                ? Files.createTempFile("migov-changes", ".jsonl")
                : Files.createTempFile(folder, "changes", ".jsonl");
        ChangeReading reading = new ChangeReading(new ReasonRule(base, daysRead(before), graphsNow));
        Replacements replacements = new Replacements(base, curated);
        try (BufferedWriter out = Files.newBufferedWriter(found)) {
            ReleaseDiff.between(before.dumps().resolve(ReleaseDiff.DUMP), after, change -> {
                if (!describesTheRelease(change, base) && !ChangeReading.onlyMoved(change)) {
                    write(reading.of(change), out);
                    note(change, base, replacements);
                }
            });
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(found);
            throw failure;
        }
        lookAmongWhatStands(after, base, replacements.findNew());
        return new Comparison(found, replacements.find());
    }

    /** Another pass over the later state, if something is gone that nothing new replaces. */
    private static void lookAmongWhatStands(Path after, String base, Standing standing) throws IOException {
        if (standing.isWanted()) {
            String prefix = "<" + base + "id/";
            try (SortedStatements lines = SortedStatements.open(after)) {
                String last = "";
                for (StatementLine line = lines.next(); line != null; line = lines.next()) {
                    if (!line.subject().equals(last) && line.subject().startsWith(prefix)) {
                        standing.take(line.subject()
                                .substring(prefix.length(), line.subject().length() - 1));
                    }
                    last = line.subject();
                }
            }
        }
    }

    /** All changes in the order of IRIs. */
    public void forEach(Consumer<ThingChange> changes) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(found)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                changes.accept(complete(JSON.readValue(line, ThingChange.class)));
            }
        }
    }

    /** How much changed. */
    public ChangeSummary summary() throws IOException {
        ChangeSummary[] sum = {ChangeSummary.NONE};
        forEach(change -> sum[0] = sum[0].plus(change));
        return sum[0];
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(found);
    }

    private ThingChange complete(ThingChange change) {
        String successor = change.withdrawn() ? replacedBy.get(change.iri()) : null;
        String predecessor = change.added() ? replaces.get(change.iri()) : null;
        return successor == null && predecessor == null
                ? change
                : change.with(
                        successor == null ? List.of() : List.of(successor),
                        predecessor == null ? List.of() : List.of(predecessor));
    }

    /** Numbers of the whole follow from the changes; they are none. */
    private static boolean describesTheRelease(ReleaseDiff.Change change, String base) {
        return change.iri().startsWith(base + "void#");
    }

    private static void note(ReleaseDiff.Change change, String base, Replacements replacements) {
        boolean ours = change.iri().startsWith(base + "id/");
        if (ours && change.kind() == ReleaseDiff.Kind.ADDED) {
            replacements.come(Candidate.of(change, base));
        } else if (ours && change.kind() == ReleaseDiff.Kind.WITHDRAWN) {
            replacements.gone(Candidate.of(change, base));
        }
    }

    private static void write(ThingChange change, BufferedWriter out) {
        try {
            out.write(JSON.writeValueAsString(change));
            out.newLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** By the IRI of a source, the day it was read, as far as the release says. */
    private static Map<String, String> daysRead(Release release) throws IOException {
        Map<String, String> days = new HashMap<>();
        Path description = release.dumps().resolve(SOURCES);
        if (Files.exists(description)) {
            try (SortedStatements lines = SortedStatements.open(description)) {
                for (StatementLine line = lines.next(); line != null; line = lines.next()) {
                    if (line.predicateIri().equals(Mg.AS_OF)) {
                        days.put(line.subjectIri(), line.lexicalForm());
                    }
                }
            }
        }
        return days;
    }
}
