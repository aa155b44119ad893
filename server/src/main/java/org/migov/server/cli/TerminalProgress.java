package org.migov.server.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.migov.loader.Progress;
import org.migov.loader.Stage;

/**
 * Shows how far a load is: a bar that redraws itself on a terminal, one line a stage elsewhere, nothing when quiet.
 *
 * <p>Used by one thread.
 */
final class TerminalProgress implements Progress {

    private static final int WIDTH = 24;
    private static final long REDRAW_NANOS = 100_000_000L;

    private final PrintStream err;
    private final boolean redraws;
    private final boolean silent;
    private long total;
    private long started;
    private long drawn;

    TerminalProgress(Console console) {
        this.err = console.err();
        this.redraws = console.terminal();
        this.silent = console.quiet() || console.json();
    }

    @Override
    public void begun(Stage stage, long units) {
        total = units;
        started = System.nanoTime();
        draw(stage, 0);
    }

    @Override
    public void advanced(Stage stage, long done) {
        if (System.nanoTime() - drawn > REDRAW_NANOS) {
            draw(stage, done);
        }
    }

    @Override
    public void ended(Stage stage) {
        if (!silent) {
            String clear = redraws ? "\r\033[K" : "";
            err.printf(Locale.ROOT, "%s  %-22s %6.1f s%n", clear, stage.label(), seconds());
        }
    }

    private void draw(Stage stage, long done) {
        drawn = System.nanoTime();
        if (redraws && !silent) {
            err.print("\r\033[K" + line(stage, done));
            err.flush();
        }
    }

    private String line(Stage stage, long done) {
        if (total <= 0) {
            String count = done > 0 ? String.format(Locale.ROOT, "%,d", done) : "";
            return String.format(Locale.ROOT, "  %-22s %s%s", stage.label(), count, rate(done));
        }
        int filled = (int) Math.min(WIDTH, done * WIDTH / total);
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        return String.format(
                Locale.ROOT,
                "  %-22s %s %3d %%  %,d%s%s%s",
                stage.label(),
                bar,
                Math.min(100, done * 100 / total),
                done,
                stage.unit(),
                rate(done),
                left(done));
    }

    /** Units a second, once there is enough to tell. */
    private String rate(long done) {
        return done == 0 || seconds() < 1 ? "" : String.format(Locale.ROOT, " · %,.0f/s", done / seconds());
    }

    private String left(long done) {
        if (done == 0 || seconds() < 2) {
            return "";
        }
        return String.format(Locale.ROOT, "  about %.0f s left", seconds() * Math.max(0, total - done) / done);
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
