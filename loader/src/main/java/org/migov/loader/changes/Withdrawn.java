package org.migov.loader.changes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migov.loader.nquads.CodePointOrder;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.release.Release;

/**
 * The things that were withdrawn and did not come back, in sorted N-Triples, so that a reader can find one by bisection.
 * The list goes from release to release: it does not depend on how many old releases are kept.
 *
 * <p>Each has its label, when and by which load it was withdrawn, and what replaces it.
 */
final class Withdrawn implements AutoCloseable {

    static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
    static final String REPLACED_BY = "<http://purl.org/dc/terms/isReplacedBy>";
    static final String INVALIDATED_AT = "<http://www.w3.org/ns/prov#invalidatedAtTime>";
    static final String INVALIDATED_BY = "<http://www.w3.org/ns/prov#wasInvalidatedBy>";

    private final BufferedWriter out;
    private final @Nullable SortedStatements earlier;

    private Withdrawn(BufferedWriter out, @Nullable SortedStatements earlier) {
        this.out = out;
        this.earlier = earlier;
    }

    /** Takes over the list of the release before: less what came back, with what went. */
    static void write(Release before, ChangesFolder.Making making, Comparison comparison, Path file)
            throws IOException {
        Path old = list(before);
        try (Withdrawn list =
                new Withdrawn(Files.newBufferedWriter(file), Files.exists(old) ? SortedStatements.open(old) : null)) {
            comparison.forEach(change -> list.take(change, making));
            list.copyBefore(null);
        }
    }

    /** Takes over the list as it is. */
    static void carry(Optional<Release> before, Path file) throws IOException {
        Path old = before.map(Withdrawn::list).orElse(file);
        if (Files.exists(old)) {
            Files.copy(old, file);
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (earlier != null) {
                earlier.close();
            }
        }
    }

    private void take(ThingChange change, ChangesFolder.Making making) {
        String subject = "<" + change.iri() + ">";
        boolean ours = change.iri().startsWith(making.base());
        try {
            copyBefore(subject);
            if (change.added() || change.withdrawn()) {
                skip(subject);
            }
            if (change.withdrawn() && ours) {
                for (String line : lines(change, making)) {
                    out.write(line);
                    out.write('\n');
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The lines of a thing that went, sorted. */
    static Iterable<String> lines(ThingChange change, ChangesFolder.Making making) {
        String subject = "<" + change.iri() + "> ";
        TreeSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);
        change.replacedBy().forEach(iri -> lines.add(subject + REPLACED_BY + " <" + iri + "> ."));
        if (!change.label().isEmpty()) {
            lines.add(subject + LABEL + " \"" + Escapes.added(change.label()) + "\"@en .");
        }
        lines.add(subject + INVALIDATED_AT + " " + ChangesRdf.instant(making.created()) + " .");
        lines.add(subject + INVALIDATED_BY + " <" + ChangesRdf.load(making) + "> .");
        return new ArrayDeque<>(lines);
    }

    private void copyBefore(@Nullable String subject) throws IOException {
        StatementLine line = next();
        while (earlier != null && line != null && isBefore(line, subject)) {
            out.write(line.toTriple());
            out.write('\n');
            earlier.next();
            line = next();
        }
    }

    private void skip(String subject) {
        StatementLine line = next();
        while (earlier != null && line != null && line.subject().equals(subject)) {
            earlier.next();
            line = next();
        }
    }

    private @Nullable StatementLine next() {
        return earlier == null ? null : earlier.peek();
    }

    private static boolean isBefore(StatementLine line, @Nullable String subject) {
        return subject == null || CodePointOrder.INSTANCE.compare(line.subject(), subject) < 0;
    }

    private static Path list(Release release) {
        return release.folder().resolve(ChangesFolder.NAME).resolve(ChangesFolder.WITHDRAWN);
    }
}
