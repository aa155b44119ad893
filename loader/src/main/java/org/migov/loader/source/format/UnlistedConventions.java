package org.migov.loader.source.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conventions and protocols of the ILO that an official file names by their number and no table of ours has: the number
 * identifies them, so that each becomes an instrument with little more than that, marked as inferred.
 */
final class UnlistedConventions {

    private static final Pattern NUMBER = Pattern.compile("([CP])(\\d{3})");

    private static final Pattern ENGLISH_TITLE =
            Pattern.compile("^\\s*[-–]\\s*(.{5,200}?(?:Convention|Protocol)(?:\\s*\\([^)]{1,40}\\))?,\\s*\\d{4})");

    private final Rows rows;
    private final Set<String> stated = new TreeSet<>();

    UnlistedConventions(Rows rows) {
        this.rows = rows;
    }

    /**
     * The key of the instrument that a number names, which is stated if it is not yet.
     *
     * @param title in English, or "" if the file has none
     * @return empty if the text is no number of the ILO
     */
    Optional<String> named(String text, String title) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String key = "ilo-" + number.group().toLowerCase(Locale.ROOT);
        if (stated.add(key)) {
            state(key, number, title);
        }
        return Optional.of(key);
    }

    /** The English title in what stands behind a number; titles in other languages are left. */
    static String title(String behind) {
        Matcher title = ENGLISH_TITLE.matcher(behind);
        return title.find() ? title.group(1).strip() : "";
    }

    private void state(String key, Matcher number, String title) {
        String kind = number.group(1).equals("C") ? "convention" : "protocol";
        Map<String, String> cells = new HashMap<>();
        cells.put("key", key);
        cells.put("kind", kind);
        cells.put("title", title.isEmpty() ? "ILO " + kind + " " + number.group() : title);
        cells.put("ilo_number", number.group());
        cells.put("adopted_by", "International Labour Conference (International Labour Organization)");
        cells.put("binding", "true");
        cells.put("certainty", "inferred");
        cells.put("basis", "an official file names it by this number; no table of instruments has it");
        cells.put("locator", rows.place(0));
        rows.addAt(0, "instruments", cells);
    }
}
