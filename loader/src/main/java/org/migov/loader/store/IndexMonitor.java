package org.migov.loader.store;

import java.util.function.LongConsumer;
import org.apache.jena.system.progress.MonitorOutput;

/**
 * Counts what Jena's loader copies from one index into others. It tells so in messages only: {@code Add: 1,000,000
 * SPO->POS …} after each million, and {@code POS indexing: 1,200,000 tuples …} when an index is finished. Messages of
 * another form are passed over, so that a change there costs the progress and nothing else.
 */
final class IndexMonitor implements MonitorOutput {

    private static final String MORE = "Add: %,d %s";
    private static final String FINISHED = "%s: %,d ";

    private final LongConsumer copied;
    private long before;

    /** @param copied told how many entries there are in all indexes so far */
    IndexMonitor(LongConsumer copied) {
        this.copied = copied;
    }

    @Override
    public void print(String format, Object... values) {
        if (format.startsWith(MORE) && values[0] instanceof Long ticks) {
            copied.accept(before + ticks);
        } else if (format.startsWith(FINISHED) && values[1] instanceof Long tuples) {
            before += tuples;
            copied.accept(before);
        }
    }
}
