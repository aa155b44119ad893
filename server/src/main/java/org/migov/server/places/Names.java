package org.migov.server.places;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.page.Reader;
import org.migov.server.page.Words;
import org.migov.server.places.CountryView.Tally;
import org.migov.server.places.Grid.Cell;

/** Names of things and words of one page for one reader. To be used inside one reading. */
public final class Names {

    private static final String COUNTRY = "country/";

    private final ReleaseData data;
    private final Labels labels;
    private final Words words;

    public Names(ReleaseData data, Reader reader) {
        this.data = data;
        this.labels = data.labels(reader.languages());
        this.words = reader.words();
    }

    public Label of(Node node) {
        return labels.of(node);
    }

    public String text(Node node) {
        return labels.of(node).text();
    }

    /** The page of a thing. */
    public String href(Node node) {
        return data.addresses().page(node.getURI()).orElse(node.getURI());
    }

    /** A link to a thing. */
    public Cell link(Node node) {
        return Cell.link(of(node), href(node));
    }

    /** A link to a thing as it was on the day. */
    public Cell link(Node node, AsOf asOf) {
        return Cell.link(of(node), href(node) + asOf.query());
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** How often each status comes, in the order in which pages list them. */
    List<Tally> tallies(Stream<Status> statuses) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry ->
                        new Tally(entry.getKey().tone(), say(entry.getKey().key()), number(entry.getValue())))
                .toList();
    }

    public String number(long number) {
        return words.number(number);
    }

    /** A number of the graph, with all its digits. */
    String exactly(String lexical) {
        return words.exactly(lexical);
    }

    /** A value that a query answers in English, in the reader's language where there are words for it. */
    public Cell value(String answered) {
        String key = "value." + answered.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Optional<String> word = words.find(key);
        return word.map(Cell::text)
                .orElseGet(() -> new Cell(answered, answered.isEmpty() ? "" : "en", false, null, null, null));
    }

    /** The code of a country or former state, such as {@code KEN}. */
    public Optional<String> code(Node node) {
        return data.addresses()
                .path(node.getURI())
                .filter(path -> path.startsWith(COUNTRY))
                .map(path -> path.substring(COUNTRY.length()));
    }

    /** What a query takes for a thing: its key. */
    public String key(Node node) {
        return data.addresses()
                .path(node.getURI())
                .map(path -> path.startsWith("country/") || path.startsWith("instrument/")
                        ? path.substring(path.indexOf('/') + 1)
                        : "id/" + path)
                .orElse(node.getURI());
    }
}
