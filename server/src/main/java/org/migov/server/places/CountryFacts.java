package org.migov.server.places;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.places.CountryPage.Answers;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Row;

/** Figures on a place, and the sources of all that its page shows. To be used inside one reading. */
final class CountryFacts {

    private static final Node AREA = Terms.iri("http://purl.org/linked-data/sdmx/2009/dimension#refArea");
    private static final Node PERIOD = Terms.iri("http://purl.org/linked-data/sdmx/2009/dimension#refPeriod");
    private static final Node VALUE = Terms.iri("http://purl.org/linked-data/sdmx/2009/measure#obsValue");
    private static final Node UNIT = Terms.iri("http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure");

    private final ReleaseData data;
    private final Ledger ledger;
    private final Node node;
    private final Names names;

    CountryFacts(ReleaseData data, Ledger ledger, Node node, Names names) {
        this.data = data;
        this.ledger = ledger;
        this.node = node;
        this.names = names;
    }

    Grid figures() {
        List<List<Cell>> rows = statistics().stream()
                .map(figure -> List.of(
                        names.link(figure),
                        Cell.number(
                                (first(figure, Terms.iri(Mg.VALUE_QUALIFIER)) + " " + first(figure, VALUE)).strip()),
                        Cell.text(first(figure, UNIT)),
                        Cell.brief(first(figure, PERIOD)),
                        Cell.text(first(figure, Terms.iri(Mg.STATED_SOURCE)))))
                .sorted(Comparator.comparing(row -> row.get(0).text()))
                .toList();
        return new Grid(
                "figures",
                names.say("country.figures"),
                List.of(
                        names.say("country.figure"),
                        names.say("country.value"),
                        names.say("country.unit"),
                        names.say("country.year"),
                        names.say("country.statedsource")),
                rows,
                "/queries/statistics-with-sources.csv",
                "/queries/statistics-with-sources");
    }

    /** Every source with the number of records of this page that it states. */
    Grid sources(Answers answers) {
        Set<Node> records = new HashSet<>(statistics());
        ledger.acts().forEach((key, acts) -> {
            if (key.place().equals(node)) {
                acts.forEach(act -> records.add(act.act()));
            }
        });
        Stream.of(answers.agreements().rows(), answers.practices().rows())
                .flatMap(List::stream)
                .forEach(row -> record(row).forEach(records::add));
        Map<Node, Integer> counts = new TreeMap<>(Comparator.comparing(Node::toString));
        records.forEach(record -> data.things()
                .values(record, Terms.DERIVED_FROM)
                .forEach(source -> counts.merge(source, 1, Integer::sum)));
        return new Grid(
                "origins",
                names.say("country.sources"),
                List.of(names.say("country.source"), names.say("country.records"), names.say("country.vintage")),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Node, Integer>comparingByValue().reversed())
                        .map(entry -> List.of(
                                names.link(entry.getKey()),
                                Cell.number(names.number(entry.getValue())),
                                Cell.text(vintage(entry.getKey()))))
                        .toList(),
                "/queries/data-provenance.csv",
                "/queries/data-provenance");
    }

    private String vintage(Node source) {
        return Stream.of(Terms.VINTAGE, Terms.AS_OF)
                .map(property -> first(source, property))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<Node> record(Row row) {
        return Stream.of("agreement", "practice").flatMap(name -> row.node(name).stream());
    }

    private List<Node> statistics() {
        return data.things().subjects(AREA, node, Integer.MAX_VALUE);
    }

    private String first(Node thing, Node property) {
        return data.things().values(thing, property).stream()
                .map(value -> value.isURI() ? names.text(value) : value.getLiteralLexicalForm())
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
