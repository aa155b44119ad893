package org.migov.loader.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.migov.loader.rdf.Subject;

/**
 * The names of a thing in several languages, one a column: {@code name_en}, {@code name_fr} …
 *
 * @param english the name that the record bears
 * @param others language tag to name, without English
 */
record Labels(String english, Map<String, String> others) {

    private static final Map<String, String> LANGUAGES = languages();

    Labels {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("en", "English");
        languages.put("fr", "French");
        languages.put("es", "Spanish");
        languages.put("ar", "Arabic");
        languages.put("ru", "Russian");
        languages.put("zh", "Chinese");
        languages.put("pt", "Portuguese");
        return languages;
    }

    /**
     * The columns of names: English must be there, the others may.
     *
     * @param prefix {@code name} or {@code label}
     * @param tags the other languages
     */
    static List<Column> columns(String prefix, String... tags) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required(prefix + "_en", "English " + prefix));
        for (String tag : tags) {
            columns.add(Column.optional(prefix + "_" + tag, LANGUAGES.get(tag) + " " + prefix));
        }
        return columns;
    }

    static Labels of(Row row, String prefix) {
        Map<String, String> others = new LinkedHashMap<>();
        for (String tag : LANGUAGES.keySet()) {
            if (!tag.equals("en")) {
                row.optional(prefix + "_" + tag).ifPresent(label -> others.put(tag, label));
            }
        }
        return new Labels(row.required(prefix + "_en"), others);
    }

    /** The names in all languages, English first. */
    List<String> all() {
        return Stream.concat(Stream.of(english), others.values().stream()).toList();
    }

    /** States the names in the other languages; the record states the English one as its label. */
    void stateOthers(Subject subject, String property) {
        others.forEach((tag, label) -> subject.text(property, label, tag));
    }

    void stateAll(Subject subject, String property) {
        subject.text(property, english, "en");
        stateOthers(subject, property);
    }
}
