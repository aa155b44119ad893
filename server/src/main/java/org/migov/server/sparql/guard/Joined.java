package org.migov.server.sparql.guard;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/**
 * Rows of a join. One that ends before it was asked for a row, as beside an empty pattern, only closes its sides: ARQ 5.6
 * makes the table of a join with the first row, and fails when it is to clear a table that was never made
 * (apache/jena#3516, mended after the last version for Java 17).
 */
final class Joined extends QueryIteratorWrapper {

    private final QueryIterator left;
    private final QueryIterator right;
    private boolean asked;

    Joined(QueryIterator rows, QueryIterator left, QueryIterator right) {
        super(rows);
        this.left = left;
        this.right = right;
    }

    @Override
    protected boolean hasNextBinding() {
        asked = true;
        return super.hasNextBinding();
    }

    @Override
    protected void closeIterator() {
        if (asked) {
            super.closeIterator();
        } else {
            left.close();
            right.close();
        }
    }
}
