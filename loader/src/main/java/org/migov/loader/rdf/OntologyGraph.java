package org.migov.loader.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.migov.ontology.Iris;

/**
 * The descriptions of the vocabulary's terms, in the graph {@code ontology}, so that a query can ask for the label of a
 * class. Statements with blank nodes (restrictions, lists) are left out; they stand in {@code migov.ttl}.
 */
public final class OntologyGraph {

    /** Id of the graph. */
    public static final String ID = "ontology";

    private OntologyGraph() {}

    /** Reads Turtle into a writer of the graph {@link #ID}. */
    public static void read(InputStream turtle, Iris iris, GraphWriter writer) throws IOException {
        RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                if (!statement.getSubject().isBNode() && !statement.getObject().isBNode()) {
                    writer.adopt(statement);
                }
            }
        });
        try {
            parser.parse(turtle, Iris.DEFAULT_BASE);
        } catch (UncheckedIOException diskFailed) {
            throw diskFailed.getCause();
        }
    }

    /** English labels of the terms by their IRI. */
    public static Map<String, String> labels(InputStream turtle) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                if (statement.getPredicate().equals(RDFS.LABEL)
                        && statement.getObject() instanceof Literal label
                        && label.getLanguage().filter("en"::equals).isPresent()) {
                    labels.put(statement.getSubject().stringValue(), label.getLabel());
                }
            }
        });
        parser.parse(turtle, Iris.DEFAULT_BASE);
        return labels;
    }
}
