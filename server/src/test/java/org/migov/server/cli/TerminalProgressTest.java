package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.migov.loader.Stage;

class TerminalProgressTest {

    private final AtomicLong time = new AtomicLong();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TerminalProgress progress(boolean terminal, boolean silent) {
        return new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, silent, time::get);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void after(long seconds) {
        time.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void terminal_showsShareCountTimeAndWhatIsLeft() {
        TerminalProgress progress = progress(true, false);
        progress.begun(Stage.VALIDATE, 400);
        after(30);
        progress.advanced(Stage.VALIDATE, 100);

        assertThat(shown()).endsWith("░  25 %  100 statements · 3/s  30 s, about 1:30 min left");

        after(60);
        progress.tick();
        assertThat(shown()).contains("1:30 min, about 4:30 min left");
        progress.ended(Stage.VALIDATE);
        assertThat(shown()).endsWith(String.format("  validating records       90.0 s%n"));
    }

    @Test
    void terminal_showsTheTime_whereNothingIsCounted() {
        TerminalProgress progress = progress(true, false);
        progress.begun(Stage.INDEX, 0);
        after(75);
        progress.tick();

        assertThat(shown()).endsWith("filling its indexes      1:15 min");
    }

    @Test
    void log_hasALineAMinuteAndOneAtTheEnd() {
        TerminalProgress progress = progress(false, false);
        progress.begun(Stage.READ, 1000);
        for (int i = 0; i < 130; i++) {
            after(1);
            progress.advanced(Stage.READ, i);
            progress.tick();
        }
        progress.ended(Stage.READ);

        assertThat(shown().lines()).hasSize(3).noneMatch(line -> line.contains("\033") || line.contains("█"));
        assertThat(shown()).contains("5 %  59 bytes").contains("1:00 min");
        progress.tick();
        assertThat(shown().lines()).hasSize(3);
    }

    @Test
    void quiet_showsNothing() {
        TerminalProgress progress = progress(true, true);
        progress.begun(Stage.READ, 10);
        after(100);
        progress.advanced(Stage.READ, 5);
        progress.tick();
        progress.ended(Stage.READ);

        assertThat(shown()).isEmpty();
    }
}
