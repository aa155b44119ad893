package org.migov.loader.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that other tables may refer to: countries, former states, groups, instruments, agreements, organisations,
 * concepts. Filled from the tables read first; a reference to anything else rejects the row.
 *
 * <p>Keys are held by their 64-bit hash, so that a million of them take some ten megabytes; labels are held as they
 * are. Not thread-safe; a load reads tables one after the other.
 */
public final class References {

    private final Map<String, KeySet> keysByKind = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final List<KnownName> names = new ArrayList<>();

    /** Makes a key known: {@code add("country", "KEN")}, {@code add("concept", "theme/fair-recruitment")}. */
    public void add(String kind, String key) {
        keysByKind.computeIfAbsent(kind, k -> new KeySet()).add(key);
    }

    /**
     * Makes a key known with what people call the thing, for the labels of records that refer to it. The label given
     * first stays.
     */
    public void add(String kind, String key, String label) {
        add(kind, key);
        labels.putIfAbsent(kind + "/" + key, label);
    }

    /** Makes a way of writing the name of a thing known. */
    public void addName(KnownName name) {
        names.add(name);
    }

    /** The names made known so far, in their order; it grows while tables are read. */
    public List<KnownName> names() {
        return Collections.unmodifiableList(names);
    }

    /** Makes a key findable by a name of the thing, whatever its case and punctuation. The key given first stays. */
    public void addKey(String kind, String name, String key) {
        String plain = plain(name);
        if (!plain.isEmpty()) {
            add(kind + "-named", plain, key);
        }
    }

    /** The key of the thing that has a name, or empty. */
    public Optional<String> keyOf(String kind, String name) {
        String plain = plain(name);
        return knows(kind + "-named", plain) ? Optional.of(label(kind + "-named", plain)) : Optional.empty();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What people call the thing, or its key if nobody said. */
    public String label(String kind, String key) {
        return labels.getOrDefault(kind + "/" + key, key);
    }

    public boolean knows(String kind, String key) {
        KeySet keys = keysByKind.get(kind);
        return keys != null && keys.contains(key);
    }

    public int count(String kind) {
        KeySet keys = keysByKind.get(kind);
        return keys == null ? 0 : keys.size();
    }
}
