package org.migov.server.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.jena.graph.Node;
import org.migov.server.data.Folding;
import org.migov.server.data.Match;
import org.migov.server.data.NameIndex;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;

/** Finds what a question may mean; within a transaction. */
final class Reconciler {

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final Set<Match> WHOLE = EnumSet.of(Match.CODE, Match.NAME);
    /** What is looked among where no type is given: not records about other things. */
    private static final Set<String> THINGS = NameIndex.KINDS.stream()
            .filter(kind -> !NameIndex.RECORDS.contains(kind))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST = 100;
    private static final double OFF = 30;
    private static final double NOT_THEN = 40;
    private static final double OTHER_TYPE = 15;
    private static final double NO_MORE = 5;

    private final Entities entities;
    private final Spans spans;
    private final Evidence evidence;

    /** A thing under the name by which it was found. */
    private record Named(Node thing, Match match, String folded, boolean forAnother) {}

    Reconciler(Entities entities) {
        this.entities = entities;
        this.spans = new Spans(entities.data().things());
        this.evidence = new Evidence(entities);
    }

    /** The answer to a question, as the API has it. */
    Map<String, Object> answer(Question asked) {
        List<Candidate> candidates = candidates(asked);
        List<Candidate> best =
                candidates.stream().sorted(Candidate.BEST).limit(asked.limit()).toList();
        return Map.of(
                "result",
                best.stream()
                        .map(candidate -> candidate.object(entities, candidate.matches(candidates)))
                        .toList());
    }

    private List<Candidate> candidates(Question asked) {
        if (asked.text().isEmpty()) {
            return byProperties(asked).stream()
                    .map(thing -> judged(asked, new Named(thing, Match.WORDS, "", false)))
                    .toList();
        }
        List<Candidate> candidates = judgedAll(asked, named(asked, asked.types().isEmpty() ? THINGS : Set.of()));
        Question dated = asked.dated();
        if (!dated.equals(asked) && candidates.stream().noneMatch(Candidate::named)) {
            List<Candidate> places = judgedAll(dated, named(dated, Kind.PARTIES));
            return places.isEmpty() ? candidates : places;
        }
        return candidates;
    }

    private List<Candidate> judgedAll(Question asked, Collection<Named> found) {
        Map<Node, Candidate> best = new LinkedHashMap<>();
        for (Named one : found) {
            if (asked.types().isEmpty() || !asked.strictly() || entities.is(one.thing(), asked.types())) {
                best.merge(one.thing(), judged(asked, one), (a, b) -> Candidate.BEST.compare(a, b) <= 0 ? a : b);
            }
        }
        return new ArrayList<>(best.values());
    }

    private List<Named> named(Question asked, Set<String> kinds) {
        List<Named> found = new ArrayList<>();
        entities.node(asked.text())
                .ifPresent(thing -> found.add(new Named(thing, Match.CODE, Folding.of(asked.text()), false)));
        entities.data().names().find(asked.text(), kinds).stream()
                .flatMap(kind -> kind.hits().stream())
                .filter(hit -> asked.types().isEmpty() || !asked.strictly() || entities.is(hit.thing(), asked.types()))
                .sorted(Comparator.comparing(NameIndex.Hit::match))
                .limit(MOST)
                .forEach(hit ->
                        found.add(new Named(hit.thing(), hit.match(), hit.name().folded(), false)));
        String date = asked.date();
        if (date != null) {
            List.copyOf(found)
                    .forEach(one -> spans.holder(one.thing(), date)
                            .ifPresent(holder -> found.add(new Named(holder, one.match(), one.folded(), true))));
        }
        return found;
    }

    private Candidate judged(Question asked, Named named) {
        Map<String, Object> features = new LinkedHashMap<>();
        double likeness =
                rounded(named.match() == Match.CODE ? 1 : LIKENESS.apply(named.folded(), Folding.of(asked.text())));
        features.put("name_similarity", likeness);
        features.put("exact_code", named.match() == Match.CODE);
        features.put("exact_name", named.match() == Match.NAME);
        double score = base(named.match(), likeness);
        boolean fits = true;
        if (!asked.types().isEmpty()) {
            boolean type = entities.is(named.thing(), asked.types());
            features.put("type_match", type);
            score -= type ? 0 : OTHER_TYPE;
            fits = type;
        }
        Span span = spans.of(named.thing());
        boolean undatedAndEnded = asked.date() == null && span.ended();
        if (asked.date() != null) {
            boolean then = span.holds(asked.date());
            features.put("existed_on_date", then);
            features.put("had_the_place_then", named.forAnother());
            score -= then ? 0 : NOT_THEN;
            fits &= then;
        } else if (undatedAndEnded) {
            score -= NO_MORE;
        }
        for (Question.Given given : asked.properties()) {
            Optional<Boolean> fit = evidence.fits(named.thing(), given);
            fit.ifPresent(is -> features.put("property:" + given.property(), is));
            score -= fit.orElse(true) ? 0 : OFF;
            fits &= fit.orElse(true);
        }
        return new Candidate(
                named.thing(),
                WHOLE.contains(named.match()),
                fits,
                undatedAndEnded,
                rounded(Math.max(0, score)),
                features);
    }

    private static double base(Match match, double likeness) {
        return switch (match) {
            case CODE, NAME -> 100;
            case BEGINNING -> 60 + 30 * likeness;
            case WORDS -> 50 + 35 * likeness;
            case PART -> 40 + 35 * likeness;
            case CLOSE -> 90 * likeness;
        };
    }

    /** Things for a question without a name: those that have the first of the properties that can be looked up. */
    private List<Node> byProperties(Question asked) {
        return asked.properties().stream()
                .map(given -> Vocabulary.expand(given.property())
                        .map(property -> given.values().stream()
                                .flatMap(value -> having(property, value))
                                .distinct()
                                .filter(thing -> asked.types().isEmpty() || entities.is(thing, asked.types()))
                                .limit(MOST)
                                .collect(Collectors.toList()))
                        .orElse(List.of()))
                .filter(things -> !things.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<Node> having(Node property, String value) {
        Stream<Node> objects = Stream.concat(
                entities.node(value).stream(),
                entities.data().names().find(value, Set.of()).stream()
                        .flatMap(found -> found.hits().stream())
                        .filter(hit -> WHOLE.contains(hit.match()))
                        .map(NameIndex.Hit::thing));
        Stream<Node> texts = property.equals(Terms.IDENTIFIER) || property.equals(Terms.NOTATION)
                ? entities.data().names().find(value, Set.of()).stream()
                        .flatMap(found -> found.hits().stream())
                        .filter(hit -> hit.match() == Match.CODE)
                        .map(NameIndex.Hit::thing)
                : Stream.empty();
        return Stream.concat(
                objects.flatMap(object -> entities.data().things().subjects(property, object, MOST).stream()), texts);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
