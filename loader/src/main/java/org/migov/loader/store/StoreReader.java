package org.migov.loader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/** Reads a database from end to end. */
public final class StoreReader {

    /** Takes statements as they come. */
    public interface Taker {
        /**
         * @param graph name, or "" for the default graph
         * @param line N-Triples, without line feed
         */
        void take(String graph, String line) throws IOException;
    }

    private static final String TYPED = "\"^^<http://www.w3.org/2001/XMLSchema#";

    private StoreReader() {}

    /** All statements of the default graph, then those of the named graphs. */
    public static void read(Path database, Taker taker) throws IOException {
        try (Tdb2Store store = Tdb2Store.open(database)) {
            store.read(() -> {
                Iterator<Quad> quads = store.dataset().find();
                while (quads.hasNext()) {
                    take(quads.next(), taker);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /**
     * A line as the store gives it back: it keeps numbers and dates by their value, so that {@code "1.50"} comes back as
     * {@code "1.5"}.
     */
    public static String asStored(String line) {
        int type = line.lastIndexOf(TYPED);
        int text = line.indexOf(" \"") + 2;
        if (type < 0 || text < 2 || text > type || !line.endsWith("> .")) {
            return line;
        }
        String datatype = line.substring(type + 4, line.length() - 3);
        Node node = NodeFactory.createLiteralDT(line.substring(text, type), NodeFactory.getType(datatype));
        NodeId inline = NodeIdInline.inline(node);
        return inline == null ? line : line.substring(0, text - 1) + text(NodeIdInline.extract(inline)) + " .";
    }

    private static void take(Quad quad, Taker taker) {
        String line = text(quad.getSubject()) + ' ' + text(quad.getPredicate()) + ' ' + text(quad.getObject()) + " .";
        try {
            taker.take(quad.isDefaultGraph() ? "" : quad.getGraph().getURI(), line);
        } catch (IOException diskFailed) {
            throw new UncheckedIOException(diskFailed);
        }
    }

    private static String text(Node node) {
        return NodeFmtLib.strNT(node);
    }
}
