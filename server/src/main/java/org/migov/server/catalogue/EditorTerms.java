package org.migov.server.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migov.server.data.Labels;
import org.migov.server.data.Languages;
import org.migov.server.data.Vocabulary;
import org.migov.server.http.Json;
import org.migov.server.text.TextQueries;

/** What the editor completes: our prefixes, and the terms under them with their English names. */
public final class EditorTerms {

    private EditorTerms() {}

    /** As JSON: {@code {"prefixes": {"mg": "https://…"}, "terms": {"mg:actor": "actor"}}}. */
    public static String json(Vocabulary vocabulary) {
        Labels labels = Labels.ofTerms(vocabulary, new Languages(List.of("en")));
        Map<String, String> terms = new TreeMap<>();
        vocabulary.names().forEach(term -> {
            String name = Vocabulary.compact(term.getURI());
            if (!name.contains("//")) {
                terms.put(name, labels.ofTerm(term).text());
            }
        });
        return Json.compact(Map.of("prefixes", TextQueries.prefixes(), "terms", terms));
    }
}
