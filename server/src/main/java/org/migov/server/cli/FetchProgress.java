package org.migov.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migov.loader.fetch.FetchEvent;

/** Shows how far a fetch is: a line that redraws itself on a terminal, a line a page elsewhere, nothing when quiet. */
final class FetchProgress {

    private static final int WIDTH = 24;

    private final Console console;
    private final List<FetchEvent> failures = new ArrayList<>();

    FetchProgress(Console console) {
        this.console = console;
    }

    void take(FetchEvent event) {
        if (!event.there()) {
            failures.add(event);
            clear();
            console.warn(event.page().address() + ": " + event.detail());
        }
        if (console.terminal()) {
            int filled = event.done() * WIDTH / Math.max(1, event.of());
            console.err()
                    .printf(
                            Locale.ROOT,
                            "\r\033[K  %s %,d of %,d pages, %,d bytes  %s",
                            "█".repeat(filled) + "░".repeat(WIDTH - filled),
                            event.done(),
                            event.of(),
                            event.bytes(),
                            event.page().file());
            console.err().flush();
        } else if (!console.json() && event.there()) {
            console.say("  " + event.kind().name().toLowerCase(Locale.ROOT) + " "
                    + event.page().file());
        }
    }

    void end() {
        clear();
    }

    /** Pages that are not in the folder. */
    List<FetchEvent> failures() {
        return List.copyOf(failures);
    }

    private void clear() {
        if (console.terminal()) {
            console.err().print("\r\033[K");
        }
    }
}
