package org.migov.loader.source.format;

import java.util.Map;
import java.util.Optional;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/** States what a row of the Dutch treaty database says. */
final class DutchRow {

    /** Of the English page and the Dutch one. */
    private static final Map<String, String> LETTERS = Map.of(
            "S", "definitive-signature",
            "A", "accession",
            "T", "accession",
            "Su", "succession",
            "VG", "succession",
            "NK", "consent",
            "NB", "consent",
            "O", "definitive-signature");

    private final String instrument;
    private final Rows rows;
    private final ActionRows actions;

    DutchRow(String instrument, Rows rows, ActionRows actions) {
        this.instrument = instrument;
        this.rows = rows;
        this.actions = actions;
    }

    /**
     * The cells of a row, as written.
     *
     * @param letter behind the date of ratification
     * @param end last date of a copied row, of which the column is not known
     */
    record Cells(
            String party,
            String signature,
            String ratification,
            String letter,
            String entry,
            String renunciation,
            String termination,
            String end) {}

    void read(Cells cells) {
        Optional<PartialDate> signed = Verdragenbank.day(cells.signature(), "Signature", rows);
        Optional<PartialDate> consented = Verdragenbank.day(cells.ratification(), "Ratification", rows);
        Optional<PartialDate> entry = Verdragenbank.day(cells.entry(), "Entry into force", rows);
        Optional<PartialDate> renounced = Verdragenbank.day(cells.renunciation(), "Renunciation", rows);
        Optional<PartialDate> ended = Verdragenbank.day(cells.termination(), "Termination", rows);
        Optional<PartialDate> end = Verdragenbank.day(cells.end(), "Renunciation, Termination", rows);
        Optional<PartialDate> any =
                consented.or(() -> signed).or(() -> entry).or(() -> renounced).or(() -> ended);
        if (any.isEmpty()) {
            return;
        }
        Optional<String> party = actions.party(cells.party(), any);
        if (party.isEmpty()) {
            return;
        }
        String code = party.get();
        String name = cells.party();
        signed.ifPresent(day -> act(code, name, "signature", day, Optional.empty()));
        consented.ifPresent(day -> kind(cells.letter()).ifPresent(kind -> act(code, name, kind, day, entry)));
        if (consented.isEmpty()) {
            entry.ifPresent(day -> act(code, name, "entry-into-force", day, Optional.empty()));
        }
        renounced.ifPresent(day -> act(code, name, "denunciation", day, ended));
        if (renounced.isEmpty()) {
            ended.ifPresent(day -> act(code, name, "denunciation-or-end", day, Optional.empty()));
        }
        end.ifPresent(day -> act(code, name, "denunciation-or-end", day, Optional.empty()));
    }

    private void act(String party, String name, String kind, PartialDate day, Optional<PartialDate> effect) {
        actions.add(ActionRows.Act.of(instrument, party, name, kind, day).effect(effect));
    }

    /**
     * The kind that a letter stands for. R is "ratification, acceptance, approval or notification": of conventions of
     * the ILO, which know no other consent, a ratification; of others a consent of which the kind is not stated.
     */
    private Optional<String> kind(String letter) {
        if (letter.equals("R")) {
            return Optional.of(instrument.startsWith("ilo-") ? "ratification" : "consent");
        }
        Optional<String> kind = Optional.ofNullable(LETTERS.get(letter));
        if (kind.isEmpty()) {
            rows.reject(ProblemCode.UNKNOWN_MARKER, "Ratification", "one of the letters S, R, A, Su, NK", letter);
        }
        return kind;
    }
}
