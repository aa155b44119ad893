package org.migov.server.sparql.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a query may go on.
 *
 * <p>The one who runs a query asks again and again with {@link #check()}; anyone may end it with {@link #end}. The signal
 * is the same object that ARQ's iterators look at.
 */
public final class Deadline {

    /** Questions between two looks at the pace. */
    private static final int STEP = 64;

    /** Why a query was ended. */
    public enum Cause {
        /** It ran too long. */
        TIME,
        /** It holds more than it may, or all together needed more memory than there is and this one the most. */
        MEMORY,
        /** It sorts or tells apart more rows than it may. */
        ROWS,
        /** Too many queries that take long run already. */
        BUSY,
        /** A string or number that it made is too long. */
        VALUE,
        /** Its functions make more text than they may together. */
        TEXTS,
        /** Its answer is too large. */
        ANSWER,
        /** Nobody waits for its answer any more. */
        CLIENT
    }

    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Cause cause;
    private final Room room;
    private final Pace pace;
    private long made;
    private long sorted;
    private int asked;

    /**
     * @param room what the query may hold
     * @param pace how it shares the processor
     */
    public Deadline(Room room, Pace pace) {
        this.room = room;
        this.pace = pace;
    }

    /** Of a query that may hold whatever it needs. */
    public static Deadline generous() {
        return new Deadline(Room.unlimited(), query -> {});
    }

    /** Returns if the query may go on, which may take a moment if others shall go on too. */
    public void check() {
        if (++asked % STEP == 0) {
            pace.step(this);
        }
        if (over.get()) {
            throw new QueryCancelledException();
        }
    }

    /** Whether the query must stop. */
    public boolean isOver() {
        return over.get();
    }

    /** Ends the query the next time that it asks. The first cause counts. */
    public synchronized void end(Cause why) {
        if (cause == null) {
            cause = why;
        }
        over.set(true);
    }

    /** Ends the query at once, from within. */
    public QueryCancelledException stop(Cause why) {
        end(why);
        return new QueryCancelledException();
    }

    /** Why it was ended; null while it was not. */
    public @Nullable Cause cause() {
        return cause;
    }

    AtomicBoolean signal() {
        return over;
    }

    Texts texts() {
        return room.texts();
    }

    /** A function is about to make a string of that length. */
    void makes(long characters) {
        check();
        if (characters > room.texts().longest()) {
            throw stop(Cause.VALUE);
        }
        keeps(characters);
    }

    /** A function has made, and a row keeps, a text of that length. */
    void keeps(long characters) {
        made += characters;
        if (made > room.texts().together()) {
            throw stop(Cause.TEXTS);
        }
    }

    /** The query is about to hold so many bytes more. */
    public void holds(long bytes) {
        if (!room.memory().take(bytes)) {
            throw stop(Cause.MEMORY);
        }
    }

    /** The query holds so many bytes no more. */
    void frees(long bytes) {
        room.memory().free(bytes);
    }

    /** One more row is sorted. */
    void sorts() {
        if (++sorted > room.rowsSorted()) {
            throw stop(Cause.ROWS);
        }
    }

    int rowsInMemory() {
        return room.rowsInMemory();
    }
}
