package org.migov.server.sparql;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.migov.server.sparql.guard.Deadline;
import org.migov.server.sparql.guard.Pace;

/**
 * Two lanes: a query computes freely for a moment; if it is not done by then, it gives its turn to the next and goes on
 * among the long ones, of which only some compute at a time, by slices. So short queries find a processor, however many
 * long ones there are.
 */
final class Lanes {

    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LOOK_EVERY_MILLIS = 20;

    private final long freeNanos;
    private final Semaphore computing;

    Lanes(Limits.Lanes limits) {
        this.freeNanos = limits.longAfter().toNanos();
        this.computing = new Semaphore(
                limits.atOnce() > 0
                        ? limits.atOnce()
                        : Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                true);
    }

    /** For one query, which begins now. */
    Lane enter(Turns.Turn turn) {
        return new Lane(turn);
    }

    /** The way of one query; used by its thread alone, and closed when it has ended. */
    final class Lane implements Pace, AutoCloseable {
        private final Turns.Turn turn;
        private final long start = System.nanoTime();
        private boolean isLong;
        private boolean computes;
        private long sliceEnd;
        private long waited;

        private Lane(Turns.Turn turn) {
            this.turn = turn;
        }

        @Override
        public void step(Deadline deadline) {
            long now = System.nanoTime();
            if (!isLong) {
                if (now - start < freeNanos) {
                    return;
                }
                isLong = true;
                if (!turn.becomesLong(deadline)) {
                    throw deadline.stop(Deadline.Cause.BUSY);
                }
                compute(deadline);
            } else if (computes && now - sliceEnd >= 0) {
                if (computing.hasQueuedThreads()) {
                    rest();
                }
                compute(deadline);
            }
        }

        /** Nanoseconds that it waited for others. */
        long waited() {
            return waited;
        }

        @Override
        public void close() {
            rest();
        }

        private void compute(Deadline deadline) {
            long before = System.nanoTime();
            try {
                while (!computes && !deadline.isOver()) {
                    computes = computing.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw deadline.stop(Deadline.Cause.TIME);
            }
            long now = System.nanoTime();
            waited += now - before;
            sliceEnd = now + SLICE_NANOS;
        }

        private void rest() {
            if (computes) {
                computes = false;
                computing.release();
            }
        }
    }
}
