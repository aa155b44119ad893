package org.migov.server.sparql.guard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.migov.server.text.TextQueries;
import org.migov.server.text.TextSearch;

/**
 * One query on one release, under a deadline.
 *
 * <p>Call one of the methods, once, on a thread that is within a read transaction of the dataset, and close. Each throws
 * {@link org.apache.jena.query.QueryCancelledException} when the deadline ends it.
 */
public final class GuardedQuery implements AutoCloseable {

    static {
        TDB2.init();
    }

    private final Query query;
    private final DatasetGraphTDB dataset;
    private final @Nullable TextSearch text;
    private final Deadline deadline;
    private final List<QueryIterator> open = new ArrayList<>();

    /**
     * @param query already checked: no SERVICE, only {@link AllowedFunctions}, only graphs that exist. Is not changed.
     * @param text what {@code text:query} searches; null if there is none, which it then says
     */
    public GuardedQuery(Query query, DatasetGraph dataset, @Nullable TextSearch text, Deadline deadline) {
        this.query = query.cloneQuery();
        this.dataset = TDBInternal.requireStorage(dataset);
        this.text = text;
        this.deadline = deadline;
    }

    /** The rows of SELECT, as they come. */
    public RowSet select() {
        QueryIterator rows = run(query);
        return RowSetStream.create(Var.varList(query.getResultVars()), rows);
    }

    /** The answer of ASK. */
    public boolean ask() {
        return run(query).hasNext();
    }

    /** The statements of CONSTRUCT, as they come; the same one may come again. */
    public Iterator<Triple> construct() {
        return TemplateLib.calcTriples(query.getConstructTemplate().getTriples(), run(query));
    }

    /**
     * The statements of DESCRIBE: all that have one of the resources as their subject. (There are no blank nodes whose
     * description would belong to it.)
     */
    public Iterator<Triple> describe() {
        Set<Node> resources = new LinkedHashSet<>(query.getResultURIs());
        if (query.getQueryPattern() != null) {
            addResources(resources);
        }
        Graph graph = new WatchedGraph(described(), deadline);
        return resources.stream()
                .filter(node -> node.isURI() || node.isBlank())
                .flatMap(node -> graph.find(node, Node.ANY, Node.ANY).toList().stream())
                .iterator();
    }

    @Override
    public void close() {
        open.forEach(QueryIterator::close);
    }

    private void addResources(Set<Node> resources) {
        List<Var> variables = Var.varList(query.getResultVars());
        run(query)
                .forEachRemaining(row -> variables.forEach(variable -> {
                    Node node = row.get(variable);
                    if (node != null && resources.add(node)) {
                        deadline.holds(Holding.VALUE);
                    }
                }));
    }

    /** The default graph of the query's own dataset. */
    private Graph described() {
        if (!query.hasDatasetDescription()) {
            return dataset.getDefaultGraph();
        }
        return DynamicDatasets.dynamicDataset(query.getDatasetDescription(), dataset, false)
                .getDefaultGraph();
    }

    private QueryIterator run(Query runnable) {
        QueryIterator rows = new GuardedEngine(runnable, dataset, context(), deadline)
                .getPlan()
                .iterator();
        open.add(rows);
        return rows;
    }

    private Context context() {
        Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
        Context.setCurrentDateTime(context);
        context.set(ARQConstants.sysCurrentQuery, query);
        context.set(ARQConstants.symCancelQuery, deadline.signal());
        TextQueries.allow(context, query, text, deadline.signal()::get);
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.spillToDiskThreshold, (long) deadline.rowsInMemory());
        FunctionRegistry.set(context, AllowedFunctions.all());
        QC.setFactory(context, GuardedExecutor.factory(deadline));
        QC2.setFilter(context, statement -> {
            deadline.check();
            return true;
        });
        return context;
    }
}
