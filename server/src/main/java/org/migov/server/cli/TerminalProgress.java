package org.migov.server.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.migov.loader.Progress;
import org.migov.loader.Stage;

/**
 * Shows how far a load is: a bar that redraws itself on a terminal, with the time so far even where nothing can be
 * counted; elsewhere a line at the end of a stage and one a minute within; nothing when quiet.
 *
 * <p>Thread-safe. What ticks is a daemon and ends with the process.
 */
final class TerminalProgress implements Progress {

    private static final int LEAST_SHARE = 50;
    private static final int WIDTH = 24;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 60_000_000_000L;

    private final PrintStream err;
    private final boolean redraws;
    private final boolean silent;
    private final LongSupplier nanos;
    private @Nullable Stage stage;
    private long total;
    private long done;
    private long started;
    private long shown;

    TerminalProgress(Console console) {
        this(console.err(), console.terminal(), console.quiet() || console.json(), System::nanoTime);
        if (!silent) {
            var unused = ticker().scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        }
    }

    /**
     * @param redraws whether a person watches a terminal
     * @param nanos the time
     */
    TerminalProgress(PrintStream err, boolean redraws, boolean silent, LongSupplier nanos) {
        this.err = err;
        this.redraws = redraws;
        this.silent = silent;
        this.nanos = nanos;
    }

    private static ScheduledExecutorService ticker() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public synchronized void begun(Stage next, long units) {
        stage = next;
        total = units;
        done = 0;
        started = nanos.getAsLong();
        shown = started;
        draw();
    }

    @Override
    public synchronized void advanced(Stage of, long units) {
        done = units;
        if (nanos.getAsLong() - shown > REDRAW_NANOS) {
            tick();
        }
    }

    @Override
    public synchronized void ended(Stage of) {
        stage = null;
        if (!silent) {
            String clear = redraws ? "\r\033[K" : "";
            err.printf(Locale.ROOT, "%s  %-22s %6.1f s%n", clear, of.label(), seconds());
        }
    }

    /** Shows the present state, if it is time to. */
    synchronized void tick() {
        if (silent || stage == null) {
            return;
        }
        if (redraws) {
            draw();
        } else if (nanos.getAsLong() - shown >= LINE_NANOS) {
            shown = nanos.getAsLong();
            err.println(line(stage));
        }
    }

    private void draw() {
        if (redraws && !silent && stage != null) {
            shown = nanos.getAsLong();
            err.print("\r\033[K" + line(stage));
            err.flush();
        }
    }

    private String line(Stage present) {
        String time = seconds() < 1 ? "" : "  " + clock(seconds());
        if (total <= 0) {
            String count = done > 0 ? String.format(Locale.ROOT, "%,d%s", done, present.unit()) : "";
            return String.format(Locale.ROOT, "  %-22s %s%s%s", present.label(), count, rate(), time);
        }
        String bar = "";
        if (redraws) {
            int filled = (int) Math.min(WIDTH, done * WIDTH / total);
            bar = "█".repeat(filled) + "░".repeat(WIDTH - filled) + " ";
        }
        return String.format(
                Locale.ROOT,
                "  %-22s %s%3d %%  %,d%s%s%s%s",
                present.label(),
                bar,
                Math.min(100, done * 100 / total),
                done,
                present.unit(),
                rate(),
                time,
                left());
    }

    /** Units a second, once there is enough to tell. */
    private String rate() {
        return done == 0 || seconds() < 1 ? "" : String.format(Locale.ROOT, " · %,.0f/s", done / seconds());
    }

    /** The time that is left, once enough is done for the guess to be of use: a stage may sort before it counts. */
    private String left() {
        return done * LEAST_SHARE < total || done >= total || seconds() < 2
                ? ""
                : ", about " + clock(seconds() * (total - done) / done) + " left";
    }

    /** {@code 48 s}, {@code 3:05 min}. */
    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }

    private double seconds() {
        return (nanos.getAsLong() - started) / 1e9;
    }
}
