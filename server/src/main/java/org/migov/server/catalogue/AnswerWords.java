package org.migov.server.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the answers of the catalogue say in a reader's language: headings by the name of the variable, and the values
 * that queries themselves make, such as "not recorded". Read from {@code words/answers.csv}; English needs none.
 */
final class AnswerWords {

    private static final String FILE = "/words/answers.csv";
    private static final Map<String, AnswerWords> ALL =
            Map.of("en", new AnswerWords(Map.of(), Map.of()), "fr", read("fr"), "es", read("es"));

    private final Map<String, String> headings;
    private final Map<String, String> values;

    private AnswerWords(Map<String, String> headings, Map<String, String> values) {
        this.headings = Map.copyOf(headings);
        this.values = Map.copyOf(values);
    }

    /** The words of a language; English ones where it is not spoken. */
    static AnswerWords in(String language) {
        return ALL.getOrDefault(language, new AnswerWords(Map.of(), Map.of()));
    }

    /** {@code firstSigned} becomes {@code First signed}, or what the language has for it. */
    String heading(String variable) {
        String name = variable.replaceAll("(?<=.)Label$", "");
        String words =
                name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        String english = words.isEmpty() ? variable : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return headings.getOrDefault(name, english);
    }

    /** Whether the language has a heading of its own for a variable. */
    boolean hasHeading(String variable) {
        return headings.containsKey(variable);
    }

    /** A value that a query made, in the language; others as they are. */
    String value(String value) {
        return values.getOrDefault(value, value);
    }

    /** The headings of some variables, for scripts. */
    Map<String, String> headings(List<String> variables) {
        Map<String, String> found = new HashMap<>();
        variables.forEach(variable -> found.put(variable, heading(variable)));
        return found;
    }

    /** All values that have words in the language, for scripts; empty for English. */
    Map<String, String> values() {
        return values;
    }

    private static AnswerWords read(String language) {
        Map<String, String> headings = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        try (InputStream in = AnswerWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + ": expected among the resources, found nothing");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> (row.getField("what").equals("heading") ? headings : values)
                        .put(row.getField("english"), row.getField(language)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return new AnswerWords(headings, values);
    }
}
