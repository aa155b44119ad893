package org.migov.server.sparql.guard;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that queries hold for rows, groups and statements until they are done with them: bounded for each query, and
 * for all of them together.
 *
 * <p>A little is never refused: a small query shall not fail because large ones hold what there is.
 *
 * <p>It is an estimate: what is held is counted piece by piece, each at what one of its kind commonly takes.
 */
public final class HeldMemory {

    /** What is asked for at once of what all have together, in bytes. */
    private static final long PIECE = 1 << 20;

    /** What each query may hold without being counted with the others, in bytes. */
    private static final long FREE = 1 << 20;

    private final long perQuery;
    private final long together;
    private final AtomicLong given = new AtomicLong();

    /**
     * @param perQuery most that one query may hold, in bytes
     * @param together most that all may hold at the same time, in bytes
     */
    public HeldMemory(long perQuery, long together) {
        this.perQuery = perQuery;
        this.together = together;
    }

    /** The share of one query, which begins with nothing. */
    public Share share() {
        return new Share();
    }

    /** Bytes that all queries hold now, rounded up for each and without the little that each may hold anyway. */
    public long held() {
        return given.get();
    }

    /** What one query holds; used by its thread alone. */
    public final class Share implements AutoCloseable {
        private long holds;
        private long has = FREE;

        private Share() {}

        /** Whether so many more bytes may be held; they are, if they may. */
        boolean take(long bytes) {
            long wanted = holds + bytes;
            if (wanted > perQuery || (wanted > has && !more(wanted - has))) {
                return false;
            }
            holds = wanted;
            return true;
        }

        private boolean more(long missing) {
            long asked = Math.max(missing, Math.min(PIECE, perQuery - has));
            if (given.addAndGet(asked) > together) {
                given.addAndGet(-asked);
                return false;
            }
            has += asked;
            return true;
        }

        /** So many bytes are held no more. */
        void free(long bytes) {
            holds -= bytes;
        }

        /** Nothing is held any more. */
        @Override
        public void close() {
            given.addAndGet(FREE - has);
            has = FREE;
            holds = 0;
        }
    }
}
