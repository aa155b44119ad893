package org.migov.loader.source;

/**
 * A set of texts in bounded memory: eight bytes each, at most 70 % full. Held by their 64-bit hash, so that in a set of
 * ten million a text that is not there is taken for one that is with a chance of one in a trillion. Not thread-safe.
 */
public final class KeySet {

    private static final int INITIAL = 1 << 6;

    private long[] hashes = new long[INITIAL];
    private int size;

    /** @return whether the text was not there before */
    public boolean add(String text) {
        long hash = Hash64.of(text);
        int slot = slotOf(hashes, hash);
        if (hashes[slot] == hash) {
            return false;
        }
        hashes[slot] = hash;
        if (++size > hashes.length * 0.7) {
            grow();
        }
        return true;
    }

    public boolean contains(String text) {
        long hash = Hash64.of(text);
        return hashes[slotOf(hashes, hash)] == hash;
    }

    /** Whether all texts of another set are in this. */
    public boolean containsAll(KeySet other) {
        for (long hash : other.hashes) {
            if (hash != 0 && hashes[slotOf(hashes, hash)] != hash) {
                return false;
            }
        }
        return true;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        long[] old = hashes;
        hashes = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                hashes[slotOf(hashes, hash)] = hash;
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
