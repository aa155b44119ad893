package org.migov.loader.check;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work on every processor there is, whose results are taken in the order in which it was given. At most a few pieces
 * are under way or waiting, so memory does not depend on how many there are.
 *
 * @param <T> what a piece of work gives
 */
public final class InOrder<T> implements AutoCloseable {

    /** Takes a result. */
    public interface Taking<T> {
        void take(T result) throws IOException;
    }

    /** More would not be faster: one thread reads what all others work on. */
    private static final int MOST_THREADS = 8;

    private static final int PATIENCE_SECONDS = 60;

    private final int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    private final ExecutorService workers = Executors.newFixedThreadPool(threads);
    private final Deque<Future<T>> underWay = new ArrayDeque<>();
    private final Taking<T> taking;

    /** @param taking called on the thread that gives the work */
    public InOrder(Taking<T> taking) {
        this.taking = taking;
    }

    /** Gives a piece of work; waits for earlier ones if too many are under way. */
    public void give(Callable<T> work) throws IOException {
        underWay.add(workers.submit(work));
        if (underWay.size() > threads + 1) {
            taking.take(result(underWay.remove()));
        }
    }

    /** Waits for what is under way. */
    public void finish() throws IOException {
        while (!underWay.isEmpty()) {
            taking.take(result(underWay.remove()));
        }
    }

    /** Gives up what is under way, and waits until it has: it may hold what is closed next. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("work on another thread does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for work on another thread.
     *
     * @throws IOException what the work threw, or that this thread was interrupted
     */
    public static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            Throwables.throwIfInstanceOf(cause, IOException.class);
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for work on another thread");
        }
    }
}
