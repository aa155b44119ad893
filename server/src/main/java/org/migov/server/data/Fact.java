package org.migov.server.data;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A statement about a thing.
 *
 * @param graphs which sources say so, as IRIs of their named graphs, in their order; empty if only the default graph
 *     has the statement
 */
public record Fact(Node property, Node value, List<Node> graphs) {
    public Fact {
        graphs = List.copyOf(graphs);
    }
}
