package org.migov.server.places;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.places.Grid.Cell;

/** The points on which sources disagree, with what each says. */
final class Conflicts {

    private static final Node CONFLICT = Terms.iri(Mg.CONFLICT);

    private Conflicts() {}

    /**
     * Those that have a value for a property.
     *
     * @param property party or instrument
     * @param values of the parameters of the query {@code source-disagreements} that finds the same
     */
    static Grid of(ReleaseData data, Names names, Node property, Node value, Map<String, String> values) {
        List<List<Cell>> rows = data.things().subjects(property, value, Integer.MAX_VALUE).stream()
                .filter(record -> data.things().values(record, Terms.TYPE).contains(CONFLICT))
                .map(conflict -> List.of(names.link(conflict), Cell.text(statements(data, conflict))))
                .sorted(Comparator.comparing(row -> row.get(0).text()))
                .toList();
        return new Grid(
                "conflicts",
                names.say("country.conflicts"),
                List.of(names.say("country.conflict"), names.say("country.statements")),
                rows,
                Question.address("source-disagreements", ".csv", values),
                Question.address("source-disagreements", "", values));
    }

    private static String statements(ReleaseData data, Node conflict) {
        return data.things().values(conflict, Terms.iri(Mg.STATEMENTS_AS_GIVEN)).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .collect(Collectors.joining(" | "));
    }
}
