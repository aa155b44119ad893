package org.migov.loader.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.migov.loader.source.Hash64;

/**
 * What classes each thing of a load has, in bounded memory: ten bytes a thing, at most 70 % full, so five million
 * things take about 90 MB. SHACL needs it to see the class of what a record points to.
 *
 * <p>Things are held by the 64-bit hash of their IRI. Not thread-safe.
 */
public final class TypeRegistry {

    private static final int INITIAL = 1 << 12;
    private static final byte[] TYPE =
            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ".getBytes(StandardCharsets.US_ASCII);

    private final List<List<String>> sets = new ArrayList<>(List.of(List.of()));
    private final Map<List<String>, Integer> setNumbers = new HashMap<>(Map.of(List.of(), 0));
    private long[] hashes = new long[INITIAL];
    private short[] setOf = new short[INITIAL];
    private int size;

    /**
     * The classes of all things in a file.
     *
     * @param sorted N-Triples or N-Quads in canonical form
     */
    public static TypeRegistry of(Path sorted) throws IOException {
        TypeRegistry types = new TypeRegistry();
        try (LineCursor lines = LineCursor.open(sorted)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                int predicate = indexOfSpace(line, 0) + 1;
                int object = predicate + TYPE.length;
                if (object < line.length
                        && line[0] == '<'
                        && line[object] == '<'
                        && Arrays.equals(line, predicate, object, TYPE, 0, TYPE.length)) {
                    types.add(iri(line, 0, predicate - 1), iri(line, object, indexOfSpace(line, object)));
                }
            }
        }
        return types;
    }

    private static int indexOfSpace(byte[] line, int from) {
        int at = from;
        while (line[at] != ' ') {
            at++;
        }
        return at;
    }

    /** @param from where {@code <} is; {@code to} is behind {@code >} */
    private static String iri(byte[] line, int from, int to) {
        return new String(line, from + 1, to - from - 2, StandardCharsets.UTF_8);
    }

    /** Notes that a thing has a class. */
    public void add(String iri, String classIri) {
        long hash = Hash64.of(iri);
        int slot = slotOf(hashes, hash);
        boolean fresh = hashes[slot] == 0;
        hashes[slot] = hash;
        setOf[slot] = with(setOf[slot], classIri);
        if (fresh && ++size > hashes.length * 0.7) {
            grow();
        }
    }

    /** The classes of a thing; empty if nothing is known of it. */
    public List<String> of(String iri) {
        long hash = Hash64.of(iri);
        int slot = slotOf(hashes, hash);
        return hashes[slot] == hash ? sets.get(setOf[slot]) : List.of();
    }

    private short with(short set, String classIri) {
        List<String> classes = sets.get(set);
        if (classes.contains(classIri)) {
            return set;
        }
        List<String> more =
                Stream.concat(classes.stream(), Stream.of(classIri)).sorted().toList();
        return (short) (int) setNumbers.computeIfAbsent(more, absent -> {
            sets.add(absent);
            return sets.size() - 1;
        });
    }

    private void grow() {
        long[] oldHashes = hashes;
        short[] oldSets = setOf;
        hashes = new long[oldHashes.length * 2];
        setOf = new short[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slotOf(hashes, oldHashes[i]);
                hashes[slot] = oldHashes[i];
                setOf[slot] = oldSets[i];
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
