package org.migov.server.sparql.guard;

/**
 * What one query may hold, in memory and in temporary files.
 *
 * @param memory for what has to be held in memory
 * @param rowsInMemory rows that ORDER BY or DISTINCT keep in memory; further ones go through temporary files
 * @param rowsSorted rows that ORDER BY may sort
 * @param texts what its functions may make
 */
public record Room(HeldMemory.Share memory, int rowsInMemory, long rowsSorted, Texts texts) {

    /** For a query that may hold whatever it needs. */
    public static Room unlimited() {
        HeldMemory.Share everything = new HeldMemory(Long.MAX_VALUE, Long.MAX_VALUE).share();
        return new Room(everything, Integer.MAX_VALUE, Long.MAX_VALUE, Texts.UNLIMITED);
    }
}
