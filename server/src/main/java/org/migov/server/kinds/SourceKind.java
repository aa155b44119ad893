package org.migov.server.kinds;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.migov.server.page.Kinds;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;

/** A source, which is its named graph as well: what it holds, by class. */
final class SourceKind implements Kind {

    @Override
    public void write(Sheet sheet, Draft draft) {
        Map<String, String> source = Map.of("source", sheet.key(sheet.node()));
        Answer answer = sheet.ask("source-contents", source);
        List<List<Cell>> rows = answer.rows().stream()
                .map(row -> {
                    Node type = row.node("class").orElseThrow();
                    Cell term = new Cell(
                            Kinds.plural(sheet.reader().words(), type.getURI())
                                    .orElseGet(() -> sheet.values().term(type).text()),
                            "",
                            false,
                            sheet.values().term(type).href(),
                            null,
                            null);
                    return List.of(term, Cell.number(sheet.names().number(row.number("records"))));
                })
                .toList();
        draft.tie(sheet.say("thing.column.trust"), sheet.links(Properties.TYPE));
        draft.told(Properties.TYPE);
        draft.block(sheet.table("source-contents", List.of("kind", "records"), rows, answer, "places.none"));
    }
}
