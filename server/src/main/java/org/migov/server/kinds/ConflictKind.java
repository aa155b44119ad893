package org.migov.server.kinds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** A point on which sources disagree: what each says, how far each is trusted, and what was done about it. */
final class ConflictKind implements Kind {

    @Override
    public void write(Sheet sheet, Draft draft) {
        List<Cell> party = sheet.links(Mg.HAS_PARTY);
        List<Cell> instrument = sheet.links(Mg.HAS_INSTRUMENT);
        List<Cell> title = new ArrayList<>(party);
        title.addAll(instrument);
        draft.title(title);
        sheet.first(Mg.DAYS_APART)
                .ifPresent(days -> draft.lede(
                        sheet.say("thing.apart", sheet.names().number(Long.parseLong(days.getLiteralLexicalForm())))));
        draft.tie(
                sheet.say("thing.column.point"),
                sheet.text(sheet.node(), Mg.DISPUTED_POINT).stream().toList());
        draft.tie(sheet.say("places.instrument"), instrument);
        draft.tie(sheet.say("thing.column.party"), party);
        sides(sheet, draft);
        done(sheet, draft);
        Pair.of(sheet, Mg.HAS_PARTY).ifPresent(pair -> pair.history(sheet, draft));
        draft.told(Mg.HAS_PARTY, Mg.HAS_INSTRUMENT, Mg.DISPUTED_POINT, Mg.STATEMENTS_AS_GIVEN, Mg.RESOLUTION);
        draft.told(Mg.CONCERNS, Mg.DAYS_APART);
    }

    private static void sides(Sheet sheet, Draft draft) {
        Answer answer = sheet.ask("conflict-sides", Map.of("conflict", sheet.key(sheet.node())));
        if (answer.rows().isEmpty()) {
            return;
        }
        draft.block(new Block.Sides(
                "conflict-sides",
                sheet.say("thing.conflict-sides"),
                sheet.say("thing.conflict-sides.note"),
                answer.rows().stream()
                        .collect(groupingBy(row -> row.text("act"), LinkedHashMap::new, toList()))
                        .values()
                        .stream()
                        .map(rows -> side(sheet, rows))
                        .toList(),
                answer.csv(),
                answer.page()));
    }

    private static Block.Side side(Sheet sheet, List<Row> rows) {
        Row first = rows.get(0);
        Node act = first.node("act").orElseThrow();
        Cell kind = first.node("kind")
                .map(sheet.names()::link)
                .orElseGet(() -> sheet.names().link(act));
        Map<String, Line> sources = new LinkedHashMap<>();
        rows.forEach(row -> sources.putIfAbsent(
                row.text("source"),
                new Line(
                        row.text("place").isEmpty()
                                ? sheet.say("thing.trust.none")
                                : sheet.say("thing.trust", row.text("place")),
                        List.of(sheet.names().link(row.node("source").orElseThrow())))));
        List<Cell> bonds = rows.stream()
                .flatMap(row -> row.node("commitment").stream())
                .distinct()
                .map(bond -> Cell.link(bond(sheet, bond), sheet.names().href(bond)))
                .toList();
        return new Block.Side(
                first.text("date"), kind.to(sheet.names().href(act)), List.copyOf(sources.values()), bonds);
    }

    private static String bond(Sheet sheet, Node commitment) {
        String from = sheet.all(commitment, Mg.FROM).stream()
                .findFirst()
                .map(sheet::written)
                .orElse("");
        return sheet.say("thing.rests", from);
    }

    /** The statements as the sources have them, and what was done about them. */
    private static void done(Sheet sheet, Draft draft) {
        List<Line> lines = new ArrayList<>();
        List<Cell> statements = sheet.all(Mg.STATEMENTS_AS_GIVEN).stream()
                .flatMap(text -> Stream.of(text.getLiteralLexicalForm().split("(?<=\\]); ", -1))
                        .map(part -> new Cell(part, text.getLiteralLanguage(), false, null, null, null)))
                .toList();
        if (!statements.isEmpty()) {
            lines.add(new Line(sheet.say("thing.column.statements"), statements));
        }
        sheet.text(sheet.node(), Mg.RESOLUTION)
                .ifPresent(text -> lines.add(new Line(sheet.say("thing.column.resolution"), List.of(text))));
        lines.add(new Line(
                sheet.say("thing.trust.order"),
                List.of(Cell.link(sheet.say("thing.trust.table"), "/page/scheme/source-trust"))));
        draft.block(new Block.Lines(
                "resolution",
                sheet.say("thing.resolution"),
                sheet.say("thing.resolution.note"),
                lines,
                null,
                "/queries/source-disagreements"));
    }
}
