package org.migov.loader.source.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/** Ratification lists of ILOLEX, which NORMLEX replaced in 2012; kept in web archives. Dates are {@code dd:mm:yyyy}. */
final class Ilolex implements Format {

    private static final Pattern ROW =
            Pattern.compile("^(?<name>.*?)\\s*(?<date>\\d{1,2}\\s?:\\s?\\d{1,2}\\s?:\\s?\\d{2,4})\\s*(?<status>.*)$");
    private static final Pattern COUNTS = Pattern.compile("(?iu)\\bRatified\\s*:\\s*(\\d{1,3})");
    private static final Pattern DENOUNCED = Pattern.compile("(?iu)\\bDenounced\\s*:\\s*(\\d{1,3})");
    private static final Pattern STATE =
            Pattern.compile("(?iu)ILOLEX\\s*[-–]\\s*(\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})");

    private static final NormlexRow.Outcome NOT_COUNTED = new NormlexRow.Outcome(false, false);

    @Override
    public String name() {
        return "ilolex";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "ILOLEX: ratifications of a convention",
                "Pages ratifce.pl of the former ILOLEX, as web archives keep them: save the page, or copy its text.",
                "Country, date and whether it ratified, denounced or declared the convention applicable; the counts at"
                        + " the foot and the day of the page.",
                "Conditional ratifications, words without a known meaning, counts that differ from the rows.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "International Labour Organization", "https://www.ilo.org/", Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        boolean rows =
                head.finds(Pattern.compile("(?iu)\\d{2}:\\d{2}:\\d{4}[\\s\\S]{0,60}(ratified|denounced|declared)"));
        if (rows && head.has("ilolex")) {
            return Fit.certain("the word ILOLEX and dates such as 03:07:2000 ratified");
        }
        return rows ? Fit.likely("dates such as 03:07:2000 ratified") : Fit.NONE;
    }

    @Override
    public Stamp stamp(InputFile file) {
        Page page = Page.of(file);
        return new Stamp(page.address(), page.day(STATE));
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        ActionRows actions = new ActionRows(rows, request, HouseStyle.ILO);
        String instrument = actions.instrument(InstrumentClues.of(file, page));
        ListCount count = new ListCount();
        for (TextLine line : page.lines()) {
            Matcher row = ROW.matcher(line.text());
            if (row.matches() && !STATE.matcher(line.text()).find()) {
                rows.begin(line.line());
                count.add(row(row, instrument, rows, actions));
            } else {
                count.said(line, COUNTS, DENOUNCED);
            }
        }
        count.cover(instrument, actions, rows);
    }

    private static NormlexRow.Outcome row(Matcher row, String instrument, Rows rows, ActionRows actions) {
        Optional<PartialDate> date = Dates.first(row.group("date")).flatMap(Dates.Found::date);
        if (date.isEmpty()) {
            rows.reject(ProblemCode.WRONG_DATE, "date", "a day that exists, as dd:mm:yyyy", row.group("date"));
            return NOT_COUNTED;
        }
        String written = row.group("name");
        String status = row.group("status").toLowerCase(Locale.ROOT).strip();
        Optional<String> kind = kind(status);
        if (kind.isEmpty()) {
            rows.reject(
                    ProblemCode.UNKNOWN_MARKER,
                    "status",
                    "ratified, denounced or declared applicable (other acts have no kind here)",
                    row.group("status"));
            return NOT_COUNTED;
        }
        Optional<String> party = actions.party(written, date);
        if (party.isEmpty()) {
            return NOT_COUNTED;
        }
        act(instrument, party.get(), written, kind.get(), date.get(), status, actions);
        boolean applied = kind.get().equals("territorial-application");
        return new NormlexRow.Outcome(!applied, kind.get().equals("denunciation"));
    }

    private static void act(
            String instrument,
            String party,
            String written,
            String kind,
            PartialDate date,
            String status,
            ActionRows actions) {
        Optional<PartialDate> second = Dates.first(status).flatMap(Dates.Found::date);
        if (kind.equals("denunciation") && second.isPresent()) {
            actions.add(ActionRows.Act.of(instrument, party, written, "ratification", date));
            actions.add(ActionRows.Act.of(instrument, party, written, kind, second.get()));
        } else {
            actions.add(ActionRows.Act.of(instrument, party, written, kind, date));
        }
    }

    private static Optional<String> kind(String status) {
        if (status.matches("ratified\\W*")) {
            return Optional.of("ratification");
        }
        if (status.startsWith("denounced")) {
            return Optional.of("denunciation");
        }
        return status.startsWith("declared applicable") ? Optional.of("territorial-application") : Optional.empty();
    }
}
