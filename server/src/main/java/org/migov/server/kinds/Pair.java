package org.migov.server.kinds;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.Label;
import org.migov.server.draw.Timeline;
import org.migov.server.places.Grid;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** A party and an instrument: what the one did on the other, and what it is bound to. */
record Pair(Node party, Node instrument) {

    /** The pair of a record that has both, by the property that names its party. */
    static Optional<Pair> of(Sheet sheet, String partyProperty) {
        return sheet.first(partyProperty)
                .filter(Node::isURI)
                .flatMap(party -> sheet.first(Mg.HAS_INSTRUMENT)
                        .filter(Node::isURI)
                        .map(instrument -> new Pair(party, instrument)));
    }

    Map<String, String> values(Sheet sheet) {
        return Map.of("country", sheet.key(party), "instrument", sheet.key(instrument));
    }

    /** All acts and commitments of the pair, drawn in time, with their table. */
    void history(Sheet sheet, Draft draft) {
        Answer answer = sheet.ask("pair-history", values(sheet));
        if (answer.rows().isEmpty()) {
            return;
        }
        List<List<Cell>> rows =
                answer.rows().stream().map(row -> cells(sheet, row)).toList();
        Block.Table table = sheet.table(
                "pair-history", List.of("from", "until", "what", "rule", "sources"), rows, answer, "places.none");
        List<Timeline.Item> items = new ArrayList<>();
        answer.rows().forEach(row -> items.add(item(sheet, row)));
        LocalDate day = sheet.data().release().created().atZone(ZoneOffset.UTC).toLocalDate();
        Grid grid = table.grid();
        draft.block(new Block.Bars(
                table.note(),
                Timeline.of(items, day.toString(), day.getYear()),
                new Grid(grid.id(), grid.name(), grid.columns(), grid.rows(), null, null),
                answer.csv(),
                answer.page()));
    }

    private static List<Cell> cells(Sheet sheet, Row row) {
        Node record = row.node("record").orElseThrow();
        boolean here = record.equals(sheet.node());
        Label what = what(sheet, row);
        Cell link = new Cell(
                what.text(),
                what.language(),
                what.fallback(),
                here ? null : sheet.names().href(record),
                here ? "here" : null,
                null);
        return List.of(
                Cell.brief(row.text("from")),
                Cell.brief(row.text("until")),
                link,
                row.node("rule").map(sheet.names()::link).orElseGet(() -> Cell.text("")),
                Cell.text(row.text("sources")));
    }

    private static Label what(Sheet sheet, Row row) {
        if (!isCommitment(row)) {
            return sheet.names().of(row.node("what").orElseThrow());
        }
        String said = row.node("territory")
                .map(territory ->
                        sheet.say("thing.bound.territory", sheet.names().text(territory)))
                .orElseGet(() -> sheet.say("thing.bound"));
        return new Label(said, "", Label.Origin.WANTED);
    }

    private static boolean isCommitment(Row row) {
        return row.text("what").equals(Mg.COMMITMENT);
    }

    private static Timeline.Item item(Sheet sheet, Row row) {
        Node record = row.node("record").orElseThrow();
        boolean bond = isCommitment(row);
        String until = row.text("until");
        Label what = what(sheet, row);
        return new Timeline.Item(
                what.text(),
                what.language(),
                sheet.names().href(record),
                record.equals(sheet.node()) ? "here" : bond ? "bound" : "signed",
                record.equals(sheet.node()) ? sheet.say("thing.this") : "",
                row.text("from"),
                until.isEmpty() ? null : until,
                !bond);
    }
}
