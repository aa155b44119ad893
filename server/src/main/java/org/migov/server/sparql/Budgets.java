package org.migov.server.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.migov.server.http.HttpProblem;

/**
 * What each client may use: query time, which comes back at a steady rate, and a number of queries at once.
 *
 * <p>The time of a query is known when it has ended; one that takes more than is left is let run, and the client then
 * waits until that is made up for. Clients are known by their address, in memory only and for as long as they ask.
 */
final class Budgets {

    private static final int MAX_CLIENTS = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits.PerClient limits;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Cache<String, Account> accounts;

    /**
     * @param patience how long a query waits for another of the same client
     * @param nanoTime as {@link System#nanoTime}
     */
    Budgets(Limits.PerClient limits, Duration patience, LongSupplier nanoTime) {
        this.limits = limits;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.accounts = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    /** The right to run one query; given back when the query has ended. */
    interface Permit {
        /** @param nanos that the query has run */
        void giveBack(long nanos);
    }

    /**
     * Lets a query of a client run, or answers 429 with when to come again.
     *
     * @param client its address; empty for one that is not counted
     */
    Permit take(String client) {
        return client.isEmpty() || limits.perMinute().isZero()
                ? nanos -> {}
                : accounts.get(client, address -> new Account()).take();
    }

    private final class Account {
        private final Semaphore together = new Semaphore(limits.together(), true);
        private long left = limits.peak().toNanos();
        private long since = nanoTime.getAsLong();

        Permit take() {
            long missing = missing();
            if (missing > 0) {
                throw tooMany(
                        "You have used the query time of " + limits.perMinute().toSeconds() + " s a minute.",
                        Duration.ofNanos(made(missing)));
            }
            if (!hasPlace()) {
                throw tooMany("You have " + limits.together() + " queries running.", Duration.ofSeconds(1));
            }
            return this::giveBack;
        }

        private void giveBack(long nanos) {
            together.release();
            spend(nanos);
        }

        private synchronized void spend(long nanos) {
            left -= nanos;
        }

        /** Nanoseconds of query time that are owed. */
        private synchronized long missing() {
            long now = nanoTime.getAsLong();
            long back = (long) ((double) (now - since) * limits.perMinute().toNanos() / MINUTE.toNanos());
            left = Math.min(limits.peak().toNanos(), left + back);
            since = now;
            return Math.max(0, -left);
        }

        private boolean hasPlace() {
            try {
                return together.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** How long it takes until so much query time has come back. */
    private long made(long nanos) {
        return (long) ((double) nanos * MINUTE.toNanos() / limits.perMinute().toNanos());
    }

    private static HttpProblem tooMany(String detail, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return HttpProblem.of(
                        429,
                        detail + " Come again in " + seconds
                                + " s; for much of the graph take a dump, which is not counted.")
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
