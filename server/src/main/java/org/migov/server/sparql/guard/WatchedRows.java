package org.migov.server.sparql.guard;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that are passed on only while the query may go on. */
final class WatchedRows extends QueryIteratorWrapper {

    private final Deadline deadline;

    WatchedRows(QueryIterator rows, Deadline deadline) {
        super(rows);
        this.deadline = deadline;
    }

    @Override
    protected boolean hasNextBinding() {
        deadline.check();
        return super.hasNextBinding();
    }

    @Override
    protected Binding moveToNextBinding() {
        deadline.check();
        return super.moveToNextBinding();
    }
}
