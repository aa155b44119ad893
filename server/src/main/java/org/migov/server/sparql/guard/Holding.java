package org.migov.server.sparql.guard;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** What one step of a query holds, such as the rows of one side of a join: counted until the step is closed. */
final class Holding {

    /** What a row commonly takes, in bytes: its values as node ids, and those that were looked up. */
    static final long ROW = 300;

    /** What a value in a set commonly takes, in bytes. */
    static final long VALUE = 150;

    private final Deadline deadline;
    private long held;

    Holding(Deadline deadline) {
        this.deadline = deadline;
    }

    void add(long bytes) {
        deadline.holds(bytes);
        held += bytes;
    }

    /** Rows that are held as they come. */
    QueryIterator of(QueryIterator rows) {
        return new QueryIteratorWrapper(rows) {
            @Override
            protected Binding moveToNextBinding() {
                add(ROW);
                return super.moveToNextBinding();
            }
        };
    }

    /** Rows of a step, with whose end nothing is held any more. */
    QueryIterator until(QueryIterator rows) {
        return new QueryIteratorWrapper(rows) {
            @Override
            protected void closeIterator() {
                deadline.frees(held);
                held = 0;
                super.closeIterator();
            }
        };
    }
}
