package org.migov.loader.derive;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.source.PartialDate;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Looks for agreements, and for practices, that may be recorded twice. Compares only records with the same parties or
 * countries, and those that a source or a decision ties together. Holds a few values a record.
 */
final class Twins {

    private static final double ENOUGH = 0.6;
    private static final int NEAR = 31;

    private final String agreements;
    private final String practices;
    private final String candidates;
    private final Iris iris;
    private final Map<String, Draft> records = new TreeMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<String, String> decisions = new TreeMap<>();

    /** What is known of one record, gathered until all is read. */
    private static final class Draft {
        private final Set<String> places = new TreeSet<>();
        private final Set<String> kinds = new TreeSet<>();
        private final Set<String> graphs = new TreeSet<>();
        private String title = "";
        private String date = "";
    }

    Twins(Iris iris) {
        this.iris = iris;
        this.agreements = "<" + iris.id("agreement", "");
        this.practices = "<" + iris.id("practice", "");
        this.candidates = "<" + iris.id("duplicate-candidate", "");
    }

    void take(StatementLine line) {
        if (line.subject().startsWith(agreements) || line.subject().startsWith(practices)) {
            takeRecord(line);
        } else if (line.subject().startsWith(candidates) && line.predicateIri().equals(Mg.DECISION)) {
            decisions.put(line.subjectIri(), line.objectIri());
        }
    }

    private void takeRecord(StatementLine line) {
        Draft draft = records.computeIfAbsent(line.subjectIri(), iri -> new Draft());
        switch (line.predicateIri()) {
            case Mg.HAS_PARTY, Mg.HAS_COUNTRY -> draft.places.add(line.objectIri());
            case DerivedLines.TYPE -> {
                draft.kinds.add(line.objectIri());
                draft.graphs.add(line.graph());
            }
            case DerivedLines.LABEL -> {
                if (line.language().equals("en")) {
                    draft.title = line.lexicalForm();
                }
            }
            case Mg.SIGNED_ON -> draft.date = line.lexicalForm();
            case Mg.POSSIBLE_DUPLICATE_OF ->
                linked.computeIfAbsent(line.subjectIri(), one -> new TreeSet<>())
                        .add(line.objectIri());
            default -> {}
        }
    }

    /** Writes the candidates, in the order of their IRIs. */
    void write(Holdings.Sink sink) throws IOException {
        Map<String, String[]> pairs = new TreeMap<>();
        Map<String, List<String>> byPlaces = new TreeMap<>();
        records.forEach((record, draft) -> {
            if (!draft.places.isEmpty()) {
                byPlaces.computeIfAbsent(kind(record) + draft.places, key -> new ArrayList<>())
                        .add(record);
            }
        });
        for (List<String> group : byPlaces.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    if (compare(group.get(i), group.get(j)).score() >= ENOUGH) {
                        pair(group.get(i), group.get(j), pairs);
                    }
                }
            }
        }
        linked.forEach((one, others) -> others.forEach(other -> pair(one, other, pairs)));
        decided(pairs);
        for (Map.Entry<String, String[]> pair : pairs.entrySet()) {
            sink.accept(lines(pair.getKey(), pair.getValue()[0], pair.getValue()[1]));
        }
    }

    /** A pair that somebody has decided on is shown, however little its records have in common. */
    private void decided(Map<String, String[]> pairs) {
        for (String candidate : decisions.keySet()) {
            String[] segments = candidate.substring(candidates.length() - 1).split("/", -1);
            String one = iris.id(segments[0], "") + segments[1];
            String other = iris.id(segments[0], "") + segments[2];
            pair(one, other, pairs);
        }
    }

    private void pair(String one, String other, Map<String, String[]> pairs) {
        boolean known = records.containsKey(one) && records.containsKey(other) && !one.equals(other);
        if (known && kind(one).equals(kind(other))) {
            boolean ordered = Iris.lastSegment(one).compareTo(Iris.lastSegment(other)) < 0;
            String first = ordered ? one : other;
            String second = ordered ? other : one;
            String key = candidates.substring(1) + kind(one) + "/" + Iris.lastSegment(first) + "/"
                    + Iris.lastSegment(second);
            pairs.put(key, new String[] {first, second});
        }
    }

    private String kind(String record) {
        return record.startsWith(agreements.substring(1)) ? "agreement" : "practice";
    }

    private Likeness compare(String one, String other) {
        Draft left = record(one);
        Draft right = record(other);
        Likeness likeness = new Likeness();
        boolean practice = kind(one).equals("practice");
        if (!left.places.isEmpty() && left.places.equals(right.places)) {
            likeness.add(0.2, practice ? "same countries" : "same parties");
        }
        likeness.addTitles(left.title, right.title, practice ? 0.6 : 0.2);
        if (left.kinds.equals(right.kinds)) {
            likeness.add(0.1, "same kind");
        }
        if (!left.graphs.equals(right.graphs)) {
            likeness.add(0.1, "recorded by different sources");
        }
        if (!practice) {
            compareDates(left.date, right.date, likeness);
        }
        if (linked.getOrDefault(one, Set.of()).contains(other)
                || linked.getOrDefault(other, Set.of()).contains(one)) {
            likeness.mention("tied together by whoever read the sources");
        }
        return likeness;
    }

    private Draft record(String iri) {
        return records.getOrDefault(iri, new Draft());
    }

    private static void compareDates(String one, String other, Likeness likeness) {
        PartialDate left = PartialDate.parse(one).orElse(null);
        PartialDate right = PartialDate.parse(other).orElse(null);
        if (left == null || right == null) {
            return;
        }
        long days = Math.abs(ChronoUnit.DAYS.between(left.earliest(), right.earliest()));
        boolean overlap =
                !left.latest().isBefore(right.earliest()) && !right.latest().isBefore(left.earliest());
        if (left.text().equals(right.text()) && left.precision() == PartialDate.Precision.DAY) {
            likeness.add(0.4, "signed on the same day");
        } else if (overlap) {
            likeness.add(0.2, "dates of signature that can mean the same day");
        } else if (days <= NEAR
                && left.precision() == PartialDate.Precision.DAY
                && right.precision() == PartialDate.Precision.DAY) {
            likeness.add(0.1, "signed " + days + " days apart");
        } else {
            likeness.contradict("signed in different years or months");
        }
    }

    private List<String> lines(String candidate, String one, String other) {
        Likeness likeness = compare(one, other);
        DerivedLines lines = new DerivedLines(iris, candidate)
                .link(DerivedLines.TYPE, Mg.DUPLICATE_CANDIDATE)
                .text(
                        DerivedLines.LABEL,
                        "Perhaps one: " + record(one).title + " (" + Iris.lastSegment(one) + ") and "
                                + record(other).title + " (" + Iris.lastSegment(other) + ")",
                        "en")
                .link(Mg.CONCERNS, one)
                .link(Mg.CONCERNS, other)
                .link(Mg.CERTAINTY, iris.concept("certainty", "inferred"))
                .typed(Mg.SCORE, likeness.text(), "decimal")
                .link(Mg.DECISION, decisions.getOrDefault(candidate, iris.concept("duplicate-decision", "undecided")));
        likeness.reasons().forEach(reason -> lines.text(Mg.REASON, reason, "en"));
        Set<String> graphs = new TreeSet<>(record(one).graphs);
        graphs.addAll(record(other).graphs);
        graphs.forEach(graph -> lines.term(DerivedLines.DERIVED_FROM, graph));
        return lines.all();
    }
}
