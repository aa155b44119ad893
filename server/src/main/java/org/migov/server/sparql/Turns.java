package org.migov.server.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.migov.server.http.HttpProblem;

/**
 * How many queries run at once, in the order in which they came.
 *
 * <p>A query that does not stop when it is told to gives its turn back but is counted; with too many of those no further
 * query is let in until some have stopped.
 */
final class Turns {

    private static final int WAITING_PER_TURN = 4;

    private final Semaphore turns;
    private final int concurrent;
    private final Duration patience;
    private final AtomicInteger lingering = new AtomicInteger();

    Turns(int concurrent, Duration patience) {
        this.turns = new Semaphore(concurrent, true);
        this.concurrent = concurrent;
        this.patience = patience;
    }

    /** Waits for a turn; 503 if it does not come soon. */
    void take() {
        if (lingering.get() >= concurrent || turns.getQueueLength() >= concurrent * WAITING_PER_TURN || !waited()) {
            throw HttpProblem.unavailable(
                    "There are too many queries at once just now (" + concurrent
                            + " may run, others wait for a moment). Try again shortly.",
                    patience.plusSeconds(1));
        }
    }

    void giveBack() {
        turns.release();
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

    int running() {
        return concurrent - turns.availablePermits();
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
}
