package org.migov.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.migov.ontology.OntologyFiles;

/** The files of the model as they were written, and the shapes as statements. */
final class ModelFiles {

    private ModelFiles() {}

    /** The ontology in Turtle. */
    static byte[] ontology() {
        return bytes(() -> OntologyFiles.open(OntologyFiles.MIGOV));
    }

    /** The shapes in Turtle. */
    static byte[] shapes() {
        return bytes(OntologyFiles::shapes);
    }

    /** The JSON-LD context. */
    static byte[] context() {
        return bytes(() -> OntologyFiles.open(OntologyFiles.CONTEXT));
    }

    /** Turtle as statements. */
    static Graph parsed(byte[] turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(new String(turtle, StandardCharsets.UTF_8), Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    private static byte[] bytes(Opening opening) {
        try (InputStream in = opening.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be read", e);
        }
    }
}
