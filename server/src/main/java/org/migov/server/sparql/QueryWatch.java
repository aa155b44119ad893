package org.migov.server.sparql;

import java.time.Duration;

/** Hears what becomes of queries. */
public interface QueryWatch {

    /** What became of one. */
    enum Outcome {
        ANSWERED,
        TIME,
        MEMORY,
        TOO_LARGE,
        BUSY,
        CLIENT_GONE,
        FAILED
    }

    /** A query has ended. */
    void ended(Outcome outcome, Duration took);

    /** An answer was looked for among those that are kept. */
    void lookedUp(boolean found);

    /** A query was sent away unrun, with 429 or 503. */
    void refused(int status);

    /** Nobody listens. */
    static QueryWatch none() {
        return new QueryWatch() {
            @Override
            public void ended(Outcome outcome, Duration took) {}

            @Override
            public void lookedUp(boolean found) {}

            @Override
            public void refused(int status) {}
        };
    }
}
