package org.migov.server.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.Connection;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.guard.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where answers are made: on threads of its own, each with a turn and a deadline.
 *
 * <p>The thread of the request waits. When the time is up, or the client has gone, it tells the worker to stop, waits a
 * moment more, and then answers 504 whatever the worker does. Nothing of an answer is sent before the worker is done with
 * all of it, or it has outgrown the memory for it; from then on it is sent while it is made.
 */
final class Workshop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final Duration GRACE = Duration.ofMillis(700);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final long STACK_BYTES = 16L << 20;

    private final Limits limits;
    private final QueryWatch watch;
    private final Turns turns;
    private final Budgets budgets;
    private final HeapGuard heap = new HeapGuard();
    private final ExecutorService workers;
    private final ScheduledExecutorService clock;

    Workshop(Limits limits) {
        this(limits, QueryWatch.none());
    }

    Workshop(Limits limits, QueryWatch watch) {
        this.watch = watch;
        this.limits = limits;
        this.turns = new Turns(limits.concurrent(), limits.queueWait());
        this.budgets = new Budgets(limits.perClient(), limits.queueWait(), System::nanoTime);
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> daemon(new Thread(null, work, "query-clock")));
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                0,
                2 * limits.concurrent(),
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> daemon(new Thread(null, work, "query-" + number.incrementAndGet(), STACK_BYTES)));
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        return thread;
    }

    /** Makes the bytes of an answer; returns how many rows it has. */
    @FunctionalInterface
    interface Work {
        long writeTo(Spool spool, Deadline deadline) throws IOException;
    }

    /**
     * The answer, or a problem that says why there is none.
     *
     * @param client who waits for it
     */
    Answer make(Work work, Connection client) {
        Budgets.Permit permit = admitted(client);
        Deadline deadline = new Deadline();
        CompletableFuture<Answer> result = new CompletableFuture<>();
        try {
            workers.execute(() -> run(work, deadline, result, permit));
        } catch (RejectedExecutionException e) {
            turns.giveBack();
            permit.giveBack(0);
            throw HttpProblem.unavailable("The server is stopping, or too many queries linger.", limits.queueWait());
        }
        return awaited(result, deadline, client);
    }

    /** Waits for a turn, within what the client may use. */
    private Budgets.Permit admitted(Connection client) {
        try {
            Budgets.Permit permit = budgets.take(client.client());
            takeTurn(permit);
            return permit;
        } catch (HttpProblem refused) {
            watch.refused(refused.status());
            throw refused;
        }
    }

    private void takeTurn(Budgets.Permit permit) {
        try {
            turns.take();
        } catch (HttpProblem noTurn) {
            permit.giveBack(0);
            throw noTurn;
        }
    }

    int running() {
        return turns.running();
    }

    int waiting() {
        return turns.waiting();
    }

    /** Queries that were told to stop and have not. */
    int lingering() {
        return turns.lingering();
    }

    @Override
    public void close() {
        workers.shutdown();
        clock.shutdownNow();
        heap.close();
    }

    private void run(Work work, Deadline deadline, CompletableFuture<Answer> result, Budgets.Permit permit) {
        long start = System.nanoTime();
        HeapGuard.Watch memory = heap.watch(deadline);
        QueryWatch.Outcome outcome = QueryWatch.Outcome.FAILED;
        Future<?> alarm = clock.schedule(
                () -> deadline.end(Deadline.Cause.TIME), limits.time().toMillis(), TimeUnit.MILLISECONDS);
        boolean awaited = true;
        try {
            awaited = made(work, deadline, result);
            outcome = outcome(deadline);
        } catch (Throwable e) { // whatever it is, the one who waits must hear of it
            awaited = result.completeExceptionally(e);
            outcome = deadline.cause() == null ? QueryWatch.Outcome.FAILED : outcome(deadline);
        } finally {
            alarm.cancel(false);
            memory.close();
            watch.ended(outcome, Duration.ofNanos(System.nanoTime() - start));
            permit.giveBack(System.nanoTime() - start);
            if (awaited) {
                turns.giveBack();
            } else {
                turns.lingersNoMore();
            }
        }
    }

    /** Whether somebody still waited for it. */
    private boolean made(Work work, Deadline deadline, CompletableFuture<Answer> result) throws IOException {
        long start = System.nanoTime();
        Spool spool = new Spool(limits, deadline, GRACE, body -> handOver(body, deadline, result));
        try {
            long rows = work.writeTo(spool, deadline);
            deadline.check();
            Answer.Made made = new Answer.Made(rows, System.nanoTime() - start);
            GrowingBody growing = spool.growing();
            if (growing == null) {
                return result.complete(new Answer(spool.whole(), made));
            }
            growing.ended(made);
        } catch (Throwable e) { // whatever it is, the one who sends must hear of it
            GrowingBody growing = spool.growing();
            if (growing == null) {
                throw e;
            }
            growing.broke(problem(e, deadline));
            if (result.isCancelled()) {
                growing.close();
                return false;
            }
        }
        return true;
    }

    private static QueryWatch.Outcome outcome(Deadline deadline) {
        Deadline.Cause cause = deadline.cause();
        return cause == null
                ? QueryWatch.Outcome.ANSWERED
                : switch (cause) {
                    case TIME -> QueryWatch.Outcome.TIME;
                    case MEMORY -> QueryWatch.Outcome.MEMORY;
                    case VALUE, ANSWER -> QueryWatch.Outcome.TOO_LARGE;
                    case CLIENT -> QueryWatch.Outcome.CLIENT_GONE;
                };
    }

    /** A large answer, of which there is more to come. */
    private static void handOver(GrowingBody body, Deadline deadline, CompletableFuture<Answer> result) {
        if (!result.complete(new Answer(body, Answer.Made.NOT_YET))) {
            throw deadline.stop(Deadline.Cause.TIME);
        }
    }

    private Answer awaited(CompletableFuture<Answer> result, Deadline deadline, Connection client) {
        long end = System.nanoTime() + limits.time().toNanos();
        for (long left = limits.time().toNanos(); left > 0; left = end - System.nanoTime()) {
            Answer answer = within(Math.min(left, LOOK_EVERY.toNanos()), result, deadline);
            if (answer != null) {
                return answer;
            }
            if (client.isGone()) {
                deadline.end(Deadline.Cause.CLIENT);
                break;
            }
        }
        deadline.end(Deadline.Cause.TIME);
        return stopped(result, deadline);
    }

    /** After the worker was told to stop: what it still answers, or why it does not. */
    private Answer stopped(CompletableFuture<Answer> result, Deadline deadline) {
        Answer answer = within(GRACE.toNanos(), result, deadline);
        if (answer != null) {
            return answer;
        }
        turns.linger();
        if (result.cancel(false)) {
            turns.giveBack();
            LOG.warn("a query goes on after it was told to stop; {} of those now", turns.lingering());
            throw timedOut();
        }
        turns.lingersNoMore();
        return result.join();
    }

    private @Nullable Answer within(long nanos, CompletableFuture<Answer> result, Deadline deadline) {
        try {
            return result.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            deadline.end(Deadline.Cause.TIME);
            throw HttpProblem.unavailable("The server is stopping.", Duration.ofSeconds(5));
        } catch (ExecutionException e) {
            throw problem(e.getCause() == null ? e : e.getCause(), deadline);
        }
    }

    private RuntimeException problem(Throwable e, Deadline deadline) {
        if (e instanceof HttpProblem problem) {
            return problem;
        }
        Deadline.Cause cause = deadline.cause();
        if (e instanceof OutOfMemoryError || cause == Deadline.Cause.MEMORY) {
            return tooMuch(
                    "The query needs too much memory",
                    "The query needs more memory than there is. Ask for less at once: fewer groups, fewer rows to"
                            + " sort or to tell apart.");
        }
        if (cause != null) {
            return stopped(cause);
        }
        if (e instanceof StackOverflowError) {
            return HttpProblem.badRequest("The query is nested too deeply, or a path in it is too long.");
        }
        if (e instanceof QueryCancelledException) {
            return timedOut();
        }
        return e instanceof RuntimeException unexpected ? unexpected : new CompletionException(e);
    }

    private HttpProblem stopped(Deadline.Cause cause) {
        return switch (cause) {
            case TIME, MEMORY -> timedOut();
            case CLIENT -> HttpProblem.of(499, "The client went away before the answer was there.");
            case VALUE ->
                tooMuch(
                        "The query makes a value that is too long",
                        "The query makes a text or a number that is too long: a text may have 262144 characters.");
            case ANSWER ->
                tooMuch(
                        "The answer is too large",
                        "The answer is larger than " + limits.resultBytes()
                                + " bytes. Use LIMIT and OFFSET with ORDER BY, or take a dump.");
        };
    }

    private static HttpProblem tooMuch(String title, String detail) {
        return HttpProblem.of(413, detail + " Nothing of the answer was sent.").titled(title);
    }

    private HttpProblem timedOut() {
        return HttpProblem.of(
                        504,
                        "The query did not finish within " + seconds(limits.time())
                                + " s. Nothing of its answer was sent. Ask for less: bind more terms, drop what is not"
                                + " needed, add LIMIT inside subqueries, or take a dump.")
                .with("limitSeconds", limits.time().toMillis() / 1000.0);
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds()) : "" + time.toMillis() / 1000.0;
    }
}
