package org.migov.server.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;

/**
 * All names and codes of a release in memory, for the search box: upper and lower case and accents do not count.
 *
 * <p>Left out are the parts of agreements (findings, codings, participations), which are found on their agreement's
 * page. Immutable; made once for a release.
 */
public final class NameIndex {

    /** The kinds that are searched, in the order in which results are shown. */
    public static final List<String> KINDS = List.of(
            Mg.COUNTRY,
            Mg.FORMER_STATE,
            Mg.GROUP,
            Mg.INSTRUMENT,
            Mg.AGREEMENT,
            Mg.PRACTICE,
            "http://www.w3.org/2004/02/skos/core#Concept",
            Mg.ORGANISATION,
            Mg.DOCUMENT,
            Mg.STATISTIC,
            Mg.UNION_ACTION,
            Mg.SOURCE,
            "http://www.w3.org/2004/02/skos/core#ConceptScheme",
            Mg.CONFLICT,
            Mg.COVERAGE,
            Mg.COMMITMENT,
            Mg.TREATY_ACTION,
            Mg.UNDATED_RECORD,
            Mg.MEMBERSHIP,
            Mg.PRACTICE_RECORD);

    private static final Set<String> RECORDS = Set.of(
            Mg.CONFLICT,
            Mg.COVERAGE,
            Mg.COMMITMENT,
            Mg.TREATY_ACTION,
            Mg.UNDATED_RECORD,
            Mg.MEMBERSHIP,
            Mg.PRACTICE_RECORD);
    private static final List<Node> NAMES =
            List.of(Terms.PREF_LABEL, Terms.LABEL, Terms.TITLE, Terms.ALT_LABEL, Terms.NOTATION, Terms.IDENTIFIER);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    private final List<Name> names;

    /** A name as it stands, and as it is compared: folded, with a space before, between and after words. */
    private record Name(Node thing, int kind, String text, String folded) {}

    /**
     * A thing that was found.
     *
     * @param name the name or code that fits best
     * @param distance 0 for the whole name, more for less of it
     */
    public record Hit(Node thing, String kind, String name, int distance) {}

    /**
     * What was found of one kind.
     *
     * @param count of all that fit
     * @param hits the best of them
     */
    public record Found(String kind, int count, List<Hit> hits) {}

    private NameIndex(List<Name> names) {
        this.names = names;
    }

    /** Reads the names of all things of the searched kinds; inside a transaction. */
    static NameIndex of(Things things) {
        Map<Node, Integer> kinds = new HashMap<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int place = kind;
            things.defaultGraph()
                    .find(Node.ANY, Terms.TYPE, Terms.iri(KINDS.get(kind)))
                    .forEachRemaining(triple -> kinds.putIfAbsent(triple.getSubject(), place));
        }
        List<Name> names = new ArrayList<>();
        for (Node property : NAMES) {
            things.defaultGraph().find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> {
                Integer kind = kinds.get(triple.getSubject());
                if (kind != null && triple.getObject().isLiteral()) {
                    String text = triple.getObject().getLiteralLexicalForm();
                    names.add(new Name(triple.getSubject(), kind, text, folded(text)));
                }
            });
        }
        return new NameIndex(List.copyOf(names));
    }

    /**
     * Things of which one name has a word beginning with each word of the text.
     *
     * @param most hits of one kind
     * @param mostRecords hits of one of the kinds that are records about other things
     */
    public List<Found> find(String text, int most, int mostRecords) {
        String wanted = folded(text.substring(0, Math.min(text.length(), LONGEST)));
        List<String> words = Arrays.stream(wanted.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> " " + word)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Map<Node, Hit> best = new LinkedHashMap<>();
        for (Name name : names) {
            if (words.stream().allMatch(name.folded()::contains)) {
                Hit hit = new Hit(name.thing(), KINDS.get(name.kind()), name.text(), distance(name.folded(), wanted));
                best.merge(name.thing(), hit, (one, other) -> other.distance() < one.distance() ? other : one);
            }
        }
        return grouped(best, most, mostRecords);
    }

    private static List<Found> grouped(Map<Node, Hit> best, int most, int mostRecords) {
        return KINDS.stream()
                .map(kind -> {
                    List<Hit> hits = best.values().stream()
                            .filter(hit -> hit.kind().equals(kind))
                            .sorted(Comparator.comparingInt(Hit::distance)
                                    .thenComparing(hit -> hit.thing().getURI()))
                            .toList();
                    int shown = RECORDS.contains(kind) ? mostRecords : most;
                    return new Found(
                            kind, hits.size(), hits.stream().limit(shown).toList());
                })
                .filter(found -> found.count() > 0)
                .toList();
    }

    /** The whole name before its beginning before a part of it; shorter names before longer ones. */
    private static int distance(String folded, String wanted) {
        if (folded.equals(wanted)) {
            return 0;
        }
        return (folded.startsWith(wanted.stripTrailing()) ? 1_000 : 2_000) + Math.min(folded.length(), 999);
    }

    static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return " " + GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
