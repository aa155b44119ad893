package org.migov.server.browse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.page.Shell;

/**
 * Which records of a list are wanted, in which order, and which page of them.
 *
 * @param q words of which each is to be in a name or code; empty for none
 * @param chosen values that all have to be there
 * @param from first year, month or day as ISO 8601 writes it; empty for none
 * @param to the last one
 * @param page from 1
 */
record Selection(
        ListKind kind, String q, Map<Facet, List<Chosen>> chosen, String from, String to, Sort sort, int page) {

    /** A value of a facet, and how addresses call it. */
    record Chosen(String key, Node node) {}

    Selection {
        chosen = Map.copyOf(chosen);
    }

    /** The words of {@link #q}, as they are compared. */
    List<String> words() {
        return q.isEmpty() ? List.of() : List.of(q.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    List<Chosen> chosen(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    List<Chosen> chosen(String facet) {
        return chosen(Facet.valueOf(facet.toUpperCase(Locale.ROOT)));
    }

    boolean isDated() {
        return !from.isEmpty() || !to.isEmpty();
    }

    /** Whether all of the list is wanted. */
    boolean isWhole() {
        return q.isEmpty() && chosen.isEmpty() && !isDated();
    }

    /** With one more value, from its first page. */
    Selection with(Facet facet, Chosen value) {
        return with(
                facet, Stream.concat(chosen(facet).stream(), Stream.of(value)).toList());
    }

    /** Without a value, from its first page. */
    Selection without(Facet facet, Chosen value) {
        return with(
                facet,
                chosen(facet).stream().filter(other -> !other.equals(value)).toList());
    }

    private Selection with(Facet facet, List<Chosen> values) {
        Map<Facet, List<Chosen>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        if (values.isEmpty()) {
            other.remove(facet);
        } else {
            other.put(facet, values);
        }
        return new Selection(kind, q, other, from, to, sort, 1);
    }

    Selection withoutWords() {
        return new Selection(kind, "", chosen, from, to, sort, 1);
    }

    Selection between(String first, String last) {
        return new Selection(kind, q, chosen, first, last, sort, 1);
    }

    Selection sorted(Sort order) {
        return new Selection(kind, q, chosen, from, to, order, 1);
    }

    Selection at(int number) {
        return new Selection(kind, q, chosen, from, to, sort, number);
    }

    /**
     * The address of the list.
     *
     * @param ending such as {@code .csv}; empty for the page
     */
    String address(String ending) {
        String parameters = parameters();
        return "/browse/" + kind.key() + ending + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** Always in the same order, without what is as usual: one selection has one address. */
    private String parameters() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "q", q);
        for (Facet facet : Facet.values()) {
            chosen(facet).forEach(value -> add(parameters, facet.key(), value.key()));
        }
        add(parameters, "from", from);
        add(parameters, "to", to);
        add(parameters, "sort", sort == kind.usual() ? "" : sort.key());
        add(parameters, "page", page == 1 ? "" : Integer.toString(page));
        return String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + Shell.encoded(value));
        }
    }
}
