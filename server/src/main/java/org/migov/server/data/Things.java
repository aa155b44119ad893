package org.migov.server.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.Txn;

/** Looks up things in a release. Everything but {@link #reading} has to be called inside {@link #reading}. */
public final class Things {

    private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

    private final DatasetGraph dataset;

    public Things(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Runs look-ups in one read transaction. */
    public <T> T reading(Supplier<T> lookUps) {
        return Txn.calculateRead(dataset, lookUps);
    }

    /** The thing with all its statements, or empty if the release says nothing about it. */
    public Optional<Thing> thing(Node node) {
        Map<Triple, List<Node>> sources = new TreeMap<>(
                Comparator.comparing(Triple::getPredicate, ORDER).thenComparing(Triple::getObject, ORDER));
        defaultGraph()
                .find(node, Node.ANY, Node.ANY)
                .forEachRemaining(triple -> sources.computeIfAbsent(triple, first -> new ArrayList<>()));
        Iterator<Quad> quads = dataset.findNG(Node.ANY, node, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            sources.computeIfAbsent(quad.asTriple(), first -> new ArrayList<>()).add(quad.getGraph());
        }
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> facts = new ArrayList<>();
        sources.forEach((triple, graphs) -> {
            graphs.sort(ORDER);
            facts.add(new Fact(triple.getPredicate(), triple.getObject(), graphs));
        });
        return Optional.of(new Thing(node, facts));
    }

    /** The named graphs that hold a statement. */
    public List<Node> graphs(Triple triple) {
        List<Node> graphs = new ArrayList<>();
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .forEachRemaining(quad -> graphs.add(quad.getGraph()));
        return graphs;
    }

    /** Whether the release says anything about a node. */
    public boolean knows(Node node) {
        return defaultGraph().contains(node, Node.ANY, Node.ANY);
    }

    /** Values of a property of a node, in the order of the store. */
    public List<Node> values(Node node, Node property) {
        return defaultGraph()
                .find(node, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** Things that have a value for a property, at most so many, in the order of the store. */
    public List<Node> subjects(Node property, Node value, int most) {
        List<Node> subjects = new ArrayList<>();
        Iterator<Triple> found = defaultGraph().find(Node.ANY, property, value);
        while (found.hasNext() && subjects.size() < most) {
            subjects.add(found.next().getSubject());
        }
        return subjects;
    }

    /** The statements of all sources. */
    Graph defaultGraph() {
        return dataset.getDefaultGraph();
    }
}
