package org.migov.loader.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/** Spells a commitment as the lines of the derived graph. */
final class CommitmentLines {

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String NOTE = "http://www.w3.org/2004/02/skos/core#note";
    private static final String DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";
    private static final String SPATIAL = "http://purl.org/dc/terms/spatial";
    private static final String XSD_DATE = "http://www.w3.org/2001/XMLSchema#date";

    private final Known known;
    private final Iris iris;
    private final String graph;

    CommitmentLines(Known known, Iris iris) {
        this.known = known;
        this.iris = iris;
        this.graph = "<" + iris.graph(Derivation.GRAPH) + ">";
    }

    /** All lines about a commitment, in no order. */
    List<String> describe(Commitment commitment) {
        String subject = iris.commitment(
                Iris.lastSegment(commitment.instrument()),
                commitment.territory().orElse(commitment.party()),
                commitment.from().toString());
        List<String> lines = new ArrayList<>();
        lines.add(link(subject, TYPE, Mg.COMMITMENT));
        lines.add(link(subject, Mg.HAS_INSTRUMENT, commitment.instrument()));
        lines.add(link(subject, Mg.HAS_PARTY, commitment.party()));
        commitment.territory().ifPresent(place -> lines.add(link(subject, SPATIAL, place)));
        lines.add(date(subject, Mg.FROM, commitment.from().toString()));
        commitment.until().ifPresent(day -> lines.add(date(subject, Mg.UNTIL, day.toString())));
        lines.add(link(
                subject, Mg.CERTAINTY, iris.concept("certainty", commitment.suspect() ? "to-verify" : "inferred")));
        lines.add(link(subject, Mg.RULE, commitment.rule()));
        commitment.restsOn().forEach(action -> lines.add(link(subject, Mg.RESTS_ON, action.iri())));
        commitment.closedBy().forEach(action -> lines.add(link(subject, Mg.CLOSED_BY, action.iri())));
        sources(commitment).forEach(source -> lines.add(line(subject, DERIVED_FROM, source)));
        labels(subject, commitment, lines);
        commitment
                .remarks()
                .forEach(remark ->
                        remark.texts().forEach((language, text) -> lines.add(text(subject, NOTE, text, language))));
        return lines;
    }

    private void labels(String subject, Commitment commitment, List<String> lines) {
        String instrument =
                known.label(commitment.instrument(), "en").orElse(Iris.lastSegment(commitment.instrument()));
        String state = known.label(commitment.party(), "en").orElse(Iris.lastSegment(commitment.party()));
        String party = state
                + commitment
                        .territory()
                        .map(place -> ", for " + known.label(place, "en").orElse(Iris.lastSegment(place)))
                        .orElse("");
        lines.add(text(
                subject, LABEL, party + " – " + instrument + " (" + span(commitment, "from", "until") + ")", "en"));
        if (commitment.territory().isEmpty()) {
            label(subject, commitment, "fr", span(commitment, "depuis le", "jusqu’au"), lines);
            label(subject, commitment, "es", span(commitment, "desde el", "hasta el"), lines);
        }
    }

    /** A label in another language, where party and instrument both have a name in it. */
    private void label(String subject, Commitment commitment, String language, String span, List<String> lines) {
        known.label(commitment.party(), language)
                .ifPresent(party -> known.label(commitment.instrument(), language)
                        .ifPresent(instrument -> lines.add(
                                text(subject, LABEL, party + " – " + instrument + " (" + span + ")", language))));
    }

    private static String span(Commitment commitment, String from, String until) {
        return from + " " + commitment.from()
                + commitment.until().map(day -> " " + until + " " + day).orElse("");
    }

    private static Set<String> sources(Commitment commitment) {
        Set<String> graphs = new TreeSet<>();
        Stream.concat(commitment.restsOn().stream(), commitment.closedBy().stream())
                .forEach(action -> graphs.addAll(action.graphs()));
        return graphs;
    }

    private String link(String subject, String predicate, String object) {
        return line(subject, predicate, "<" + object + ">");
    }

    private String date(String subject, String predicate, String day) {
        return line(subject, predicate, "\"" + day + "\"^^<" + XSD_DATE + ">");
    }

    /** @param escaped text without quotes, backslashes and line ends, unless escaped */
    private String text(String subject, String predicate, String escaped, String language) {
        return line(subject, predicate, "\"" + escaped + "\"@" + language);
    }

    private String line(String subject, String predicate, String objectTerm) {
        return "<" + subject + "> <" + predicate + "> " + objectTerm + " " + graph + " .";
    }
}
