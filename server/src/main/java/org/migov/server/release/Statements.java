package org.migov.server.release;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a release that fit a pattern, counted and by page, in the order of the store's index. A release never
 * changes, so neither does that order.
 *
 * <p>Terms are read only for the statements of the page: those before it are passed over as numbers. Everything has to be
 * called inside a transaction.
 */
public final class Statements {

    private final DatasetGraphTDB dataset;

    Statements(DatasetGraphTDB dataset) {
        this.dataset = dataset;
    }

    /**
     * Which statements are meant; null stands for any term.
     *
     * @param graph a named graph, or null for the default graph
     */
    public record Pattern(
            @Nullable Node graph,
            @Nullable Node subject,
            @Nullable Node predicate,
            @Nullable Node object) {}

    /** How many there are. */
    public long count(Pattern pattern) {
        long count = 0;
        for (Iterator<?> found = find(pattern); found.hasNext(); found.next()) {
            count++;
        }
        return count;
    }

    /**
     * Some of them.
     *
     * @param skip how many to pass over
     * @param most how many to give at most
     */
    public List<Triple> page(Pattern pattern, long skip, int most) {
        Iterator<Tuple<NodeId>> found = find(pattern);
        for (long passed = 0; passed < skip && found.hasNext(); passed++) {
            found.next();
        }
        List<Triple> page = new ArrayList<>();
        while (page.size() < most && found.hasNext()) {
            page.add(triple(pattern, found.next()));
        }
        return page;
    }

    private Iterator<Tuple<NodeId>> find(Pattern pattern) {
        NodeTupleTable table = table(pattern);
        NodeId[] ids = terms(pattern).map(term -> id(table, term)).toArray(NodeId[]::new);
        boolean none = Stream.of(ids).anyMatch(NodeId::isDoesNotExist);
        return none ? List.<Tuple<NodeId>>of().iterator() : table.find(ids);
    }

    private NodeTupleTable table(Pattern pattern) {
        return pattern.graph() == null
                ? dataset.getTripleTable().getNodeTupleTable()
                : dataset.getQuadTable().getNodeTupleTable();
    }

    /** Nodes of the pattern, {@link Node#ANY} for any, in the order of the table's columns. */
    private static Stream<Node> terms(Pattern pattern) {
        Stream<Node> triple = Stream.of(any(pattern.subject()), any(pattern.predicate()), any(pattern.object()));
        Node graph = pattern.graph();
        return graph == null ? triple : Stream.concat(Stream.of(graph), triple);
    }

    private static Node any(@Nullable Node term) {
        return term == null ? Node.ANY : term;
    }

    private static NodeId id(NodeTupleTable table, Node term) {
        return term.equals(Node.ANY) ? NodeId.NodeIdAny : table.getNodeTable().getNodeIdForNode(term);
    }

    private Triple triple(Pattern pattern, Tuple<NodeId> row) {
        int first = row.len() - 3;
        NodeTupleTable table = table(pattern);
        return Triple.create(
                table.getNodeTable().getNodeForNodeId(row.get(first)),
                table.getNodeTable().getNodeForNodeId(row.get(first + 1)),
                table.getNodeTable().getNodeForNodeId(row.get(first + 2)));
    }
}
