package org.migov.server.text;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/**
 * Jena's {@code text:query}, which learns the graph that it stands in from the graph object; here also where that object is
 * wrapped, as it is for a query with FROM or FROM NAMED.
 */
final class TextFunction extends TextQueryPF {

    @Override
    public QueryIterator exec(
            Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        Graph graph = bare(context.getActiveGraph());
        return super.exec(binding, subject, predicate, object, ExecutionContext.copyChangeActiveGraph(context, graph));
    }

    private static Graph bare(Graph graph) {
        if (graph instanceof GraphWrapper wrapper) {
            return bare(wrapper.get());
        }
        return graph instanceof WrappedGraph wrapped ? bare(wrapped.getWrapped()) : graph;
    }
}
