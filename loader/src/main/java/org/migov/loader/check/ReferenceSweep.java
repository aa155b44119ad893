package org.migov.loader.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.migov.loader.source.KeySet;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;

/**
 * Takes out the records that refer to records which the shapes kept out, and those that refer to these, until nothing
 * points into the void. Does nothing, at no cost, where nothing was kept out.
 */
public final class ReferenceSweep {

    /**
     * A graph being swept.
     *
     * @param accepted sorted N-Quads; written anew where something is taken out
     * @param places for each record a line {@code <iri> line file}
     */
    public record SweptGraph(Path accepted, Path places, Origin unknown) {}

    private static final int BATCH = 500;

    private ReferenceSweep() {}

    /**
     * Sweeps the graphs of a load.
     *
     * @param missing IRIs of the records that were kept out; a record kept out of one graph may stand in another
     */
    public static void run(List<SweptGraph> graphs, KeySet missing, Consumer<Problem> problems) throws IOException {
        KeySet gone = missing;
        while (!gone.isEmpty()) {
            KeySet present = present(graphs, gone);
            KeySet next = new KeySet();
            for (SweptGraph graph : graphs) {
                sweep(graph, gone, present, next, problems);
            }
            gone = next;
        }
    }

    private static KeySet present(List<SweptGraph> graphs, KeySet gone) throws IOException {
        KeySet present = new KeySet();
        for (SweptGraph graph : graphs) {
            try (SubjectBatch.Reader reader = new SubjectBatch.Reader(graph.accepted(), BATCH)) {
                for (SubjectBatch batch = reader.next(); !batch.subjects().isEmpty(); batch = reader.next()) {
                    batch.subjects().stream()
                            .map(SubjectBatch.Described::iri)
                            .filter(gone::contains)
                            .forEach(present::add);
                }
            }
        }
        return present;
    }

    private static void sweep(SweptGraph graph, KeySet gone, KeySet present, KeySet next, Consumer<Problem> problems)
            throws IOException {
        Path swept = graph.accepted().resolveSibling(graph.accepted().getFileName() + ".swept");
        try (SubjectBatch.Reader reader = new SubjectBatch.Reader(graph.accepted(), BATCH);
                Places places = new Places(graph.places(), graph.unknown());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(swept), 1 << 16)) {
            for (SubjectBatch batch = reader.next(); !batch.subjects().isEmpty(); batch = reader.next()) {
                for (SubjectBatch.Described subject : batch.subjects()) {
                    Optional<String> broken = reference(subject, gone, present);
                    if (broken.isEmpty()) {
                        write(subject, out);
                    } else {
                        next.add(subject.iri());
                        problems.accept(Problem.rejected(
                                ProblemCode.REJECTED_REFERENCE.code(),
                                places.of(subject.iri()),
                                null,
                                "references to records that stand",
                                broken.get()));
                    }
                }
            }
        }
        Files.move(swept, graph.accepted(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(SubjectBatch.Described subject, OutputStream out) throws IOException {
        for (byte[] line : subject.lines()) {
            out.write(line);
            out.write('\n');
        }
    }

    private static Optional<String> reference(SubjectBatch.Described subject, KeySet gone, KeySet present) {
        return subject.lines().stream()
                .map(ReferenceSweep::object)
                .flatMap(Optional::stream)
                .filter(iri -> gone.contains(iri) && !present.contains(iri))
                .findFirst();
    }

    /** The IRI a statement points to. */
    private static Optional<String> object(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int object = text.indexOf(' ', text.indexOf(' ') + 1) + 1;
        return text.charAt(object) == '<'
                ? Optional.of(text.substring(object + 1, text.indexOf('>', object)))
                : Optional.empty();
    }
}
