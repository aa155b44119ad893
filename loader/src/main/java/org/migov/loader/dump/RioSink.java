package org.migov.loader.dump;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.migov.loader.nquads.StatementLine;
import org.migov.ontology.Prefixes;

/**
 * Turtle, TriG or RDF/XML, by RDF4J's writers, which group statements by subject when they come so.
 *
 * <p>Pretty printing stays off: with it, numbers would be rewritten in their canonical form ({@code 1.50} as {@code
 * 1.5}), and a dump must hold what the graph holds.
 */
final class RioSink implements StatementSink {

    private final OutputStream out;
    private final RDFWriter writer;

    RioSink(OutputStream out, Syntax syntax) {
        this.out = out;
        this.writer = switch (syntax) {
            case TURTLE -> new TurtleWriter(out);
            case TRIG -> new TriGWriter(out);
            case RDFXML -> new RDFXMLWriter(out);
            default -> throw new IllegalArgumentException("syntax: expected TURTLE, TRIG or RDFXML, found " + syntax);
        };
        writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
        writer.startRDF();
        Prefixes.all().forEach(writer::handleNamespace);
    }

    @Override
    public void accept(StatementLine line, Statement statement) {
        writer.handleStatement(statement);
    }

    @Override
    public void close() throws IOException {
        writer.endRDF();
        out.close();
    }
}
