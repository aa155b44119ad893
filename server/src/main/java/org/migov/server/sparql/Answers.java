package org.migov.server.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Prefixes;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.OpenRelease;
import org.migov.server.sparql.guard.Deadline;
import org.migov.server.sparql.guard.GuardedQuery;
import org.migov.server.text.TextQueryRefused;

/** Makes answers within the limits, small ones whole before any of it is sent, and keeps what may be asked for again. */
public final class Answers implements AutoCloseable {

    private final Workshop workshop;
    private final AnswerCache kept;

    private final QueryWatch watch;

    public Answers(Limits limits, QueryWatch watch) {
        this.watch = watch;
        this.workshop = new Workshop(limits, watch);
        this.kept = new AnswerCache(limits.cacheBytes());
    }

    /**
     * All statements of one graph of a release.
     *
     * @param graph name of a graph that the release has; null for the default graph
     * @param client who waits for it
     */
    public Reply graph(OpenRelease release, @Nullable Node graph, Format format, Connection client) {
        String key = String.join("\n", "graph", release.id(), format.name(), graph == null ? "" : graph.getURI());
        return reply(
                release,
                key,
                client,
                (spool, deadline) -> inTransaction(release.dataset(), () -> {
                    DatasetGraph dataset = release.dataset();
                    Graph source = graph == null ? dataset.getDefaultGraph() : dataset.getGraph(graph);
                    Iterator<Triple> statements = source.find(Node.ANY, Node.ANY, Node.ANY);
                    return new GraphWriter(format, Prefixes.all(), deadline).stream(statements, spool);
                }));
    }

    /**
     * The answer of a query.
     *
     * @param key what tells it from every other answer of the same release; null if it is not to be kept
     * @param client who waits for it
     */
    Reply query(OpenRelease release, CheckedQuery query, @Nullable String key, Format format, Connection client) {
        return reply(
                release,
                key == null ? null : String.join("\n", "query", release.id(), format.name(), key),
                client,
                (spool, deadline) -> inTransaction(release.dataset(), () -> {
                    try (GuardedQuery run =
                            new GuardedQuery(query.query(), release.dataset(), release.text(), deadline)) {
                        return written(query, run, format, spool, deadline);
                    }
                }));
    }

    /** Why a query finds nothing, as JSON. */
    Reply explanation(OpenRelease release, CheckedQuery query, Connection client) {
        return reply(
                release,
                null,
                client,
                (spool, deadline) ->
                        inTransaction(release.dataset(), () -> Emptiness.explain(query, release, deadline, spool)));
    }

    /** Queries that run now. */
    public int running() {
        return workshop.running();
    }

    /** Those of them that have run for long. */
    public int longOnes() {
        return workshop.longOnes();
    }

    /** Bytes that queries hold now for joins, groups and graphs, by estimate. */
    public long held() {
        return workshop.held();
    }

    /** Queries that wait for their turn. */
    public int waiting() {
        return workshop.waiting();
    }

    /** Queries that were told to stop and have not; 0 unless something is wrong. */
    public int lingering() {
        return workshop.lingering();
    }

    @Override
    public void close() {
        workshop.close();
    }

    private Reply reply(OpenRelease release, @Nullable String key, Connection client, Workshop.Work work) {
        Answer known = key == null ? null : kept.get(key);
        if (key != null) {
            watch.lookedUp(known != null);
        }
        if (known != null) {
            return new Reply(release, known, true);
        }
        Answer made = workshop.make(work, client);
        if (key != null) {
            kept.put(key, made);
        }
        return new Reply(release, made, false);
    }

    private interface Reading {
        long write() throws IOException;
    }

    private static long inTransaction(DatasetGraph dataset, Reading reading) throws IOException {
        dataset.begin(ReadWrite.READ);
        try {
            return reading.write();
        } catch (TextQueryRefused refused) {
            throw HttpProblem.badRequest(String.valueOf(refused.getMessage())).titled("The text search cannot be made");
        } finally {
            dataset.end();
        }
    }

    private static long written(
            CheckedQuery query, GuardedQuery run, Format format, OutputStream out, Deadline deadline)
            throws IOException {
        if (query.query().isAskType()) {
            ResultsWriter.create().lang(ResultFormats.table(format)).write(out, run.ask());
            return 1;
        }
        if (query.query().isSelectType()) {
            return rows(run.select(), format, out, deadline);
        }
        Iterator<Triple> statements = query.query().isConstructType() ? run.construct() : run.describe();
        Map<String, String> prefixes = query.query().getPrefixMapping().getNsPrefixMap();
        return new GraphWriter(format, prefixes, deadline).write(statements, out);
    }

    private static long rows(RowSet rows, Format format, OutputStream out, Deadline deadline) {
        AtomicLong count = new AtomicLong();
        Iterator<Binding> counted = new Iterator<>() {
            @Override
            public boolean hasNext() {
                deadline.check();
                return rows.hasNext();
            }

            @Override
            public Binding next() {
                count.incrementAndGet();
                return rows.next();
            }
        };
        ResultsWriter.create()
                .lang(ResultFormats.table(format))
                .write(out, RowSetStream.create(rows.getResultVars(), counted));
        return count.get();
    }
}
