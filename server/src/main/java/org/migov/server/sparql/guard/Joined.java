package org.migov.server.sparql.guard;

import java.util.function.BinaryOperator;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter2;
import org.jspecify.annotations.Nullable;

/**
 * A join that begins with the first row that is asked of it. One that ends before, as beside a pattern that finds
 * nothing, only closes its sides: ARQ 5.6 fails when it closes a join whose table was never made (apache/jena#3516,
 * mended after the last version for Java 17).
 */
final class Joined extends QueryIter2 {

    private final BinaryOperator<QueryIterator> join;
    private @Nullable QueryIterator rows;

    Joined(QueryIterator left, QueryIterator right, ExecutionContext context, BinaryOperator<QueryIterator> join) {
        super(left, right, context);
        this.join = join;
    }

    @Override
    protected boolean hasNextBinding() {
        return rows().hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return rows().next();
    }

    private QueryIterator rows() {
        if (rows == null) {
            rows = join.apply(getLeft(), getRight());
        }
        return rows;
    }

    @Override
    protected void requestSubCancel() {
        if (rows != null) {
            rows.cancel();
        }
    }

    @Override
    protected void closeSubIterator() {
        if (rows != null) {
            rows.close();
        }
    }
}
