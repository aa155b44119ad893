package org.migov.loader.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts any number of lines by their bytes and drops repeated ones, as {@code LC_ALL=C sort -u} does: in memory as long
 * as they fit, else by sorted runs on disk that are merged at the end.
 *
 * <p>Call order: {@link #add} any number of times, {@link #writeTo} once, {@link #close}. The result depends only on
 * the set of lines, never on their order or on the memory there is. Not thread-safe.
 */
public final class LineSorter implements AutoCloseable {

    /** What the object of a line takes besides its bytes. */
    private static final int OVERHEAD = 28;

    private final Path folder;
    private final String name;
    private final SortMemory memory;
    private final List<Path> runs = new ArrayList<>();
    private List<byte[]> lines = new ArrayList<>();
    private long held;
    private int written;
    private long added;

    /**
     * @param folder for runs on disk; must exist
     * @param name distinguishes this sorter's runs from others in the folder
     */
    public LineSorter(Path folder, String name, SortMemory memory) {
        this.folder = folder;
        this.name = name;
        this.memory = memory;
        memory.join(this);
    }

    /** @param line without line feed; not changed afterwards */
    public void add(byte[] line) throws IOException {
        lines.add(line);
        added++;
        long bytes = (long) line.length + OVERHEAD;
        held += bytes;
        memory.grew(bytes);
    }

    /**
     * Writes all lines, each with a line feed.
     *
     * @return how many there are
     */
    public long writeTo(Path file) throws IOException {
        if (runs.isEmpty()) {
            long count = writeSorted(file);
            release();
            return count;
        }
        spill();
        return SortedLines.merge(runs, folder.resolve(name + "-merge"), file);
    }

    @Override
    public void close() throws IOException {
        memory.leave(this);
        release();
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    /** Lines so far, equal ones too. */
    long added() {
        return added;
    }

    long held() {
        return held;
    }

    void spill() throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        Path run = folder.resolve(name + "-" + written++ + ".run");
        runs.add(run);
        writeSorted(run);
        release();
    }

    private long writeSorted(Path file) throws IOException {
        lines.sort(Arrays::compareUnsigned);
        long count = 0;
        byte[] last = null;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (byte[] line : lines) {
                if (last == null || !Arrays.equals(last, line)) {
                    out.write(line);
                    out.write('\n');
                    count++;
                }
                last = line;
            }
        }
        return count;
    }

    private void release() {
        memory.shrank(held);
        held = 0;
        lines = new ArrayList<>();
    }
}
