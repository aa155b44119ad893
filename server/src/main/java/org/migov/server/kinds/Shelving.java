package org.migov.server.kinds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migov.server.kinds.Block.Entry;
import org.migov.server.kinds.Block.Shelf;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** Answers with a column {@code group}, as lists under headings. */
final class Shelving {

    /** Entries that are seen at once. */
    private static final int FIRST = 8;

    private static final int SLACK = 3;

    /** Entries that a page holds at all; the CSV has the others. */
    private static final int MOST = 60;

    private Shelving() {}

    /**
     * Adds the lists, if there is anything in them.
     *
     * @param query its name is the anchor, and {@code thing.<name>} the heading
     * @param record the variable of the things
     * @param aside the variable of what is said beside each, such as a date
     */
    static void add(Sheet sheet, Draft draft, String query, Map<String, String> values, String record, String aside) {
        Answer answer = sheet.ask(query, values);
        if (answer.rows().isEmpty()) {
            return;
        }
        List<Shelf> shelves = new ArrayList<>();
        answer.rows().stream()
                .collect(groupingBy(row -> row.text("group"), LinkedHashMap::new, toList()))
                .forEach((group, rows) -> shelves.add(shelf(sheet, group, entries(sheet, rows, record, aside))));
        draft.block(new Block.Shelves(
                query,
                sheet.say("thing." + query),
                sheet.reader().words().find("thing." + query + ".note").orElse(""),
                shelves,
                answer.csv(),
                answer.page()));
    }

    private static List<Entry> entries(Sheet sheet, List<Row> rows, String record, String aside) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        rows.forEach(row -> row.node(record)
                .ifPresent(node -> entries.putIfAbsent(
                        node.getURI(), new Entry(sheet.names().link(node), row.text(aside)))));
        return List.copyOf(entries.values());
    }

    private static Shelf shelf(Sheet sheet, String group, List<Entry> entries) {
        int first = entries.size() <= FIRST + SLACK ? entries.size() : FIRST;
        int shown = Math.min(entries.size(), MOST);
        Optional<String> heading = sheet.reader().words().find("part.group." + group.replaceAll("[^a-z]+", "-"));
        return new Shelf(
                heading.orElse(group),
                sheet.names().number(entries.size()),
                entries.subList(0, first),
                entries.subList(first, shown),
                entries.size() > shown ? sheet.names().number(entries.size() - shown) : "");
    }
}
