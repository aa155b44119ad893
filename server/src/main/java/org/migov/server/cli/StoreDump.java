package org.migov.server.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.migov.server.release.OpenRelease;

/** Dumps that a release does not hold ready: streamed from the store, in constant memory. */
final class StoreDump {

    private StoreDump() {}

    /**
     * Writes every statement of the named graphs, or of one of them.
     *
     * @throws WrongFormat if the syntax cannot be streamed and the release holds no such file
     */
    static void write(OpenRelease release, Optional<String> graph, DumpFormat format, OutputStream out) {
        Txn.executeRead(release.dataset(), () -> {
            Iterator<Quad> quads = release.dataset()
                    .findNG(graph.map(NodeFactory::createURI).orElse(Node.ANY), Node.ANY, Node.ANY, Node.ANY);
            if (format == DumpFormat.STATEMENTS) {
                csv(quads, out);
            } else {
                rdf(quads, syntaxOf(format), out);
            }
        });
    }

    private static RDFFormat syntaxOf(DumpFormat format) {
        return switch (format) {
            case NQ -> RDFFormat.NQUADS_UTF8;
            case TRIG -> RDFFormat.TRIG_BLOCKS;
            default -> throw new CommandFailed("this release holds no dump as " + format.ending() + "; load it again.");
        };
    }

    private static void rdf(Iterator<Quad> quads, RDFFormat format, OutputStream out) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        quads.forEachRemaining(stream::quad);
        stream.finish();
    }

    private static void csv(Iterator<Quad> quads, OutputStream out) {
        try (CsvWriter writer = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.writeRecord("subject", "predicate", "object", "datatype", "language", "graph");
            while (quads.hasNext()) {
                Quad quad = quads.next();
                Node object = quad.getObject();
                boolean literal = object.isLiteral();
                writer.writeRecord(
                        quad.getSubject().getURI(),
                        quad.getPredicate().getURI(),
                        literal ? object.getLiteralLexicalForm() : object.getURI(),
                        literal ? object.getLiteralDatatypeURI() : "",
                        literal ? object.getLiteralLanguage() : "",
                        quad.getGraph().getURI());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
