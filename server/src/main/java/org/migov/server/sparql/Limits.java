package org.migov.server.sparql;

import java.time.Duration;
import java.util.List;
import org.migov.server.sparql.guard.Texts;

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
 * @param room what each query may hold
 * @param lanes when a query counts as long, and what that means
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
        Room room,
        Lanes lanes,
        PerClient perClient,
        List<Published> published) {

    public Limits {
        published = List.copyOf(published);
    }

    /**
     * What one query may hold.
     *
     * @param memoryBytes for joins, groups and graphs, by estimate
     * @param rowsInMemory rows that ORDER BY or DISTINCT keep in memory
     * @param rowsSorted rows that ORDER BY may sort
     * @param texts what its functions may make
     */
    public record Room(long memoryBytes, int rowsInMemory, long rowsSorted, Texts texts) {}

    /**
     * Short queries and long ones.
     *
     * @param longAfter time after which a query is long
     * @param atOnce long queries that compute at the same moment; 0 for all processors but one
     */
    public record Lanes(Duration longAfter, int atOnce) {}

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
