package org.migov.server.places;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;

/** Figures on a place, and the sources of all that its page shows. To be used inside one reading. */
final class CountryFacts {

    private static final Node AREA = Terms.iri("http://purl.org/linked-data/sdmx/2009/dimension#refArea");
    private static final Node PERIOD = Terms.iri("http://purl.org/linked-data/sdmx/2009/dimension#refPeriod");
    private static final Node VALUE = Terms.iri("http://purl.org/linked-data/sdmx/2009/measure#obsValue");
    private static final Node UNIT = Terms.iri("http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure");

    private final ReleaseData data;
    private final Node node;
    private final Names names;

    CountryFacts(ReleaseData data, Node node, Names names) {
        this.data = data;
        this.node = node;
        this.names = names;
    }

    Grid figures() {
        List<List<Cell>> rows = statistics().stream()
                .map(figure -> List.of(
                        names.link(figure),
                        Cell.number((first(figure, Terms.iri(Mg.VALUE_QUALIFIER)) + " "
                                        + names.exactly(first(figure, VALUE)))
                                .strip()),
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
                Question.address("statistics-with-sources", ".csv", Map.of("country", names.key(node))),
                Question.address("statistics-with-sources", "", Map.of("country", names.key(node))));
    }

    /** Every source with the number of records of this page that it states. */
    Grid sources(Answer sources) {
        return new Grid(
                "origins",
                names.say("country.sources"),
                List.of(names.say("country.source"), names.say("country.records"), names.say("country.vintage")),
                sources.rows().stream()
                        .map(row -> List.of(
                                names.link(row.node("source").orElseThrow()),
                                Cell.number(names.number(row.number("records"))),
                                Cell.text(vintage(row.node("source").orElseThrow()))))
                        .toList(),
                sources.csv(),
                sources.page());
    }

    private String vintage(Node source) {
        return Stream.of(Terms.VINTAGE, Terms.AS_OF)
                .map(property -> first(source, property))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
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
