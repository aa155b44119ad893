package org.migov.loader.source.format;

import java.util.Optional;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/** States what a row of NORMLEX says. */
final class NormlexRow {

    private final Rows rows;
    private final ActionRows actions;

    NormlexRow(Rows rows, ActionRows actions) {
        this.rows = rows;
        this.actions = actions;
    }

    /**
     * A row, its names resolved.
     *
     * @param written name of the party as written
     * @param declared what stands below the name; may be empty
     */
    record Found(
            String instrument,
            String party,
            String written,
            String declared,
            Dates.Found date,
            String status,
            String note) {}

    /** What became of a row: whether it was understood, and whether it says that the party has left. */
    record Outcome(boolean understood, boolean ended) {}

    Outcome state(Found row) {
        Optional<PartialDate> date = row.date().date();
        if (date.isEmpty()) {
            rows.reject(
                    ProblemCode.WRONG_DATE,
                    "date",
                    "a day that exists",
                    row.date().written());
            return new Outcome(false, false);
        }
        NormlexNote status = new NormlexNote(row.status());
        NormlexNote all = new NormlexNote(row.status() + " " + row.note());
        actions.add(act(row, "ratification", date.get()).effect(all.entersOn()));
        declarations(row, date.get());
        if (!status.isStatus()) {
            rows.reject(
                    ProblemCode.UNKNOWN_MARKER,
                    "status",
                    "in force, not in force or denounced, in English, French or Spanish",
                    row.status());
        }
        if (all.isEnded()) {
            end(row, all);
        } else if (status.isNotInForce() && all.entersOn().isEmpty()) {
            rows.warn(
                    ProblemCode.UNKNOWN_MARKER,
                    "status",
                    "why it is not in force (the ratification stays; no end is on record)",
                    row.status());
        }
        return new Outcome(true, all.isEnded());
    }

    private void end(Found row, NormlexNote note) {
        Optional<Dates.Found> date = note.endedOn();
        Optional<PartialDate> day = date.flatMap(Dates.Found::date);
        if (day.isEmpty()) {
            rows.reject(
                    ProblemCode.WRONG_DATE,
                    "note",
                    "the day of the denunciation",
                    date.map(Dates.Found::written).orElse(row.status()));
            return;
        }
        actions.add(act(row, "denunciation", day.get()).note(note.ending()));
    }

    private void declarations(Found row, PartialDate date) {
        String below = new NormlexNote(row.declared()).declared();
        String noted = new NormlexNote(row.note()).declared();
        if (row.declared().isBlank() && noted.isEmpty()) {
            return;
        }
        String said = below.isEmpty() ? noted : below;
        actions.add(act(row, "declaration", date).note(said));
        if (said.isEmpty()) {
            rows.warn(
                    ProblemCode.UNKNOWN_MARKER,
                    "declaration",
                    "a declaration of a known form (that there is one is stated, not what it says)",
                    row.declared());
        }
    }

    private static ActionRows.Act act(Found row, String kind, PartialDate date) {
        return ActionRows.Act.of(row.instrument(), row.party(), row.written(), kind, date);
    }
}
