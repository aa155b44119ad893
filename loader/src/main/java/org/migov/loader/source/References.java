package org.migov.loader.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The keys that other tables may refer to: countries, former states, groups, instruments, agreements, organisations,
 * concepts. Filled from the tables read first; a reference to anything else rejects the row.
 *
 * <p>Not thread-safe; a load reads tables one after the other.
 */
public final class References {

    private final Map<String, Set<String>> keysByKind = new HashMap<>();

    /** Makes a key known: {@code add("country", "KEN")}, {@code add("concept", "theme/fair-recruitment")}. */
    public void add(String kind, String key) {
        keysByKind.computeIfAbsent(kind, k -> new HashSet<>()).add(key);
    }

    public boolean knows(String kind, String key) {
        return keysByKind.getOrDefault(kind, Set.of()).contains(key);
    }

    public int count(String kind) {
        return keysByKind.getOrDefault(kind, Set.of()).size();
    }
}
