package org.migov.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migov.server.http.Json;

/**
 * How to cite a release, or one record of it.
 *
 * @param key of the entry, such as {@code migov-country-KEN}
 * @param url that stays: the IRI
 * @param note the sources; may be empty
 */
record Citation(String key, String title, LocalDate day, String release, String url, String note) {

    private static final String AUTHOR = "MiGov contributors";
    private static final String WHOLE = "MiGov: how the world governs labour migration";

    /** An entry of a BibTeX file, in UTF-8; capital letters of the title stay. */
    String bibTeX() {
        List<String> fields = new ArrayList<>();
        fields.add("author = {{" + AUTHOR + "}}");
        fields.add("title = {{" + tex(title) + "}}");
        fields.add("year = {" + day.getYear() + "}");
        fields.add("date = {" + day + "}");
        fields.add("publisher = {" + WHOLE + "}");
        fields.add("version = {" + release + "}");
        fields.add("howpublished = {" + WHOLE + ", release " + release + "}");
        fields.add("url = {" + url + "}");
        if (!note.isEmpty()) {
            fields.add("note = {" + tex(note) + "}");
        }
        return "@misc{" + key + ",\n  " + String.join(",\n  ", fields) + "\n}\n";
    }

    /** Citation Style Language, as a list of one item. */
    String csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", key);
        item.put("type", "dataset");
        item.put("title", title);
        item.put("author", List.of(Map.of("literal", AUTHOR)));
        item.put(
                "issued",
                Map.of("date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))));
        item.put("container-title", WHOLE);
        item.put("publisher", "MiGov");
        item.put("version", release);
        item.put("URL", url);
        if (!note.isEmpty()) {
            item.put("note", note);
        }
        return Json.indented(List.of(item));
    }

    /** What TeX would take for a command is written as its command. */
    private static String tex(String text) {
        StringBuilder tex = new StringBuilder();
        text.chars()
                .forEach(character -> tex.append(
                        switch (character) {
                            case '\\' -> "\\textbackslash{}";
                            case '~' -> "\\textasciitilde{}";
                            case '^' -> "\\textasciicircum{}";
                            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + (char) character;
                            default -> String.valueOf((char) character);
                        }));
        return tex.toString();
    }
}
