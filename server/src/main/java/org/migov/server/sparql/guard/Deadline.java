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

    /** Longest string that a function may make, in characters. */
    static final int MAX_STRING = 1 << 18;

    /** Longest whole number that an operation may make, in bits. */
    static final int MAX_BITS = 1 << 16;

    /** Characters that the functions of one query may make together. */
    private static final long MAX_MADE = 1L << 28;

    /** Why a query was ended. */
    public enum Cause {
        /** It ran too long. */
        TIME,
        /** All queries together needed more memory than there is, and this one the most. */
        MEMORY,
        /** A string or number that it made is too long. */
        VALUE,
        /** Its answer is too large. */
        ANSWER,
        /** Nobody waits for its answer any more. */
        CLIENT
    }

    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Cause cause;
    private long made;

    /** Returns if the query may go on. */
    public void check() {
        if (over.get()) {
            throw new QueryCancelledException();
        }
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

    /** A function is about to make a string of that length. */
    void makes(long characters) {
        check();
        made += characters;
        if (characters > MAX_STRING || made > MAX_MADE) {
            throw stop(Cause.VALUE);
        }
    }
}
