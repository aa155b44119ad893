package org.migov.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.HttpProblem;

/**
 * One question of a batch.
 *
 * @param text the name as the client has it; may be empty, if there are properties
 * @param types ids of types; empty for any
 * @param strictly whether things of other types are left out
 * @param limit candidates at most
 * @param properties what else is known
 * @param date on which the thing must have existed: a day, month or year; null if none was given
 */
record Question(
        String text,
        List<String> types,
        boolean strictly,
        int limit,
        List<Given> properties,
        @Nullable String date) {

    private static final int MOST_PROPERTIES = 20;
    private static final int MOST_VALUES = 20;
    private static final int MOST_TYPES = 20;
    private static final int MOST = 50;
    private static final int USUAL = 5;
    private static final Set<String> DATES = Set.of("asOf", "date", "year");
    private static final Set<String> MEMBERS = Set.of("query", "type", "type_strict", "limit", "properties");
    private static final Pattern DATE = Pattern.compile("([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:T.*)?");

    /**
     * Something that is known of the thing.
     *
     * @param values texts, or ids of entities
     */
    record Given(String property, List<String> values) {}

    /** @throws HttpProblem 400 that says which member is wrong */
    static Question of(JsonNode node, String place) {
        if (!node.isObject()) {
            throw Asked.wrong(place, "an object", Asked.kind(node));
        }
        node.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                throw Asked.wrong(
                        place, "one of " + MEMBERS.stream().sorted().toList(), "\"" + shortened(member) + "\"");
            }
        });
        List<Given> all = Asked.several(
                node.path("properties"),
                one -> given(one, place + ".properties"),
                MOST_PROPERTIES,
                place + ".properties");
        String text = node.has("query")
                ? Asked.text(node.get("query"), place + ".query").strip()
                : "";
        if (text.isEmpty() && all.isEmpty()) {
            throw Asked.wrong(place, "a query or properties", "neither");
        }
        List<String> types =
                Asked.several(node.path("type"), type -> type(type, place + ".type"), MOST_TYPES, place + ".type");
        return new Question(
                text,
                types,
                !node.path("type_strict").asText("any").equals("should"),
                limit(node.path("limit"), place + ".limit"),
                all.stream().filter(given -> !DATES.contains(given.property())).toList(),
                all.stream()
                        .filter(given -> DATES.contains(given.property()))
                        .flatMap(given -> given.values().stream())
                        .findFirst()
                        .map(value -> date(value, place + ".properties"))
                        .orElse(null));
    }

    /** The text without a year at its end, which then is the date: {@code Yugoslavia 1985}, {@code Sudan (2005)}. */
    Question dated() {
        Matcher year = Pattern.compile("(.*\\S)[\\s,(]+([12][0-9]{3}(?:-[0-9]{2}-[0-9]{2})?)\\)?")
                .matcher(text);
        return date == null && year.matches()
                ? new Question(year.group(1), types, strictly, limit, properties, year.group(2))
                : this;
    }

    private static String type(JsonNode node, String place) {
        return Asked.text(node.isObject() ? node.path("id") : node, place);
    }

    private static int limit(JsonNode node, String place) {
        if (node.isMissingNode() || node.isNull()) {
            return USUAL;
        }
        if (!node.isNumber() || node.asInt() < 1) {
            throw Asked.wrong(place, "a whole number from 1 on", shortened(node.toString()));
        }
        return Math.min(node.asInt(), MOST);
    }

    private static Given given(JsonNode node, String place) {
        String property = Asked.text(node.path("pid"), place + ".pid");
        if (!node.has("v")) {
            throw Asked.wrong(place + ".v", "a value or a list of values", "nothing");
        }
        return new Given(
                property, Asked.several(node.get("v"), one -> value(one, place + ".v"), MOST_VALUES, place + ".v"));
    }

    private static String value(JsonNode node, String place) {
        if (node.isObject()) {
            return Asked.text(node.path("id"), place + ".id");
        }
        if (node.isValueNode() && !node.isNull()) {
            return Asked.bounded(node.asText(), place);
        }
        throw Asked.wrong(place, "a string, number, boolean or entity", Asked.kind(node));
    }

    private static @Nullable String date(String value, String place) {
        if (value.isBlank()) {
            return null;
        }
        return Stream.of(DATE.matcher(value.strip()))
                .filter(Matcher::matches)
                .map(date -> date.group(1))
                .findFirst()
                .orElseThrow(() ->
                        Asked.wrong(place, "a date as yyyy, yyyy-mm or yyyy-mm-dd", "\"" + shortened(value) + "\""));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
