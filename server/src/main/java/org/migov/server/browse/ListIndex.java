package org.migov.server.browse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.migov.server.data.ReleaseData;

/** The records of one list with all that they can be found by. Immutable; made once for a release. */
final class ListIndex {

    private static final Var THING = Var.alloc("thing");

    private final ListQuery query;
    private final List<Entry> entries;
    private final Map<Facet, Map<String, Node>> values;

    /**
     * A record.
     *
     * @param text names and codes in lower case, one a line
     * @param dates literals, the earliest first
     * @param values of its facets, in the order of their IRIs
     */
    record Entry(Node thing, String text, List<Node> dates, Map<Facet, List<Node>> values) {

        List<Node> of(Facet facet) {
            return values.getOrDefault(facet, List.of());
        }

        /** The earliest date, or empty text. */
        String day() {
            return dates.isEmpty() ? "" : dates.get(0).getLiteralLexicalForm();
        }

        private boolean fits(Selection selection, List<String> words) {
            return words.stream().allMatch(text::contains)
                    && selection.chosen().entrySet().stream()
                            .allMatch(facet -> facet.getValue().stream()
                                    .allMatch(value -> of(facet.getKey()).contains(value.node())))
                    && (!selection.isDated() || dates.stream().anyMatch(date -> lies(date, selection)));
        }

        /** As the query has it: by as many characters as both have. */
        private static boolean lies(Node date, Selection selection) {
            String day = date.getLiteralLexicalForm();
            return cut(selection.from(), day.length()).compareTo(day) <= 0
                    && (selection.to().isEmpty()
                            || cut(day, selection.to().length()).compareTo(selection.to()) <= 0);
        }

        private static String cut(String text, int length) {
            return text.substring(0, Math.min(length, text.length()));
        }
    }

    /** A value of a facet, and how many of the records have it. */
    record Count(Selection.Chosen value, int count) {}

    private ListIndex(ListQuery query, List<Entry> entries) {
        this.query = query;
        this.entries = List.copyOf(entries);
        this.values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Node> keys = new HashMap<>();
            entries.forEach(entry ->
                    entry.of(facet).forEach(node -> keys.putIfAbsent(key(node).toLowerCase(Locale.ROOT), node)));
            values.put(facet, keys);
        }
    }

    /** Reads a list; inside a transaction. */
    static ListIndex of(ReleaseData data, ListKind kind) {
        ListQuery query = ListQuery.of(kind);
        DatasetGraph dataset = data.release().dataset();
        String base = data.release().iris().base();
        Map<Node, StringBuilder> texts = new LinkedHashMap<>();
        Map<Node, List<Node>> dates = new HashMap<>();
        Map<Node, Map<Facet, List<Node>>> values = new HashMap<>();
        rows(dataset, query.all(base), "thing", (thing, same) -> texts.put(thing, new StringBuilder()));
        rows(dataset, query.texts(base), "text", (thing, text) -> add(texts, thing, text));
        if (query.hasDates()) {
            rows(
                    dataset,
                    query.dates(base),
                    "date",
                    (thing, date) -> dates.computeIfAbsent(thing, first -> new ArrayList<>())
                            .add(date));
        }
        for (Facet facet : Facet.values()) {
            if (query.has(facet)) {
                rows(
                        dataset,
                        query.values(facet, base),
                        facet.key(),
                        (thing, value) -> values.computeIfAbsent(thing, first -> new EnumMap<>(Facet.class))
                                .computeIfAbsent(facet, first -> new ArrayList<>())
                                .add(value));
            }
        }
        List<Entry> entries = new ArrayList<>();
        texts.forEach((thing, text) -> entries.add(new Entry(
                thing,
                text.toString(),
                sorted(dates.getOrDefault(thing, List.of())),
                sorted(values.getOrDefault(thing, Map.of())))));
        entries.sort(Comparator.comparing(entry -> entry.thing().toString()));
        return new ListIndex(query, entries);
    }

    private static void add(Map<Node, StringBuilder> texts, Node thing, Node text) {
        if (text.isLiteral()) {
            texts.computeIfAbsent(thing, first -> new StringBuilder())
                    .append(text.getLiteralLexicalForm().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
    }

    private static List<Node> sorted(List<Node> dates) {
        return dates.stream()
                .filter(Node::isLiteral)
                .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
                .toList();
    }

    private static Map<Facet, List<Node>> sorted(Map<Facet, List<Node>> values) {
        Map<Facet, List<Node>> sorted = new EnumMap<>(Facet.class);
        values.forEach((facet, nodes) -> sorted.put(
                facet,
                nodes.stream()
                        .filter(Node::isURI)
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList()));
        return sorted;
    }

    private static void rows(DatasetGraph dataset, String query, String variable, BiConsumer<Node, Node> row) {
        Var value = Var.alloc(variable);
        try (QueryExec execution =
                QueryExec.newBuilder().dataset(dataset).query(query).build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                var binding = rows.next();
                if (binding.get(THING).isURI()) {
                    row.accept(binding.get(THING), binding.get(value));
                }
            }
        }
    }

    ListQuery query() {
        return query;
    }

    /** All records, in the order of their IRIs. */
    List<Entry> entries() {
        return entries;
    }

    /** Those of the entries that a selection holds, in their order. */
    static List<Entry> selected(Collection<Entry> entries, Selection selection) {
        List<String> words = selection.words();
        return entries.stream().filter(entry -> entry.fits(selection, words)).toList();
    }

    /** The values that records of a selection have, the most frequent first. */
    static List<Count> counts(List<Entry> selected, Facet facet) {
        Map<Node, Integer> counts = new TreeMap<>(Comparator.comparing(Node::getURI));
        selected.forEach(entry -> entry.of(facet).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(count -> new Count(new Selection.Chosen(key(count.getKey()), count.getKey()), count.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed())
                .toList();
    }

    /** The value that an address calls so; upper and lower case are the same. */
    Optional<Selection.Chosen> value(Facet facet, String key) {
        return Optional.ofNullable(values.getOrDefault(facet, Map.of()).get(key.toLowerCase(Locale.ROOT)))
                .map(node -> new Selection.Chosen(key(node), node));
    }

    /** How addresses call the values of a facet. */
    List<String> keys(Facet facet) {
        return values.getOrDefault(facet, Map.of()).values().stream()
                .map(ListIndex::key)
                .sorted()
                .toList();
    }

    /** {@code KEN} of {@code …/id/country/KEN}, {@code Convention} of {@code …/ontology#Convention}. */
    static String key(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
