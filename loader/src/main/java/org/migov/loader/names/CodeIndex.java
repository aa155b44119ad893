package org.migov.loader.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migov.loader.source.KnownName;

/** Codes and numbers, compared letter by letter. Not thread-safe. */
final class CodeIndex {

    private final Map<String, List<KnownName>> byText = new HashMap<>();

    void add(KnownName name) {
        byText.computeIfAbsent(name.text(), text -> new ArrayList<>(1)).add(name);
    }

    /** What has the code; empty if nothing has. */
    List<KnownName> find(String text) {
        return byText.getOrDefault(text, List.of());
    }
}
