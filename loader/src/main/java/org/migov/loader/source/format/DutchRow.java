package org.migov.loader.source.format;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern IN_EUROPE = Pattern.compile(
            "(?iu)\\bin europ[ae]\\)?$|\\beurope(?:es|se|an)\\s+(?:deel|part)\\b|\\b(?:deel|part)\\s+(?:in|of)\\s+europ[ae]\\b");
    private static final Pattern CARIBBEAN = Pattern.compile(
            "(?iu)^(?:bonaire|sint eustatius|st\\.? eustatius|saba)$|\\bcar(?:ibisch|ibbean)e?\\s+(?:deel|part|gebied|nederland|netherlands)\\b");

    private final String instrument;
    private final Set<String> stated = new HashSet<>();
    private String above = "";
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
            String withdrawal,
            String termination,
            String end) {}

    void read(Cells cells) {
        Optional<PartialDate> signed = Verdragenbank.day(cells.signature(), "Signature", rows);
        Optional<PartialDate> consented = Verdragenbank.day(cells.ratification(), "Ratification", rows);
        Optional<PartialDate> entry = Verdragenbank.day(cells.entry(), "Entry into force", rows);
        Optional<PartialDate> renounced = Verdragenbank.day(cells.renunciation(), "Renunciation", rows);
        Optional<PartialDate> withdrawn = Verdragenbank.day(cells.withdrawal(), "Withdrawal", rows);
        Optional<PartialDate> ended = Verdragenbank.day(cells.termination(), "Termination", rows);
        Optional<PartialDate> end = Verdragenbank.day(cells.end(), "Renunciation, Termination", rows);
        Optional<PartialDate> any = consented
                .or(() -> signed)
                .or(() -> entry)
                .or(() -> renounced)
                .or(() -> withdrawn)
                .or(() -> ended);
        if (any.isEmpty()) {
            return;
        }
        String name = cells.party().replaceFirst("^[\\s–—•·-]+", "");
        Optional<String> party = actions.party(placed(name), any);
        if (party.isEmpty()) {
            return;
        }
        String code = party.get();
        boolean part = !placed(name).equals(name) || Dependencies.stateOf(code).isPresent();
        String letter = part && cells.letter().isEmpty() ? above : cells.letter();
        above = part ? above : cells.letter();
        signed.ifPresent(day -> act(code, name, "signature", day, Optional.empty()));
        consented.ifPresent(day -> kind(letter).ifPresent(kind -> act(code, name, kind, day, entry)));
        if (consented.isEmpty()) {
            entry.ifPresent(day -> act(code, name, "entry-into-force", day, Optional.empty()));
        }
        renounced.ifPresent(day -> act(code, name, "denunciation", day, ended));
        withdrawn.ifPresent(day -> act(code, name, "withdrawal", day, ended));
        if (renounced.isEmpty() && withdrawn.isEmpty()) {
            ended.ifPresent(day -> act(code, name, "denunciation-or-end", day, Optional.empty()));
        }
        end.ifPresent(day -> act(code, name, "denunciation-or-end", day, Optional.empty()));
    }

    /** The parts of the Kingdom, which stand below it; its part in Europe is the State itself. */
    private static String placed(String name) {
        if (IN_EUROPE.matcher(name).find()) {
            return "Netherlands";
        }
        return CARIBBEAN.matcher(name).find() ? "Bonaire, Sint Eustatius and Saba" : name;
    }

    /** Several rows can state one act: the Kingdom and its part in Europe, three islands. */
    private void act(String party, String name, String ofKind, PartialDate day, Optional<PartialDate> effect) {
        boolean begins = !ofKind.equals("denunciation") && !ofKind.equals("withdrawal") && !ofKind.endsWith("end");
        String kind = begins && Dependencies.stateOf(party).isPresent() ? "territorial-application" : ofKind;
        if (!stated.add(party + kind + day.text())) {
            rows.givesLater();
            return;
        }
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
