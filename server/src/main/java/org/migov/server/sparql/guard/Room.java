package org.migov.server.sparql.guard;

/**
 * What one query may hold, in memory and in temporary files.
 *
 * @param memory for what has to be held in memory
 * @param rowsInMemory rows that ORDER BY or DISTINCT keep in memory; further ones go through temporary files
 * @param rowsSorted rows that ORDER BY may sort
 */
public record Room(HeldMemory.Share memory, int rowsInMemory, long rowsSorted) {

    /** For a query that may hold whatever it needs. */
    public static Room unlimited() {
        return new Room(new HeldMemory(Long.MAX_VALUE, Long.MAX_VALUE).share(), Integer.MAX_VALUE, Long.MAX_VALUE);
    }
}
