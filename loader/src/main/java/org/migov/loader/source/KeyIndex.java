package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a load's records and where each came first, in bounded memory: 14 bytes a key, at most 70 % full, so five
 * million keys take about 120 MB.
 *
 * <p>Keys are held by their 64-bit hash. Not thread-safe.
 */
public final class KeyIndex {

    private static final int INITIAL = 1 << 12;

    private final List<String> files = new ArrayList<>();
    private long[] hashes = new long[INITIAL];
    private int[] lines = new int[INITIAL];
    private short[] fileNumbers = new short[INITIAL];
    private int size;

    /**
     * Remembers a key.
     *
     * @return where the key came first, if it has come before
     */
    public Optional<Origin> add(String key, Origin origin) {
        long hash = Hash64.of(key);
        int slot = slotOf(hashes, hash);
        if (hashes[slot] == hash) {
            return Optional.of(new Origin(files.get(fileNumbers[slot]), lines[slot]));
        }
        put(slot, hash, (int) Math.min(origin.line(), Integer.MAX_VALUE), fileNumber(origin.file()));
        if (++size > hashes.length * 0.7) {
            grow();
        }
        return Optional.empty();
    }

    public int size() {
        return size;
    }

    private short fileNumber(String file) {
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
            files.add(file);
        }
        return (short) (files.size() - 1);
    }

    private void put(int slot, long hash, int line, short fileNumber) {
        hashes[slot] = hash;
        lines[slot] = line;
        fileNumbers[slot] = fileNumber;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        short[] oldFiles = fileNumbers;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldHashes.length * 2];
        fileNumbers = new short[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                put(slotOf(hashes, oldHashes[i]), oldHashes[i], oldLines[i], oldFiles[i]);
            }
        }
    }

    private static int slotOf(long[] table, long hash) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
