package org.migov.loader.source.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/** What all lists of treaty actions have in common: names become codes, acts become rows, counts become coverage. */
final class ActionRows {

    private static final Set<String> BINDING = Set.of(
            "ratification",
            "accession",
            "succession",
            "consent",
            "definitive-signature",
            "definitive-signature-or-participation",
            "acceptance",
            "approval",
            "formal-confirmation",
            "participation",
            "entry-into-force");

    private static final Pattern SPECIAL_REGION = Pattern.compile(
            "(?iu)\\s+SAR$|\\s*\\bSpecial Administrative Region(?: of)?\\b|^(?:R[ée]gion administrative sp[ée]ciale d(?:e |['’])"
                    + "|Regi[óo]n Administrativa Especial de )");

    private final Rows rows;
    private final Request request;
    private final HouseStyle style;
    private final UnlistedConventions conventions;
    private final Map<String, Set<String>> bound = new HashMap<>();

    /** @param style whose list it is, because organisations give names of their own meaning */
    ActionRows(Rows rows, Request request, HouseStyle style) {
        this.rows = rows;
        this.request = request;
        this.style = style;
        this.conventions = new UnlistedConventions(rows);
    }

    /**
     * An act as a list states it.
     *
     * @param party code
     * @param kind slug of a concept of the scheme {@code action-kind}
     * @param effect day from which it has effect, where the list says so
     * @param note a short remark of our own
     */
    record Act(
            String instrument,
            String party,
            String written,
            String kind,
            PartialDate date,
            Optional<PartialDate> effect,
            String certainty,
            String note) {

        static Act of(String instrument, String party, String written, String kind, PartialDate date) {
            return new Act(instrument, party, written, kind, date, Optional.empty(), "stated", "");
        }

        Act effect(Optional<PartialDate> day) {
            return new Act(instrument, party, written, kind, date, day, certainty, note);
        }

        Act note(String remark) {
            return new Act(instrument, party, written, kind, date, effect, certainty, remark);
        }

        Act inferred() {
            return new Act(instrument, party, written, kind, date, effect, "inferred", note);
        }
    }

    /** The code of a place; empty if it was reported as unknown or ambiguous. */
    Optional<String> party(String written, Optional<PartialDate> on) {
        Lookup.Match match = request.lookup().place(written, on, style);
        if (match instanceof Lookup.Match.Found found) {
            return Optional.of(found.code());
        }
        Optional<String> territory = territory(written, on);
        if (territory.isPresent()) {
            return territory;
        }
        if (match instanceof Lookup.Match.Ambiguous ambiguous) {
            rows.reject(
                    ProblemCode.AMBIGUOUS_COUNTRY,
                    "party",
                    "the name of one party (" + String.join(" or ", ambiguous.candidates()) + ")",
                    written);
        } else if (match instanceof Lookup.Match.Unknown unknown) {
            String hint = unknown.nearest().isEmpty() ? "" : " (like " + String.join(", ", unknown.nearest()) + ")";
            rows.reject(ProblemCode.UNKNOWN_COUNTRY, "party", "the name of a known country or group" + hint, written);
        }
        return Optional.empty();
    }

    /** Whether a text names one place; nothing is reported. */
    boolean isPlace(String written, Optional<PartialDate> on) {
        return request.lookup().place(written, on, style) instanceof Lookup.Match.Found;
    }

    /** {@code China - Hong Kong Special Administrative Region}: a State, and a territory for which it acts. */
    private Optional<String> territory(String written, Optional<PartialDate> on) {
        String[] parts = written.split("\\s+[-–—]\\s+|\\.\\s+", 2);
        String named = parts.length == 2
                ? SPECIAL_REGION.matcher(parts[1]).replaceAll("").strip()
                : "";
        return parts.length == 2
                        && request.lookup().place(parts[0], on, style) instanceof Lookup.Match.Found state
                        && request.lookup().place(named, on, style) instanceof Lookup.Match.Found territory
                        && Dependencies.stateOf(territory.code()).equals(Optional.of(state.code()))
                ? Optional.of(territory.code())
                : Optional.empty();
    }

    /** The instrument of the whole file. The file is refused if it cannot be known. */
    String instrument(List<String> said) {
        return request.instrument().map(this::named).orElseGet(() -> said(said));
    }

    private String named(String key) {
        Optional<String> unlisted = known(key).or(() -> conventions.named(key, ""));
        if (unlisted.isPresent()) {
            return unlisted.get();
        }
        throw FileRefused.of(
                ProblemCode.UNKNOWN_INSTRUMENT,
                rows.fileOrigin(),
                "the key, number or title of a known instrument after --instrument",
                key);
    }

    private String said(List<String> said) {
        for (String each : said) {
            Optional<String> found = known(each);
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (String each : said) {
            Optional<String> unlisted = conventions.named(each, titleOf(each, said));
            if (unlisted.isPresent()) {
                return unlisted.get();
            }
        }
        String found = String.join("; ", said);
        throw FileRefused.of(
                ProblemCode.UNKNOWN_INSTRUMENT,
                rows.fileOrigin(),
                "a file that says which known instrument it is about (or say it with --instrument)",
                found.isEmpty() ? "none" : found);
    }

    /** The title that stands behind the number in one of the headings. */
    private static String titleOf(String number, List<String> said) {
        return said.stream()
                .filter(text -> text.contains(number + " "))
                .map(text -> UnlistedConventions.title(text.substring(text.indexOf(number) + number.length())))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The instrument that a text names, without reporting anything. */
    Optional<String> known(String written) {
        return written.isEmpty()
                ? Optional.empty()
                : request.lookup().instrument(written) instanceof Lookup.Match.Found found
                        ? Optional.of(found.code())
                        : Optional.empty();
    }

    /** The instrument of one row; empty if it was reported as unknown. */
    Optional<String> instrumentOfRow(String written) {
        return instrumentOfRow(written, "");
    }

    /** @param title of the instrument, as the row gives it in English; may be empty */
    Optional<String> instrumentOfRow(String written, String title) {
        Optional<String> unlisted = known(written).or(() -> conventions.named(written, title));
        if (unlisted.isPresent()) {
            return unlisted;
        }
        if (request.lookup().instrument(written) instanceof Lookup.Match.Ambiguous ambiguous) {
            rows.reject(
                    ProblemCode.AMBIGUOUS_INSTRUMENT,
                    "instrument",
                    "one instrument (" + String.join(" or ", ambiguous.candidates()) + ")",
                    written);
        } else {
            rows.reject(ProblemCode.UNKNOWN_INSTRUMENT, "instrument", "a known instrument", written);
        }
        return Optional.empty();
    }

    /** States an act of the present row. */
    void add(Act act) {
        rows.add("treaty-actions", cells(act, rows.place()));
        count(act);
    }

    /** States an act that several rows give together. */
    void addAt(long line, Act act) {
        rows.addAt(line, "treaty-actions", cells(act, rows.place(line)));
        count(act);
    }

    private void count(Act act) {
        if (BINDING.contains(act.kind())) {
            bound.computeIfAbsent(act.instrument(), key -> new TreeSet<>()).add(act.party());
        }
    }

    private Map<String, String> cells(Act act, String place) {
        Map<String, String> cells = new HashMap<>();
        cells.put("instrument", act.instrument());
        cells.put("party", act.party());
        cells.put("kind", act.kind());
        cells.put("date", act.date().text());
        act.effect().ifPresent(day -> cells.put("effect_date", day.text()));
        cells.put("name_as_written", act.written());
        cells.put("certainty", act.certainty());
        cells.put("locator", locator(place));
        cells.put("note", act.note());
        return cells;
    }

    /** How many parties of an instrument have an act by which they were bound. */
    int bound(String instrument) {
        return bound.getOrDefault(instrument, Set.of()).size();
    }

    /**
     * States how much of an instrument's list the file held.
     *
     * @param line where the page states its count, or 0
     * @param known how many there are, as the page says
     * @param read how many of what it counts were read
     */
    void coverage(String instrument, long line, Optional<Integer> known, int read) {
        coverage(instrument, line, known, read, known.isPresent() ? "" : "the file does not say how many there are");
    }

    private void coverage(String instrument, long line, Optional<Integer> known, int read, String note) {
        if (!rows.any()) {
            return;
        }
        boolean complete = known.isPresent() && known.get() == read;
        if (known.isPresent() && !complete) {
            rows.warnAt(line, ProblemCode.COUNT_MISMATCH, known.get() + ", as the page says", read + " read");
        }
        Map<String, String> cells = new HashMap<>();
        cells.put("instrument", instrument);
        cells.put("extent", complete ? "complete" : "partial");
        cells.put("parties_found", String.valueOf(bound(instrument)));
        known.ifPresent(count -> cells.put("parties_known", String.valueOf(count)));
        cells.put("as_of", request.asOf().text());
        cells.put("source", request.source());
        cells.put("sources", request.source());
        cells.put("locator", locator(rows.place(line)));
        cells.put("note", note);
        rows.addAt(line, "coverage", cells);
    }

    /** Partial coverage of each instrument of which something was read, for files without counts. */
    void coverageOfAll(String note) {
        bound.keySet().stream().sorted().forEach(instrument -> coverage(instrument, 0, Optional.empty(), 0, note));
    }

    private String locator(String place) {
        return request.address().map(address -> place + ";" + address).orElse(place);
    }
}
