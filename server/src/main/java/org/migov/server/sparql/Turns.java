package org.migov.server.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.guard.Deadline;

/**
 * How many queries run at once, in the order in which they came; as many more may have become long.
 *
 * <p>A query that does not stop when it is told to gives its turn back but is counted; with too many of those no further
 * query is let in until some have stopped.
 */
final class Turns {

    private static final int WAITING_PER_TURN = 4;
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Semaphore turns;
    private final Semaphore longOnes;
    private final int concurrent;
    private final Duration patience;
    private final AtomicInteger lingering = new AtomicInteger();

    Turns(int concurrent, Duration patience) {
        this.turns = new Semaphore(concurrent, true);
        this.longOnes = new Semaphore(concurrent, true);
        this.concurrent = concurrent;
        this.patience = patience;
    }

    /** Waits for a turn; 503 if it does not come soon. */
    Turn take() {
        if (lingering.get() >= concurrent || turns.getQueueLength() >= concurrent * WAITING_PER_TURN || !waited()) {
            throw HttpProblem.unavailable(
                    "There are too many queries at once just now (" + concurrent
                            + " may run, others wait for a moment). Try again shortly.",
                    patience.plusSeconds(1));
        }
        return new Turn();
    }

    /** One more query that was told to stop and has not. */
    void linger() {
        lingering.incrementAndGet();
    }

    void lingersNoMore() {
        lingering.decrementAndGet();
    }

    int waiting() {
        return turns.getQueueLength();
    }

    /** Queries that run, long ones among them. */
    int running() {
        return concurrent - turns.availablePermits() + longOnes();
    }

    int longOnes() {
        return concurrent - longOnes.availablePermits();
    }

    int lingering() {
        return lingering.get();
    }

    private boolean waited() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The turn of one query. */
    final class Turn {
        private Semaphore from = turns;
        private boolean over;

        private Turn() {}

        /**
         * Gives the turn to the next and goes on among the long ones; waits a while if there are too many of these.
         *
         * @return false if there still are too many
         */
        boolean becomesLong(Deadline deadline) {
            long end = System.nanoTime() + patience.toNanos();
            try {
                while (!longOnes.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (deadline.isOver()) {
                        return true; // it stops by itself
                    }
                    if (System.nanoTime() - end > 0) {
                        return false;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            moved();
            return true;
        }

        private synchronized void moved() {
            if (over) {
                longOnes.release();
                return;
            }
            from.release();
            from = longOnes;
        }

        /** The query has ended, or is waited for no more. */
        synchronized void giveBack() {
            if (!over) {
                over = true;
                from.release();
            }
        }
    }
}
