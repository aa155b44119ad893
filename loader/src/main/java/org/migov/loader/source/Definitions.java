package org.migov.loader.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migov.loader.rdf.Subject;

/**
 * What a thing means, in our own words: the columns {@code definition} (English), {@code definition_fr}, {@code
 * definition_es}, of which any may be empty.
 *
 * @param byLanguage language tag to text
 */
record Definitions(Map<String, String> byLanguage) {

    private static final String COLUMN = "definition";

    Definitions {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The columns, the English one as it is given. */
    static List<Column> columns(Column english) {
        return List.of(
                english,
                Column.optional(COLUMN + "_fr", "the same in French"),
                Column.optional(COLUMN + "_es", "the same in Spanish"));
    }

    /** @param meaning what the definition says, for the documentation */
    static List<Column> columns(String meaning) {
        return columns(Column.optional(COLUMN, meaning + ", in our own words; in English"));
    }

    static Definitions of(Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.optional(COLUMN).ifPresent(text -> texts.put("en", text));
        for (String tag : List.of("fr", "es")) {
            row.optional(COLUMN + "_" + tag).ifPresent(text -> texts.put(tag, text));
        }
        return new Definitions(texts);
    }

    /** Columns of a table, with those of lists among them. */
    @SafeVarargs
    static List<Column> joined(List<Column>... parts) {
        List<Column> all = new ArrayList<>();
        for (List<Column> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    void state(Subject subject, String property) {
        byLanguage.forEach((tag, text) -> subject.text(property, text, tag));
    }
}
