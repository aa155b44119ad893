package org.migov.loader.source.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/**
 * Participant tables of the UN Treaty Collection, as a page or as scraped into CSV.
 *
 * <p>Which act a date means follows from its column's heading and from the letter behind it, whose case matters: {@code
 * A} is an acceptance, {@code a} an accession. Participants that have ceased to exist or have left stand in brackets.
 */
final class Untc implements Format {

    private static final Pattern COUNT = Pattern.compile("Parties\\s*:\\s*(\\d{1,3})");
    private static final Pattern STATE =
            Pattern.compile("(?iu)(?:status as at|as of|état (?:au|en date du)|situación al)\\s*:?\\s*(.{8,40})");

    private static final Pattern COLUMNS =
            Pattern.compile("(?iu)participant[\\s\\S]{0,400}(signature|ratification|accession)"
                    + "|(signature|ratification|accession)[\\s\\S]{0,400}participant");

    /** Scraped tables can have another heading for the participants; nothing but headings may stand between. */
    private static final Pattern OTHER_COLUMNS = Pattern.compile(
            "(?iu)(?:^|[>\"\\t,;|])\\s*(?:country|state|state party|pays|état)\\b[^\\d]{0,300}?(?:signature|confirmation|ratification|accession|adhésion)");

    private static final Map<String, Pattern> TERRITORIES = Map.of(
            "participant", Pattern.compile("(?iu)^(participant|pays)"),
            "date", Pattern.compile("(?iu)^date"),
            "territories", Pattern.compile("(?iu)^territor"));

    @Override
    public String name() {
        return "untc";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "UN Treaty Collection: participants of a treaty",
                "treaties.un.org, Depositary, Status of Treaties: open a treaty and save the page from the browser as"
                        + " HTML or as the XML offered beside it, or copy its text; CSV files scraped from it, named after chapter and number"
                        + " (4-13.csv, IV-13.csv), are read too.",
                "For each participant the dates of all columns, with the letters a A AA c d s P behind them; the"
                        + " treaty from title, address or file name; the number of parties.",
                "Letters without a known meaning, provisional application (n), names that are not known, participants"
                        + " without a date.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher("United Nations", "https://treaties.un.org/", Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        if (head.has("treaties.un.org") && head.has("participant")) {
            return Fit.certain("treaties.un.org and the word Participant");
        }
        boolean columns = head.finds(COLUMNS);
        if (columns) {
            return Fit.likely("the headings Participant and Signature or Ratification");
        }
        return head.finds(OTHER_COLUMNS)
                ? Fit.possible("the headings Country and Signature or Ratification")
                : Fit.NONE;
    }

    @Override
    public Stamp stamp(InputFile file) {
        Page page = Page.of(file);
        return new Stamp(page.address(), page.day(STATE));
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        ParticipantTable table = ParticipantTable.in(page, rows.fileOrigin());
        ActionRows actions = new ActionRows(rows, request, HouseStyle.UN);
        String instrument = actions.instrument(InstrumentClues.of(file, page));
        table.read(rows, actions, row -> Optional.of(instrument));
        territories(page, new Extensions(instrument, request.lookup()), rows, actions);
        coverage(page, actions, instrument);
    }

    /** A second table says to which territories participants extended the treaty. */
    private static void territories(Page page, Extensions extensions, Rows rows, ActionRows actions) {
        for (HeadedTable table : HeadedTable.in(page, TERRITORIES, TERRITORIES.keySet())) {
            for (List<Cell> row : table.body()) {
                rows.begin(Grid.line(row));
                String written = ParticipantTable.name(table.text(row, "participant"));
                Optional<PartialDate> date =
                        Dates.first(table.text(row, "date")).flatMap(Dates.Found::date);
                if (date.isEmpty()) {
                    rows.reject(
                            ProblemCode.WRONG_DATE,
                            "Date of receipt of the notification",
                            "a day that exists",
                            table.text(row, "date"));
                    continue;
                }
                String territory = table.text(row, "territories");
                actions.party(written, date)
                        .ifPresent(state -> extensions.addOf(Grid.line(row), state, territory, date.get(), rows));
            }
        }
        extensions.state(actions);
    }

    private static void coverage(Page page, ActionRows actions, String instrument) {
        for (TextLine line : page.lines()) {
            Matcher matcher = COUNT.matcher(line.text());
            if (matcher.find()) {
                int known = Integer.parseInt(matcher.group(1));
                actions.coverage(instrument, line.line(), Optional.of(known), actions.bound(instrument));
                return;
            }
        }
        actions.coverage(instrument, 0, Optional.empty(), actions.bound(instrument));
    }
}
