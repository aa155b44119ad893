package org.migov.server.sparql;

import java.io.IOException;

/**
 * A complete answer.
 *
 * @param rows rows of a table, statements of a graph, 1 for yes or no
 * @param nanos how long it took to make
 */
record Answer(Body body, long rows, long nanos) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        body.close();
    }
}
