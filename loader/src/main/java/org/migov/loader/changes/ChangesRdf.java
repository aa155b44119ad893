package org.migov.loader.changes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The history of a release in PROV-O, as N-Triples: the release, the load that made it, the release it revises, and for
 * each thing that came, changed or went what this load did to it.
 */
final class ChangesRdf {

    private static final String RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String TERMS = "http://purl.org/dc/terms/";

    private final BufferedWriter out;
    private final ChangesFolder.Making making;

    private ChangesRdf(BufferedWriter out, ChangesFolder.Making making) {
        this.out = out;
        this.making = making;
    }

    static void write(@Nullable String before, ChangesFolder.Making making, @Nullable Comparison comparison, Path file)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            ChangesRdf rdf = new ChangesRdf(out, making);
            rdf.release(before);
            if (comparison != null) {
                comparison.forEach(rdf::change);
            }
        }
    }

    /** The IRI of the activity that makes a release. */
    static String load(ChangesFolder.Making making) {
        return release(making.base(), making.id()) + "#load";
    }

    static String instant(Instant instant) {
        return "\"" + instant + "\"^^<http://www.w3.org/2001/XMLSchema#dateTime>";
    }

    private static String release(String base, String id) {
        return base + "release/" + id;
    }

    private void release(@Nullable String before) {
        String release = "<" + release(making.base(), making.id()) + ">";
        String load = "<" + load(making) + ">";
        line(release, RDF_TYPE, "<" + PROV + "Entity>");
        line(release, "<" + TERMS + "identifier>", "\"" + making.id() + "\"");
        line(release, "<" + PROV + "generatedAtTime>", instant(making.created()));
        line(release, "<" + PROV + "wasGeneratedBy>", load);
        if (before != null) {
            line(release, "<" + PROV + "wasRevisionOf>", "<" + release(making.base(), before) + ">");
        }
        line(load, RDF_TYPE, "<" + PROV + "Activity>");
        line(load, "<" + PROV + "endedAtTime>", instant(making.created()));
        making.graphs().stream().sorted().forEach(graph -> line(load, "<" + PROV + "used>", "<" + graph + ">"));
    }

    private void change(ThingChange change) {
        String thing = "<" + change.iri() + ">";
        switch (change.kind()) {
            case ThingChange.ADDED -> {
                line(thing, "<" + PROV + "wasGeneratedBy>", "<" + load(making) + ">");
                change.replaces().forEach(old -> line(thing, "<" + PROV + "wasRevisionOf>", "<" + old + ">"));
                change.replaces().forEach(old -> line(thing, "<" + TERMS + "replaces>", "<" + old + ">"));
            }
            case ThingChange.WITHDRAWN -> Withdrawn.lines(change, making).forEach(this::line);
            default -> line(thing, "<" + TERMS + "modified>", instant(making.created()));
        }
    }

    private void line(String subject, String property, String object) {
        line(subject + ' ' + property + ' ' + object + " .");
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
