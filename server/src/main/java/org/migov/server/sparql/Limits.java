package org.migov.server.sparql;

import java.time.Duration;
import java.util.List;

/**
 * What one query, one client, and all together may use.
 *
 * @param time longest run of one query
 * @param concurrent queries that run at once
 * @param queueWait longest wait for a turn
 * @param queryCharacters longest query text
 * @param requestBytes largest request body
 * @param resultBytes largest answer
 * @param memoryBytes largest answer that is made in memory and whole before it is sent; a larger one goes through a
 *     temporary file
 * @param cacheBytes memory for answers that are kept
 * @param perClient what each client may use
 * @param published the same for readers of the service description
 */
public record Limits(
        Duration time,
        int concurrent,
        Duration queueWait,
        int queryCharacters,
        int requestBytes,
        int resultBytes,
        int memoryBytes,
        int cacheBytes,
        PerClient perClient,
        List<Published> published) {

    public Limits {
        published = List.copyOf(published);
    }

    /**
     * What one client may use.
     *
     * @param perMinute query time that comes back each minute; zero for no limit of any kind
     * @param peak most that can be saved up
     * @param together queries at once
     */
    public record PerClient(Duration perMinute, Duration peak, int together) {

        public static final PerClient UNLIMITED = new PerClient(Duration.ZERO, Duration.ZERO, 0);
    }

    /** A limit as its setting has it. */
    public record Published(String name, String value, String help) {}
}
