package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.migov.loader.source.Origin;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/**
 * A table with a column of participants and columns of dates, as the United Nations publish them; columns may stand in
 * any order.
 *
 * @param participant index of the column of names
 * @param dates the columns of dates
 * @param body the rows below the headings
 */
record ParticipantTable(List<Cell> headings, int participant, List<DateColumn> dates, List<List<Cell>> body) {

    private static final Pattern NAME = Pattern.compile(
            "(?iu)(?:participants?|countr(?:y|ies)|states?|state part(?:y|ies)|part(?:y|ies)|pays|pa[ií]s(?:es)?|[ée]tats?|estados?)"
                    + "\\s?(?:\\d+(?:\\s*,\\s*\\d+)*)?");
    private static final Pattern FOOTNOTES =
            Pattern.compile("(?<=[\\p{L}).\\]])[\\s\\u2009]*\\d{1,2}(\\s*,\\s*\\d{1,2})*$");

    ParticipantTable {
        headings = List.copyOf(headings);
        dates = List.copyOf(dates);
        body = List.copyOf(body);
    }

    /** The first table of the page that has such headings. The file is refused if none has. */
    static ParticipantTable in(Page page, Origin file) {
        for (Grid grid : page.grids()) {
            for (int i = 0; i < grid.rows().size(); i++) {
                Optional<ParticipantTable> table = under(grid, i);
                if (table.isPresent()) {
                    return table.get();
                }
            }
        }
        throw FileRefused.of(
                ProblemCode.UNREADABLE_FORMAT,
                file,
                "a table with a column Participant (or Country) and columns such as Signature, Ratification, Accession",
                page.grids().isEmpty() ? "no table" : "tables with other headings");
    }

    /**
     * The first table of the page that lists treaties, with their dates for one country.
     *
     * @param treaty what the heading of the column of treaties looks like
     */
    static Optional<ParticipantTable> ofTreaties(Page page, Pattern treaty) {
        for (Grid grid : page.grids()) {
            for (int i = 0; i < grid.rows().size(); i++) {
                Optional<ParticipantTable> table = under(grid, i, treaty);
                if (table.isPresent()) {
                    return table;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ParticipantTable> under(Grid grid, int row) {
        return under(grid, row, NAME);
    }

    private static Optional<ParticipantTable> under(Grid grid, int row, Pattern first) {
        List<Cell> headings = grid.rows().get(row);
        int participant = -1;
        List<DateColumn> dates = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).flat();
            if (participant < 0 && first.matcher(heading.strip()).matches()) {
                participant = i;
            } else {
                DateColumn.of(heading, i).ifPresent(dates::add);
            }
        }
        boolean fits = participant >= 0 && !dates.isEmpty();
        return fits
                ? Optional.of(new ParticipantTable(
                        headings,
                        participant,
                        dates,
                        grid.rows().subList(row + 1, grid.rows().size())))
                : Optional.empty();
    }

    /** Index of the first heading that fits, or -1. */
    int column(Pattern heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (heading.matcher(headings.get(i).flat()).find()) {
                return i;
            }
        }
        return -1;
    }

    /** @param instrumentOf the instrument of a row, or empty if it was reported */
    void read(Rows rows, ActionRows actions, Function<List<Cell>, Optional<String>> instrumentOf) {
        read(rows, actions, instrumentOf, row -> name(row.get(participant).flat()));
    }

    /** @param partyOf the name of the party of a row */
    void read(
            Rows rows,
            ActionRows actions,
            Function<List<Cell>, Optional<String>> instrumentOf,
            Function<List<Cell>, String> partyOf) {
        for (List<Cell> row : body) {
            if (isHeading(row)) {
                continue;
            }
            rows.begin(Grid.line(row));
            Optional<String> instrument = instrumentOf.apply(row);
            instrument.ifPresent(key -> row(row, partyOf, key, rows, actions));
        }
    }

    private boolean isHeading(List<Cell> row) {
        return row.stream().allMatch(Cell::heading)
                || (row.size() > participant
                        && row.get(participant)
                                .flat()
                                .equals(headings.get(participant).flat()));
    }

    private void row(
            List<Cell> row, Function<List<Cell>, String> partyOf, String instrument, Rows rows, ActionRows actions) {
        if (row.size() <= participant) {
            return;
        }
        String name = partyOf.apply(row);
        List<DateColumn.Act> acts = new ArrayList<>();
        boolean broken = false;
        for (DateColumn column : dates) {
            broken |= column.index() >= row.size();
            if (column.index() < row.size()) {
                acts.addAll(column.acts(row.get(column.index()).flat(), rows));
            }
        }
        others(row, rows);
        if (broken) {
            rows.reject(
                    ProblemCode.RAGGED_ROW,
                    null,
                    headings.size() + " columns as in the headings (the file may be cut)",
                    row.size() + " columns");
        }
        if (acts.isEmpty()) {
            return;
        }
        Optional<PartialDate> first = acts.stream().map(DateColumn.Act::date).findFirst();
        Optional<String> party = actions.party(name, first);
        party.ifPresent(code ->
                acts.forEach(act -> actions.add(ActionRows.Act.of(instrument, code, name, act.kind(), act.date()))));
    }

    /** A date under a heading that names no act of ours is not read; that is told. */
    private void others(List<Cell> row, Rows rows) {
        for (int i = 0; i < Math.min(row.size(), headings.size()); i++) {
            int index = i;
            boolean read = index == participant || dates.stream().anyMatch(column -> column.index() == index);
            if (!read && Dates.first(row.get(index).flat()).isPresent()) {
                rows.warn(
                        ProblemCode.UNKNOWN_MARKER,
                        headings.get(index).flat(),
                        "a heading that names an act with a kind here",
                        row.get(index).flat());
            }
        }
    }

    /** Without the numbers of footnotes and the brackets of those that are no participants any more. */
    static String name(String written) {
        String name = FOOTNOTES.matcher(written.strip()).replaceFirst("").strip();
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return FOOTNOTES.matcher(name).replaceFirst("").strip();
    }
}
