package org.migov.server.sparql.guard;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;

/** A graph that is read only while the query may go on: for property paths, which loop over the graph by themselves. */
final class WatchedGraph extends GraphWrapper {

    private final Deadline deadline;

    WatchedGraph(Graph graph, Deadline deadline) {
        super(graph);
        this.deadline = deadline;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple triple) {
        return watched(super.find(triple));
    }

    @Override
    public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
        return watched(super.find(s, p, o));
    }

    @Override
    public boolean contains(Node s, Node p, Node o) {
        deadline.check();
        return super.contains(s, p, o);
    }

    @Override
    public boolean contains(Triple triple) {
        deadline.check();
        return super.contains(triple);
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
        deadline.check();
        return new Watched(found, deadline);
    }

    private static final class Watched extends NiceIterator<Triple> {
        private final Iterator<Triple> found;
        private final Deadline deadline;

        Watched(Iterator<Triple> found, Deadline deadline) {
            this.found = found;
            this.deadline = deadline;
        }

        @Override
        public boolean hasNext() {
            deadline.check();
            return found.hasNext();
        }

        @Override
        public Triple next() {
            return found.next();
        }

        @Override
        public void close() {
            NiceIterator.close(found);
        }
    }
}
