package org.migov.server.kinds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.migov.ontology.Mg;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** Who states a record, in which place of which source, as read when: the answer of {@code record-provenance}. */
final class Provenance {

    /** A column that no source of the record fills is left out. */
    private static final List<String> COLUMNS = List.of("source", "locator", "written", "vintage", "read", "licence");

    private Provenance() {}

    static void add(Sheet sheet, Draft draft) {
        Answer answer = sheet.ask("record-provenance", Map.of("record", sheet.key(sheet.node())));
        List<List<Cell>> rows = answer.rows().stream()
                .filter(row -> row.node("source").isPresent())
                .collect(groupingBy(row -> row.text("source"), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(source -> row(sheet, source))
                .toList();
        List<Integer> told = IntStream.range(0, COLUMNS.size())
                .filter(at -> rows.stream().anyMatch(row -> !row.get(at).text().isEmpty()))
                .boxed()
                .toList();
        draft.block(sheet.table(
                "record-provenance",
                told.stream().map(COLUMNS::get).toList(),
                rows.stream().map(row -> told.stream().map(row::get).toList()).toList(),
                answer,
                "entity.sources.none"));
        draft.told(Properties.DERIVED_FROM, Mg.LOCATOR);
    }

    /** The query has a row for each place and spelling; a source is one row here. */
    private static List<Cell> row(Sheet sheet, List<Row> source) {
        Row first = source.get(0);
        return List.of(
                sheet.names().link(first.node("source").orElseThrow()),
                place(joined(source, "locator")),
                Cell.text(joined(source, "writtenAs")),
                Cell.brief(first.text("vintage")),
                Cell.brief(first.text("read")),
                place(first.text("licence")));
    }

    private static String joined(List<Row> rows, String variable) {
        return rows.stream()
                .map(row -> row.text(variable))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(joining(" | "));
    }

    /** An address becomes a link; anything else, such as a file and its row, is text. */
    static Cell place(String text) {
        return text.matches("https?://[^\\s|<>\"]+") ? Cell.link(text, text) : Cell.text(text);
    }
}
