package org.migov.server.places;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.HttpProblem;

/** What a reader wants compared: countries, groups taken apart into their members, and instruments. */
record Comparison(List<Node> countries, List<Node> instruments) {

    private static final int MOST_COUNTRIES = 60;
    private static final int MOST_INSTRUMENTS = 40;
    private static final List<String> USUAL = List.of(
            "ilo-c097", "ilo-c143", "ilo-c181", "ilo-c189", "ilo-c190", "ilo-c029", "un-icrmw", "un-refugee-1951");

    Comparison {
        countries = List.copyOf(countries);
        instruments = List.copyOf(instruments);
    }

    /**
     * Reads {@code countries} and {@code instruments}, each a list with commas or given several times. To be used inside
     * one reading.
     *
     * @throws HttpProblem 400 that names what is unknown or too much
     */
    static Comparison of(Context context, ReleaseData data, Ledger ledger, AsOf asOf) {
        Places places = new Places(data);
        Set<Node> countries = new LinkedHashSet<>();
        Set<Node> instruments = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        Stream.concat(listed(context, "countries"), listed(context, "groups")).forEach(key -> {
            Optional<Node> group = places.group(key);
            Optional<Node> country = places.country(key);
            if (country.isPresent()) {
                countries.add(country.get());
            } else if (group.isPresent()) {
                countries.addAll(places.members(group.get(), asOf.text()));
            } else {
                unknown.add(key);
            }
        });
        listed(context, "instruments")
                .forEach(key -> places.instrument(key)
                        .filter(ledger.instruments()::containsKey)
                        .ifPresentOrElse(instruments::add, () -> unknown.add(key)));
        if (!unknown.isEmpty()) {
            throw HttpProblem.badRequest(
                    "Expected countries such as KEN, groups such as ecowas and instruments that bind,"
                            + " such as ilo-c097; not known: " + String.join(", ", unknown) + ".");
        }
        if (instruments.isEmpty()) {
            USUAL.forEach(key -> places.instrument(key)
                    .filter(ledger.instruments()::containsKey)
                    .ifPresent(instruments::add));
        }
        refuse("countries", countries.size(), MOST_COUNTRIES);
        refuse("instruments", instruments.size(), MOST_INSTRUMENTS);
        return new Comparison(List.copyOf(countries), List.copyOf(instruments));
    }

    private static Stream<String> listed(Context context, String name) {
        return context.queryParams(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static void refuse(String what, int found, int most) {
        if (found > most) {
            throw HttpProblem.badRequest(what + ": expected at most " + most + ", found " + found
                    + "; leave some out, or take the query" + " country-year-panel or bound-on-day for all.");
        }
    }

    /** The same as parameters of an address. */
    Map<String, String> parameters(Names names) {
        Map<String, String> parameters = new TreeMap<>();
        if (!countries.isEmpty()) {
            parameters.put("countries", countries.stream().map(names::key).collect(Collectors.joining(",")));
        }
        parameters.put("instruments", instruments.stream().map(names::key).collect(Collectors.joining(",")));
        return parameters;
    }

    /** How often each status occurs. */
    Map<Status, Integer> counts(Ledger ledger, AsOf asOf) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        countries.forEach(country -> instruments.forEach(
                law -> counts.merge(ledger.position(country, law, asOf.text()).status(), 1, Integer::sum)));
        return counts;
    }
}
