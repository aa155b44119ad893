package org.migov.server.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
import org.jspecify.annotations.Nullable;
import org.migov.server.http.Connection;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.guard.Deadline;
import org.migov.server.sparql.guard.HeldMemory;
import org.migov.server.sparql.guard.Room;
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
    private final Reasons reasons;
    private final Turns turns;
    private final Lanes lanes;
    private final Budgets budgets;
    private final HeldMemory memory;
    private final HeapGuard heap = new HeapGuard();
    private final ExecutorService workers;
    private final ScheduledExecutorService clock;

    Workshop(Limits limits) {
        this(limits, QueryWatch.none());
    }

    Workshop(Limits limits, QueryWatch watch) {
        this.watch = watch;
        this.limits = limits;
        this.reasons = new Reasons(limits);
        this.turns = new Turns(limits.concurrent(), limits.queueWait());
        this.lanes = new Lanes(limits.lanes());
        this.memory =
                new HeldMemory(limits.room().memoryBytes(), Runtime.getRuntime().maxMemory() / 2);
        this.budgets = new Budgets(limits.perClient(), limits.queueWait(), System::nanoTime);
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> daemon(new Thread(null, work, "query-clock")));
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                0,
                3 * limits.concurrent(),
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
        Run run = admitted(work, client);
        try {
            workers.execute(() -> {
                try (run.share;
                        run.lane) {
                    run(run);
                }
            });
        } catch (RejectedExecutionException e) {
            run.turn.giveBack();
            run.permit.giveBack(0);
            throw HttpProblem.unavailable("The server is stopping, or too many queries linger.", limits.queueWait());
        }
        return awaited(run, client);
    }

    /** A query on its way, with what it was let in with. */
    private record Run(
            Work work,
            Deadline deadline,
            CompletableFuture<Answer> result,
            Budgets.Permit permit,
            Turns.Turn turn,
            Lanes.Lane lane,
            HeldMemory.Share share) {}

    /** Waits for a turn, within what the client may use. */
    private Run admitted(Work work, Connection client) {
        try {
            Budgets.Permit permit = budgets.take(client.client());
            Turns.Turn turn = turn(permit);
            Lanes.Lane lane = lanes.enter(turn);
            HeldMemory.Share share = memory.share();
            Limits.Room most = limits.room();
            Room room = new Room(share, most.rowsInMemory(), most.rowsSorted(), most.texts());
            return new Run(work, new Deadline(room, lane), new CompletableFuture<>(), permit, turn, lane, share);
        } catch (HttpProblem refused) {
            watch.refused(refused.status());
            throw refused;
        }
    }

    private Turns.Turn turn(Budgets.Permit permit) {
        try {
            return turns.take();
        } catch (HttpProblem noTurn) {
            permit.giveBack(0);
            throw noTurn;
        }
    }

    int running() {
        return turns.running();
    }

    int longOnes() {
        return turns.longOnes();
    }

    long held() {
        return memory.held();
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

    private void run(Run run) {
        long start = System.nanoTime();
        HeapGuard.Watch watched = heap.watch(run.deadline);
        QueryWatch.Outcome outcome = QueryWatch.Outcome.FAILED;
        Future<?> alarm = clock.schedule(
                () -> run.deadline.end(Deadline.Cause.TIME), limits.time().toMillis(), TimeUnit.MILLISECONDS);
        boolean awaited = true;
        try {
            awaited = made(run.work, run.deadline, run.result);
            outcome = Reasons.outcome(run.deadline);
        } catch (Throwable e) { // whatever it is, the one who waits must hear of it
            awaited = run.result.completeExceptionally(e);
            outcome = run.deadline.cause() == null ? QueryWatch.Outcome.FAILED : Reasons.outcome(run.deadline);
        } finally {
            alarm.cancel(false);
            watched.close();
            long took = System.nanoTime() - start;
            watch.ended(outcome, Duration.ofNanos(took));
            run.permit.giveBack(took - run.lane.waited());
            run.turn.giveBack();
            if (!awaited) {
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
            growing.broke(reasons.problem(e, deadline));
            if (result.isCancelled()) {
                growing.close();
                return false;
            }
        }
        return true;
    }

    /** A large answer, of which there is more to come. */
    private static void handOver(GrowingBody body, Deadline deadline, CompletableFuture<Answer> result) {
        if (!result.complete(new Answer(body, Answer.Made.NOT_YET))) {
            throw deadline.stop(Deadline.Cause.TIME);
        }
    }

    private Answer awaited(Run run, Connection client) {
        long end = System.nanoTime() + limits.time().toNanos();
        for (long left = limits.time().toNanos(); left > 0; left = end - System.nanoTime()) {
            Answer answer = within(Math.min(left, LOOK_EVERY.toNanos()), run);
            if (answer != null) {
                return answer;
            }
            if (client.isGone()) {
                run.deadline.end(Deadline.Cause.CLIENT);
                break;
            }
        }
        run.deadline.end(Deadline.Cause.TIME);
        return stopped(run);
    }

    /** After the worker was told to stop: what it still answers, or why it does not. */
    private Answer stopped(Run run) {
        Answer answer = within(GRACE.toNanos(), run);
        if (answer != null) {
            return answer;
        }
        turns.linger();
        if (run.result.cancel(false)) {
            run.turn.giveBack();
            LOG.warn("a query goes on after it was told to stop; {} of those now", turns.lingering());
            throw reasons.timedOut();
        }
        turns.lingersNoMore();
        return run.result.join();
    }

    private @Nullable Answer within(long nanos, Run run) {
        try {
            return run.result.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.deadline.end(Deadline.Cause.TIME);
            throw HttpProblem.unavailable("The server is stopping.", Duration.ofSeconds(5));
        } catch (ExecutionException e) {
            throw reasons.problem(e.getCause() == null ? e : e.getCause(), run.deadline);
        }
    }
}
