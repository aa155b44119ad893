package org.migov.server.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** From when until when a party is bound: by which acts and which rule, and what came before and after. */
final class CommitmentKind implements Kind {

    @Override
    public void write(Sheet sheet, Draft draft) {
        List<Cell> party = sheet.links(Mg.HAS_PARTY);
        List<Cell> instrument = sheet.links(Mg.HAS_INSTRUMENT);
        List<Cell> territory = sheet.links(Properties.SPATIAL);
        if (!party.isEmpty() && !instrument.isEmpty()) {
            draft.title(List.of(territory.isEmpty() ? party.get(0) : territory.get(0), instrument.get(0)));
        }
        sheet.first(Mg.FROM).ifPresent(from -> draft.lede(span(sheet, from)));
        draft.tie(sheet.say("places.instrument"), instrument);
        draft.tie(sheet.say("thing.column.party"), party);
        draft.tie(sheet.say("thing.column.territory"), territory);
        Optional<Pair> pair = Pair.of(sheet, Mg.HAS_PARTY);
        pair.ifPresent(known -> acts(sheet, draft, known));
        rule(sheet, draft);
        pair.ifPresent(known -> known.history(sheet, draft));
        draft.told(Mg.HAS_PARTY, Mg.HAS_INSTRUMENT, Mg.FROM, Mg.UNTIL, Mg.RULE, Mg.RESTS_ON, Mg.CLOSED_BY);
        draft.told(Properties.SPATIAL);
    }

    private static String span(Sheet sheet, Node from) {
        return sheet.first(Mg.UNTIL)
                .map(until -> sheet.say("thing.bound.until", sheet.written(from), sheet.written(until)))
                .orElseGet(() -> sheet.say("thing.bound.since", sheet.written(from)));
    }

    /** Every act of the pair with its part in this commitment or another. */
    private static void acts(Sheet sheet, Draft draft, Pair pair) {
        Answer answer = sheet.ask("commitment-explained", pair.values(sheet));
        List<List<Cell>> rows =
                answer.rows().stream().map(row -> act(sheet, row)).distinct().toList();
        draft.block(sheet.table(
                "commitment-acts", List.of("date", "act", "role", "since", "until"), rows, answer, "places.none"));
    }

    private static List<Cell> act(Sheet sheet, Row row) {
        Node act = row.node("act").orElseThrow();
        Cell kind = sheet.all(act, Mg.ACTION_KIND).stream()
                .filter(Node::isURI)
                .findFirst()
                .map(sheet.names()::link)
                .orElseGet(() -> Cell.text(row.text("kind")));
        String role = row.text("role");
        Cell said = sheet.names().value(role);
        return List.of(
                Cell.brief(row.text("date")),
                kind.to(sheet.names().href(act)),
                role.equals("not used")
                        ? said
                        : Cell.toned(said.text(), role.startsWith("begins") ? "bound" : "was", null),
                Cell.brief(row.text("since")),
                Cell.brief(row.text("until")));
    }

    /** The rule in words, and how the day is counted by it. */
    private static void rule(Sheet sheet, Draft draft) {
        List<Line> lines = new ArrayList<>();
        for (Node rule : sheet.all(Mg.RULE)) {
            lines.add(new Line(
                    sheet.say("thing.column.rule"), List.of(sheet.names().link(rule))));
            sheet.text(rule, Properties.DEFINITION)
                    .ifPresent(text -> lines.add(new Line(sheet.say("thing.rule.says"), List.of(text))));
            sheet.all(rule, Properties.NOTATION)
                    .forEach(delay -> lines.add(new Line(
                            sheet.say("thing.rule.delay"),
                            List.of(Cell.text(DelayInWords.of(
                                    delay.getLiteralLexicalForm(),
                                    sheet.reader().words()))))));
            List<Cell> clauses = sheet.all(rule, Properties.SOURCE).stream()
                    .map(clause -> Provenance.place(clause.isURI() ? clause.getURI() : clause.getLiteralLexicalForm()))
                    .toList();
            if (!clauses.isEmpty()) {
                lines.add(new Line(sheet.say("thing.rule.clause"), clauses));
            }
            sheet.text(rule, Properties.NOTE)
                    .ifPresent(text -> lines.add(new Line(sheet.say("thing.rule.note"), List.of(text))));
        }
        if (!lines.isEmpty()) {
            draft.block(new Block.Lines(
                    "rule", sheet.say("thing.rule"), sheet.say("thing.rule.reading"), lines, null, null));
        }
    }
}
