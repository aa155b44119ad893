package org.migov.server.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.OntologyFiles;

/**
 * A Turtle file of the model.
 *
 * @param turtle as it was written, with its comments
 * @param graph its statements; not to be changed
 */
record ModelFile(String turtle, Graph graph) {

    /** Files are compared by their text; a graph has no other order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelFile file && turtle.equals(file.turtle);
    }

    @Override
    public int hashCode() {
        return turtle.hashCode();
    }

    /** How a file is opened. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** A file by its name among {@link OntologyFiles}. */
    static ModelFile named(String name) {
        return of(() -> OntologyFiles.open(name));
    }

    static ModelFile of(Opening opening) {
        String turtle = text(opening);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return new ModelFile(turtle, graph);
    }

    static String text(Opening opening) {
        try (InputStream in = opening.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be read", e);
        }
    }
}
