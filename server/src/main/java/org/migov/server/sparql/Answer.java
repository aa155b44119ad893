package org.migov.server.sparql;

import java.io.IOException;

/**
 * An answer: whole, or growing while it is sent.
 *
 * @param body bytes; with a {@link GrowingBody} rows and time are known when it has ended
 */
record Answer(Body body, Made made) implements AutoCloseable {

    /**
     * What is known of an answer that is whole.
     *
     * @param rows rows of a table, statements of a graph, 1 for yes or no
     * @param nanos how long it took to make
     */
    record Made(long rows, long nanos) {

        static final Made NOT_YET = new Made(-1, 0);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
