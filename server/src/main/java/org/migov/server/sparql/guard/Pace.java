package org.migov.server.sparql.guard;

/** How a query shares the processor with others. */
@FunctionalInterface
public interface Pace {

    /** Asked now and then by the one who runs the query; returns when it may go on, or has to stop. */
    void step(Deadline deadline);
}
