package org.migov.server.kinds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** What a party did on an instrument: who says so, what follows, who disagrees, and what the party did besides. */
final class ActionKind implements Kind {

    @Override
    public void write(Sheet sheet, Draft draft) {
        head(sheet, draft);
        Pair.of(sheet, Mg.ACTOR).ifPresent(pair -> consequences(sheet, draft, pair));
        disagreements(sheet, draft);
        Provenance.add(sheet, draft);
        Pair.of(sheet, Mg.ACTOR).ifPresent(pair -> pair.history(sheet, draft));
        draft.told(Mg.ACTOR, Mg.HAS_INSTRUMENT, Mg.ACTION_KIND, Mg.DATE);
        draft.listed("mg:restsOn", "mg:closedBy", "mg:concerns");
    }

    private static void head(Sheet sheet, Draft draft) {
        List<Cell> party = sheet.links(Mg.ACTOR);
        List<Cell> kind = sheet.links(Mg.ACTION_KIND);
        if (!party.isEmpty() && !kind.isEmpty()) {
            draft.title(List.of(party.get(0), kind.get(0)));
        }
        sheet.first(Mg.DATE).ifPresent(date -> draft.lede(sheet.say(precision(date), sheet.written(date))));
        draft.tie(sheet.say("places.instrument"), sheet.links(Mg.HAS_INSTRUMENT));
        draft.tie(sheet.say("thing.column.party"), party);
        draft.tie(sheet.say("thing.column.act"), kind);
    }

    /** How precise the sources are: a day, a month or a year. */
    private static String precision(Node date) {
        return switch (date.getLiteralLexicalForm().length()) {
            case 4 -> "thing.date.year";
            case 7 -> "thing.date.month";
            default -> "thing.date.day";
        };
    }

    /** The commitments that begin or end with this act. */
    private static void consequences(Sheet sheet, Draft draft, Pair pair) {
        Answer answer = sheet.ask("commitment-explained", pair.values(sheet));
        List<List<Cell>> rows = answer.rows().stream()
                .filter(row -> row.text("act").equals(sheet.node().getURI()))
                .filter(row -> !row.text("since").isEmpty())
                .map(row -> consequence(sheet, row))
                .distinct()
                .toList();
        draft.block(sheet.table(
                "act-consequences",
                List.of("role", "since", "until", "rule", "certainty"),
                rows,
                answer,
                "thing.act-consequences.none"));
    }

    private static List<Cell> consequence(Sheet sheet, Row row) {
        Optional<Node> bond = commitment(sheet, row);
        Cell role = sheet.names().value(row.text("role"));
        return List.of(
                bond.map(known -> Cell.link(role.text(), sheet.names().href(known)))
                        .orElse(role),
                Cell.brief(row.text("since")),
                Cell.brief(row.text("until")),
                named(sheet, bond, Mg.RULE, row.text("ruleLabel")),
                named(sheet, bond, Mg.CERTAINTY, row.text("certaintyLabel")));
    }

    /** The commitment that a row speaks of: the query names it by its first day. */
    private static Optional<Node> commitment(Sheet sheet, Row row) {
        return Stream.of(Mg.RESTS_ON, Mg.CLOSED_BY)
                .flatMap(property -> sheet.naming(property, sheet.node()).stream())
                .filter(bond -> sheet.all(bond, Mg.FROM).stream()
                        .anyMatch(from -> from.getLiteralLexicalForm().equals(row.text("since"))))
                .findFirst();
    }

    /** What a property of the commitment names, in the reader's language; else as the query has it. */
    private static Cell named(Sheet sheet, Optional<Node> bond, String property, String answered) {
        return bond.flatMap(known ->
                        sheet.all(known, property).stream().filter(Node::isURI).findFirst())
                .map(sheet.names()::link)
                .orElseGet(() -> Cell.text(answered));
    }

    private static void disagreements(Sheet sheet, Draft draft) {
        List<Node> conflicts = sheet.naming(Mg.CONCERNS, sheet.node()).stream()
                .filter(record -> sheet.is(record, Mg.CONFLICT))
                .toList();
        if (conflicts.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = conflicts.stream()
                .map(conflict -> List.of(
                        sheet.text(conflict, Mg.DISPUTED_POINT)
                                .map(point ->
                                        Cell.link(point.text(), sheet.names().href(conflict)))
                                .orElseGet(() -> sheet.names().link(conflict)),
                        sheet.text(conflict, Mg.STATEMENTS_AS_GIVEN).orElseGet(() -> Cell.text("")),
                        Cell.number(sheet.all(conflict, Mg.DAYS_APART).stream()
                                .findFirst()
                                .map(Node::getLiteralLexicalForm)
                                .orElse("")),
                        sheet.text(conflict, Mg.RESOLUTION).orElseGet(() -> Cell.text(""))))
                .toList();
        Map<String, String> values =
                Map.of("instrument", sheet.key(sheet.first(Mg.HAS_INSTRUMENT).orElseThrow()));
        draft.block(sheet.table(
                "act-conflicts",
                List.of("point", "statements", "days", "resolution"),
                rows,
                sheet.unasked("source-disagreements", values),
                "places.none"));
    }
}
