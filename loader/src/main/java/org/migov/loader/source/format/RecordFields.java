package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a record page.
 *
 * @param line in which the first field begins
 * @param fields heading in small letters to the lines below or beside it
 */
record RecordFields(long line, Optional<String> title, Map<String, List<String>> fields) {

    private static final Pattern HEADING = Pattern.compile(
            "(?i)^(Responsible Organi[sz]ations?|ILO Regions?|Countr(?:y\\(ies\\)|ies|y)|Thematic areas?|MLFLM"
                    + "|Description|Documents?|Last updated on)\\s*:?\\s*(.*)$");

    /** Lines above the fields that are no title. */
    private static final Pattern CHROME = Pattern.compile(
            "(?i)(ilo home|go to the home page|site map.*|contact us|good practices? database.*|print.*)");

    RecordFields {
        fields = Map.copyOf(fields);
    }

    static RecordFields of(Page page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Optional<String> title = Optional.empty();
        List<String> open = new ArrayList<>();
        long first = 0;
        for (TextLine line : page.lines()) {
            Matcher heading = HEADING.matcher(line.text());
            if (heading.matches()) {
                first = first == 0 ? line.line() : first;
                open = fields.computeIfAbsent(heading.group(1).toLowerCase(Locale.ROOT), k -> new ArrayList<>());
                if (!heading.group(2).isEmpty()) {
                    open.add(heading.group(2));
                }
            } else if (first > 0) {
                open.add(line.text());
            } else {
                String text = title(line.text());
                title = text.isEmpty() ? title : Optional.of(text);
            }
        }
        return new RecordFields(first, title, fields);
    }

    /** Of a path "… > Good practices database > Title" the last step. */
    private static String title(String line) {
        String last = line.substring(line.lastIndexOf('>') + 1).strip();
        return CHROME.matcher(last).matches() ? "" : last;
    }

    /** The lines of the first field whose heading begins so. */
    List<String> lines(String heading) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(heading))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** The same, its lines as a list with semicolons. */
    String text(String heading) {
        return String.join("; ", lines(heading));
    }
}
