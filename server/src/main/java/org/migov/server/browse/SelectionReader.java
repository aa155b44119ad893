package org.migov.server.browse;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.migov.ontology.Iris;
import org.migov.server.browse.Selection.Chosen;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.HttpProblem;

/** Reads what an address asks of a list. What cannot be understood is refused, so that a slip is no silent "all". */
final class SelectionReader {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;
    private static final int MOST_VALUES = 10;
    private static final int LAST_PAGE = 100_000;
    private static final int SOME = 12;
    private static final Pattern DAY = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private final Context context;
    private final ReleaseData data;
    private final ListKind kind;
    private final ListIndex index;

    SelectionReader(Context context, ReleaseData data, ListKind kind, ListIndex index) {
        this.context = context;
        this.data = data;
        this.kind = kind;
        this.index = index;
    }

    /** @throws HttpProblem 400 that says which parameter, what it takes, and what was found */
    Selection read() {
        refuseUnknown();
        Map<Facet, List<Chosen>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<Chosen> values = values(facet);
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        String from = day("from");
        String to = day("to");
        if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0 && !from.startsWith(to)) {
            throw HttpProblem.badRequest(
                    "from: expected a day before that of \"to\", found " + from + " and " + to + ".");
        }
        return new Selection(kind, words(), chosen, from, to, sort(), page());
    }

    /** The parameters that the list has. */
    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>(List.of("q"));
        Arrays.stream(Facet.values()).filter(index.query()::has).map(Facet::key).forEach(known::add);
        if (index.query().hasDates()) {
            known.addAll(List.of("from", "to"));
        }
        known.addAll(List.of("sort", "page"));
        return known;
    }

    private void refuseUnknown() {
        Set<String> known = known();
        for (String name : context.queryParamMap().keySet()) {
            if (!known.contains(name) && !name.equals("lang") && !text(name).isEmpty()) {
                throw HttpProblem.badRequest("The list of " + kind.key() + " has no parameter \"" + shortened(name)
                        + "\"; it has " + String.join(", ", known) + ".");
            }
        }
    }

    private List<Chosen> values(Facet facet) {
        List<String> keys = context.queryParams(facet.key()).stream()
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (keys.size() > MOST_VALUES) {
            throw HttpProblem.badRequest(
                    facet.key() + ": expected at most " + MOST_VALUES + " values, found " + keys.size() + ".");
        }
        return keys.stream().map(key -> value(facet, key)).distinct().toList();
    }

    /** A value that some record of the list has, or something of the kind that none has. */
    private Chosen value(Facet facet, String key) {
        return index.value(facet, key).or(() -> absent(facet, key)).orElseThrow(() -> unknown(facet, key));
    }

    private Optional<Chosen> absent(Facet facet, String key) {
        Iris iris = data.release().iris();
        Optional<String> iri = switch (facet) {
            case COUNTRY -> Optional.of(iris.country(key));
            case GROUP -> Optional.of(iris.group(key));
            case INSTRUMENT -> Optional.of(iris.instrument(key));
            case THEME -> Optional.of(iris.concept("theme", key));
            case KIND -> Optional.empty();
        };
        return iri.map(Terms::iri).filter(data.things()::knows).map(node -> new Chosen(ListIndex.key(node), node));
    }

    private HttpProblem unknown(Facet facet, String key) {
        List<String> keys = index.keys(facet);
        String some = String.join(", ", keys.stream().limit(SOME).toList());
        String found = "found \"" + shortened(key) + "\".";
        String there = keys.isEmpty()
                ? "no record of this list has one"
                : keys.size() <= SOME
                        ? "one of " + some
                        : "one of the " + keys.size() + " of this list, such as " + some;
        return HttpProblem.badRequest(facet.key() + ": expected " + there + "; " + found);
    }

    private String words() {
        String q = text("q");
        if (q.length() > LONGEST || q.split("\\s+").length > MOST_WORDS) {
            throw HttpProblem.badRequest("q: expected at most " + MOST_WORDS + " words and " + LONGEST
                    + " characters, found " + q.length() + " characters.");
        }
        if (q.chars().anyMatch(Character::isISOControl)) {
            throw HttpProblem.badRequest("q: expected words, found a control character.");
        }
        return String.join(" ", List.of(q.split("\\s+")));
    }

    private String day(String name) {
        String day = text(name);
        if (!day.isEmpty() && !DAY.matcher(day).matches()) {
            throw HttpProblem.badRequest(
                    name + ": expected a year, month or day as in 1990, 1990-06 or 1990-06-30, found \""
                            + shortened(day) + "\".");
        }
        return day;
    }

    private Sort sort() {
        String sort = text("sort");
        List<Sort> orders = new ArrayList<>(orders());
        return sort.isEmpty()
                ? kind.usual()
                : Sort.of(sort)
                        .filter(orders::contains)
                        .orElseThrow(() -> HttpProblem.badRequest("sort: expected one of "
                                + String.join(
                                        ", ", orders.stream().map(Sort::key).toList()) + ", found \""
                                + shortened(sort) + "\"."));
    }

    /** The orders that the list has. */
    List<Sort> orders() {
        return index.query().hasDates() ? List.of(Sort.values()) : List.of(Sort.NAME);
    }

    private int page() {
        String page = text("page");
        if (page.isEmpty()) {
            return 1;
        }
        if (!page.matches("[1-9]\\d{0,5}") || Integer.parseInt(page) > LAST_PAGE) {
            throw HttpProblem.badRequest(
                    "page: expected a number from 1 to " + LAST_PAGE + ", found \"" + shortened(page) + "\".");
        }
        return Integer.parseInt(page);
    }

    private String text(String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
