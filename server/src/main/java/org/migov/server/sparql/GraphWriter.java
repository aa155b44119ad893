package org.migov.server.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.guard.Deadline;

/** Writes statements as a graph. Never fetches a JSON-LD context: what is written has its own. */
final class GraphWriter {

    private static final int LARGE = 20_000;

    /** What a statement commonly takes in a graph in memory, in bytes. */
    private static final int STATEMENT = 250;

    /** What it takes besides while it is written in a format that builds a tree of all first. */
    private static final int IN_A_TREE = 1000;

    private final Format format;
    private final Map<String, String> prefixes;
    private final Deadline deadline;

    GraphWriter(Format format, Map<String, String> prefixes, Deadline deadline) {
        this.format = format;
        this.prefixes = Map.copyOf(prefixes);
        this.deadline = deadline;
    }

    /** Each statement once; returns how many. */
    long write(Iterator<Triple> statements, OutputStream out) throws IOException {
        Graph graph = new GraphMem2Fast();
        int bytes = format.equals(ResultFormats.JSON_LD) ? STATEMENT + IN_A_TREE : STATEMENT;
        int size = 0;
        while (statements.hasNext()) {
            deadline.check();
            graph.add(statements.next());
            deadline.holds((long) bytes * (graph.size() - size));
            size = graph.size();
        }
        graph.getPrefixMapping().setNsPrefixes(graph.size() > LARGE ? prefixes : UsedPrefixes.of(graph, prefixes));
        write(graph, out);
        return graph.size();
    }

    /**
     * Statements of a stored graph, where each comes once and subject by subject; not held in memory where the format
     * allows that.
     */
    long stream(Iterator<Triple> statements, OutputStream out) throws IOException {
        RDFFormat streamed = ResultFormats.graph(format, true);
        if (!StreamRDFWriter.registered(streamed)) {
            return write(statements, out);
        }
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, streamed);
        writer.start();
        prefixes.forEach(writer::prefix);
        long count = 0;
        while (statements.hasNext()) {
            deadline.check();
            writer.triple(statements.next());
            count++;
        }
        writer.finish();
        return count;
    }

    private void write(Graph graph, OutputStream out) {
        RDFFormat syntax = ResultFormats.graph(format, graph.size() > LARGE);
        boolean quads = format.equals(ResultFormats.TRIG) || format.equals(ResultFormats.N_QUADS);
        try {
            var writer = quads ? RDFWriter.source(DatasetGraphFactory.wrap(graph)) : RDFWriter.source(graph);
            writer.format(syntax).output(out);
        } catch (RiotException | InvalidPropertyURIException e) {
            throw unfit(e);
        }
    }

    private HttpProblem unfit(JenaException e) {
        return HttpProblem.of(
                406,
                "This graph cannot be written as " + format.mediaType() + " (" + e.getMessage()
                        + "); ask for Turtle or N-Triples.");
    }
}
