package org.migov.server.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.Terms;
import org.migov.server.data.Things;
import org.migov.server.places.Ledger.Act;
import org.migov.server.places.Ledger.Instrument;
import org.migov.server.places.Ledger.Tie;

/** Reads the ledger of a release; takes a second or so. To be used inside one reading. */
final class LedgerReading {

    private static final int ALL = Integer.MAX_VALUE;
    private static final Node PARTY = Terms.iri(Mg.HAS_PARTY);
    private static final Node INSTRUMENT = Terms.iri(Mg.HAS_INSTRUMENT);
    private static final Node SPATIAL = Terms.iri("http://purl.org/dc/terms/spatial");
    private static final Node WITHIN = Terms.iri("https://schema.org/containedInPlace");
    private static final Node PART_OF = Terms.iri("https://schema.org/isPartOf");

    private final Things things;
    private final Map<Node, Instrument> instruments = new TreeMap<>(Comparator.comparing(Node::getURI));
    private final Map<Ledger.Key, List<Tie>> ties = new HashMap<>();
    private final Map<Ledger.Key, List<Tie>> extensions = new HashMap<>();
    private final Map<Ledger.Key, List<Act>> acts = new HashMap<>();
    private final Set<Ledger.Key> undated = new HashSet<>();
    private final Set<Node> territories = new HashSet<>();

    private LedgerReading(Things things) {
        this.things = things;
    }

    static Ledger of(Things things) {
        LedgerReading reading = new LedgerReading(things);
        reading.instruments();
        reading.ties();
        reading.acts();
        reading.undated();
        reading.places();
        return new Ledger(
                reading.instruments,
                reading.ties,
                reading.extensions,
                reading.acts,
                reading.undated,
                reading.territories);
    }

    private void instruments() {
        Map<Node, List<Node>> coverage = new HashMap<>();
        for (Node statement : things.subjects(Terms.TYPE, Terms.iri(Mg.COVERAGE), ALL)) {
            if (things.values(statement, PARTY).isEmpty()
                    && things.values(statement, PART_OF).isEmpty()) {
                things.values(statement, INSTRUMENT)
                        .forEach(instrument -> coverage.computeIfAbsent(instrument, first -> new ArrayList<>())
                                .add(statement));
            }
        }
        for (Node instrument : things.subjects(Terms.TYPE, Terms.iri(Mg.INSTRUMENT), ALL)) {
            if (first(instrument, Mg.BINDING).filter("true"::equals).isPresent()) {
                List<Node> statements = coverage.getOrDefault(instrument, List.of());
                instruments.put(
                        instrument,
                        new Instrument(
                                instrument,
                                first(instrument, Mg.ADOPTED_ON).orElse(null),
                                first(instrument, Mg.IN_FORCE_ON).orElse(null),
                                statements.stream()
                                        .flatMap(one -> things.values(one, Terms.iri(Mg.EXTENT)).stream())
                                        .filter(Node::isURI)
                                        .findFirst()
                                        .map(LedgerReading::slug)
                                        .orElse(""),
                                statements.stream()
                                        .flatMap(one -> first(one, Mg.AS_OF).stream())
                                        .max(Comparator.naturalOrder())
                                        .orElse(null)));
            }
        }
    }

    private void ties() {
        for (Node commitment : things.subjects(Terms.TYPE, Terms.iri(Mg.COMMITMENT), ALL)) {
            Optional<String> from = first(commitment, Mg.FROM);
            if (from.isPresent()) {
                Tie tie = new Tie(
                        commitment, from.get(), first(commitment, Mg.UNTIL).orElse(null));
                List<Node> spatial = things.values(commitment, SPATIAL);
                Map<Ledger.Key, List<Tie>> kept = spatial.isEmpty() ? ties : extensions;
                List<Node> places = spatial.isEmpty() ? things.values(commitment, PARTY) : spatial;
                each(
                        places,
                        commitment,
                        key -> kept.computeIfAbsent(key, first -> new ArrayList<>())
                                .add(tie));
            }
        }
    }

    private void acts() {
        for (Node act : things.subjects(Terms.TYPE, Terms.iri(Mg.TREATY_ACTION), ALL)) {
            Optional<String> date = first(act, Mg.DATE);
            Optional<Node> kind = things.values(act, Terms.iri(Mg.ACTION_KIND)).stream()
                    .filter(Node::isURI)
                    .findFirst();
            if (date.isPresent() && kind.isPresent()) {
                Act done = new Act(act, slug(kind.get()), date.get());
                each(
                        things.values(act, Terms.iri(Mg.ACTOR)),
                        act,
                        key -> acts.computeIfAbsent(key, first -> new ArrayList<>())
                                .add(done));
            }
        }
    }

    private void undated() {
        for (Node record : things.subjects(Terms.TYPE, Terms.iri(Mg.UNDATED_RECORD), ALL)) {
            each(things.values(record, PARTY), record, undated::add);
        }
    }

    private void places() {
        for (String kind : List.of(Mg.COUNTRY, Mg.FORMER_STATE)) {
            things.subjects(Terms.TYPE, Terms.iri(kind), ALL).stream()
                    .filter(place -> !things.values(place, WITHIN).isEmpty())
                    .forEach(territories::add);
        }
    }

    private void each(List<Node> places, Node record, java.util.function.Consumer<Ledger.Key> work) {
        List<Node> texts = things.values(record, INSTRUMENT);
        places.stream()
                .filter(Node::isURI)
                .forEach(place -> texts.forEach(instrument -> work.accept(new Ledger.Key(place, instrument))));
    }

    private Optional<String> first(Node thing, String property) {
        return things.values(thing, Terms.iri(property)).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder());
    }

    private static String slug(Node concept) {
        return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }
}
