package org.migov.server.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.Folding;
import org.migov.server.data.Match;
import org.migov.server.data.NameIndex;
import org.migov.server.data.Terms;
import org.migov.server.data.Things;
import org.migov.server.data.Vocabulary;

/** Whether what is known of a row fits a thing; within a transaction. */
record Evidence(Entities entities) {

    private static final Set<String> PLACES = Set.of("country", "party", "place");
    private static final List<Node> TO_PLACES = Stream.of(
                    Mg.HAS_COUNTRY, Mg.HAS_PARTY, Mg.ACTOR, "http://purl.org/dc/terms/spatial")
            .map(Terms::iri)
            .toList();
    private static final Node AGREEMENT = Terms.iri(Mg.HAS_AGREEMENT);
    private static final Node PARTY = Terms.iri(Mg.HAS_PARTY);
    private static final int MOST = 500;

    /** Empty if the property is none that things here have. */
    Optional<Boolean> fits(Node thing, Question.Given given) {
        if (PLACES.contains(given.property())) {
            return Optional.of(given.values().stream().allMatch(value -> hasPlace(thing, value)));
        }
        if (given.property().equals("code")) {
            return Optional.of(given.values().stream()
                    .anyMatch(value -> said(thing, Terms.NOTATION, value) || said(thing, Terms.IDENTIFIER, value)));
        }
        return Vocabulary.expand(given.property())
                .map(property -> given.values().stream().anyMatch(value -> said(thing, property, value)));
    }

    private boolean hasPlace(Node thing, String value) {
        Set<Node> places = places(value);
        Things things = entities.data().things();
        Stream<Node> own = TO_PLACES.stream().flatMap(property -> things.values(thing, property).stream());
        Stream<Node> ofParts =
                things.subjects(AGREEMENT, thing, MOST).stream().flatMap(part -> things.values(part, PARTY).stream());
        return Stream.of(Stream.of(thing), own, ofParts).flatMap(all -> all).anyMatch(places::contains);
    }

    /** The places of an id, code or whole name. */
    private Set<Node> places(String value) {
        Optional<Node> entity = entities.node(value);
        if (entity.isPresent()) {
            return Set.of(entity.get());
        }
        return entities.data().names().find(value, Kind.PARTIES).stream()
                .flatMap(found -> found.hits().stream())
                .filter(hit -> hit.match() == Match.CODE || hit.match() == Match.NAME)
                .map(NameIndex.Hit::thing)
                .collect(Collectors.toSet());
    }

    /** A value as text, or a thing by its id or one of its names. */
    private boolean said(Node thing, Node property, String value) {
        String wanted = Folding.of(value);
        return entities.data().things().values(thing, property).stream()
                .anyMatch(found -> found.isLiteral()
                        ? Folding.of(found.getLiteralLexicalForm()).equals(wanted)
                        : found.isURI() && isNamed(found, value, wanted));
    }

    private boolean isNamed(Node found, String value, String wanted) {
        return found.getURI().equals(value)
                || entities.id(found).equals(value)
                || Terms.NAMES.stream()
                        .flatMap(name -> entities.data().things().values(found, name).stream())
                        .anyMatch(name -> name.isLiteral()
                                && Folding.of(name.getLiteralLexicalForm()).equals(wanted));
    }
}
