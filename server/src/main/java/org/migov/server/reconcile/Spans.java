package org.migov.server.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.migov.ontology.Mg;
import org.migov.server.data.Terms;
import org.migov.server.data.Things;

/** When States existed, by the changes of States in the release; within a transaction. */
record Spans(Things things) {

    private static final String ORG = "http://www.w3.org/ns/org#";
    private static final Node BEFORE = Terms.iri(ORG + "originalOrganization");
    private static final Node AFTER = Terms.iri(ORG + "resultingOrganization");
    private static final Node ENDED = Terms.iri(Mg.ENDED_ON);
    private static final int MOST = 100;

    /** The span of a country or former state; of another thing, an open one. */
    Span of(Node place) {
        String from = dates(AFTER, place).min(String::compareTo).orElse(null);
        Optional<String> ended = things.values(place, ENDED).stream()
                .map(Node::getLiteralLexicalForm)
                .max(String::compareTo);
        String until = ended.map(stated -> dates(BEFORE, place)
                        .filter(day -> day.startsWith(stated))
                        .max(String::compareTo)
                        .orElse(stated))
                .orElse(null);
        return new Span(from, until);
    }

    /** The State that had the place of this one on a date on which this one was not there yet. */
    Optional<Node> holder(Node place, String date) {
        if (of(place).holds(date)) {
            return Optional.empty();
        }
        List<Node> before = things.values(place, DCTerms.replaces.asNode()).stream()
                .filter(Node::isURI)
                .filter(state -> of(state).holds(date))
                .toList();
        return before.size() == 1 ? Optional.of(before.get(0)) : Optional.empty();
    }

    private Stream<String> dates(Node role, Node place) {
        return things.subjects(role, place, MOST).stream()
                .flatMap(event -> things.values(event, DCTerms.date.asNode()).stream())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }
}
