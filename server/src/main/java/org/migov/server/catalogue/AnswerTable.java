package org.migov.server.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Addresses;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;

/**
 * The rows of an answer as a table for people.
 *
 * <p>Where a query has a column {@code x} and a column {@code xLabel}, they become one column of named links.
 *
 * @param columns headings
 * @param rows the first of them, at most {@value #SHOWN}
 * @param count of all rows
 * @param truth of an ASK query, else null
 */
public record AnswerTable(
        List<String> columns,
        List<List<Cell>> rows,
        int count,
        @Nullable Boolean truth) {

    /** Rows that a page shows. */
    public static final int SHOWN = 500;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LABEL = "Label";
    private static final Cell EMPTY = new Cell("", null, "", false);

    /**
     * A value.
     *
     * @param language of a text, empty if it has none
     * @param number whether it is set flush right
     */
    public record Cell(String text, @Nullable String href, String language, boolean number) {
        /** How it is set: numbers flush right, dates and other short values on one line. */
        public @Nullable String setting() {
            if (number) {
                return "number";
            }
            return text.length() <= 12 && text.indexOf(' ') < 0 ? "short" : null;
        }

        /** Whether the link leads to another site. */
        public boolean external() {
            return href != null && href.startsWith("http");
        }
    }

    /** Reads the SPARQL results format of JSON, for readers: columns are named and labels go into links. */
    public static AnswerTable named(byte[] json, Addresses addresses) {
        return read(json, addresses, new Spoken(true, AnswerWords.in("en"), Optional.empty()));
    }

    /**
     * The same, with things of the release called what the reader calls them; the words of the answer stay English. To
     * be used inside one reading.
     */
    public static AnswerTable named(byte[] json, Addresses addresses, Labels labels) {
        return read(json, addresses, new Spoken(true, AnswerWords.in("en"), Optional.of(labels)));
    }

    /** The same, with headings and values in the reader's language too. To be used inside one reading. */
    static AnswerTable spoken(byte[] json, Addresses addresses, Labels labels, String language) {
        return read(json, addresses, new Spoken(true, AnswerWords.in(language), Optional.of(labels)));
    }

    /** How an answer is told: {@code named} for readers, with names from the data where labels are given. */
    private record Spoken(boolean named, AnswerWords words, Optional<Labels> labels) {

        /** What a thing is called, unless the data have no name for it or the query's own English is as good. */
        private Optional<Label> name(String iri) {
            return labels.filter(found -> !found.languages().best().equals("en"))
                    .map(found -> found.of(Terms.iri(iri)))
                    .filter(label -> label.origin() != Label.Origin.MADE);
        }
    }

    /** Reads the SPARQL results format of JSON, for those who wrote the query: one column for each variable. */
    static AnswerTable plain(byte[] json, Addresses addresses) {
        return read(json, addresses, new Spoken(false, AnswerWords.in("en"), Optional.empty()));
    }

    private static AnswerTable read(byte[] json, Addresses addresses, Spoken spoken) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.has("boolean")) {
                return new AnswerTable(
                        List.of(), List.of(), 1, root.get("boolean").asBoolean());
            }
            List<String> variables = StreamSupport.stream(
                            root.path("head").path("vars").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            List<String> shown = spoken.named() ? withoutLabels(variables) : variables;
            JsonNode bindings = root.path("results").path("bindings");
            List<List<Cell>> rows = new ArrayList<>();
            for (int at = 0; at < Math.min(bindings.size(), SHOWN); at++) {
                JsonNode row = bindings.get(at);
                rows.add(shown.stream()
                        .map(variable -> cell(row, variable, addresses, spoken))
                        .toList());
            }
            return new AnswerTable(
                    spoken.named() ? shown.stream().map(spoken.words()::heading).toList() : shown,
                    rows,
                    bindings.size(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer in JSON cannot be read", e);
        }
    }

    private static List<String> withoutLabels(List<String> variables) {
        Set<String> labels = new HashSet<>();
        variables.forEach(variable -> labels.add(variable + LABEL));
        return variables.stream().filter(variable -> !labels.contains(variable)).toList();
    }

    private static Cell cell(JsonNode row, String variable, Addresses addresses, Spoken spoken) {
        JsonNode term = row.path(variable);
        if (term.isMissingNode()) {
            return EMPTY;
        }
        String value = term.path("value").asText();
        if (term.path("type").asText().equals("uri")) {
            String label = !spoken.named()
                    ? ""
                    : row.path(variable + LABEL).path("value").asText("");
            return link(value, label, addresses, spoken);
        }
        String datatype = term.path("datatype").asText("");
        boolean number = datatype.matches(".*#(integer|decimal|double|float|int|long|nonNegativeInteger)");
        String language = term.path("xml:lang").asText("");
        String said = language.isEmpty() ? spoken.words().value(value) : value;
        return new Cell(said, null, language, number);
    }

    private static Cell link(String iri, String label, Addresses addresses, Spoken spoken) {
        String href = addresses.page(iri).orElse(iri);
        boolean safe = href.startsWith("/") || href.startsWith("http://") || href.startsWith("https://");
        Optional<Label> name = addresses.path(iri).isPresent() ? spoken.name(iri) : Optional.empty();
        if (name.isPresent()) {
            String language = name.get().fallback() ? name.get().language() : "";
            return new Cell(name.get().text(), safe ? href : null, language, false);
        }
        String text = label.isEmpty() ? addresses.path(iri).orElseGet(() -> Vocabulary.compact(iri)) : label;
        return new Cell(text, safe ? href : null, "", false);
    }
}
