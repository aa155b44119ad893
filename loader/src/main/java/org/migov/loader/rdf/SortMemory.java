package org.migov.loader.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Memory shared by the sorters of one load: when it is used up, the fullest of them moves its lines to disk. */
public final class SortMemory {

    private static final long SMALLEST_DEFAULT = 16L << 20;
    private static final long LARGEST_DEFAULT = 128L << 20;

    private final long limit;
    private final List<LineSorter> sorters = new ArrayList<>();
    private long held;

    /** @param limit bytes that all lines held in memory may take together */
    public SortMemory(long limit) {
        this.limit = limit;
    }

    /** An eighth of the heap, at least 16 and at most 128 MiB. */
    public static SortMemory ofThisMachine() {
        long eighth = Runtime.getRuntime().maxMemory() / 8;
        return new SortMemory(Math.max(SMALLEST_DEFAULT, Math.min(LARGEST_DEFAULT, eighth)));
    }

    void join(LineSorter sorter) {
        sorters.add(sorter);
    }

    void leave(LineSorter sorter) {
        sorters.remove(sorter);
    }

    void grew(long bytes) throws IOException {
        held += bytes;
        while (held > limit) {
            sorters.stream()
                    .max(Comparator.comparingLong(LineSorter::held))
                    .orElseThrow()
                    .spill();
        }
    }

    void shrank(long bytes) {
        held -= bytes;
    }
}
