package org.migov.loader.source.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/**
 * Participants of a treaty in UK Treaties Online. States stand in capitals, territories to which a State extended the
 * treaty do not. Copies as text run the columns together: {@code ARMENIARatification27/01/200627/01/2007}.
 */
final class UkTreaties implements Format {

    private static final String DAY = "\\d{1,2}/\\d{1,2}/\\d{2,4}";
    private static final Pattern HEADINGS = Pattern.compile(
            "(?iu)(?:country|participant|party|state)[\\s\\S]{0,300}action[\\s\\S]{0,300}action\\s*date");
    /** The same in whatever order, as in a table whose columns were moved. */
    private static final Pattern MOVED = Pattern.compile(
            "(?iu)(?=[\\s\\S]{0,400}\\baction\\b)(?=[\\s\\S]{0,400}\\b(?:country|participant|party|state)\\b)"
                    + "(?=[\\s\\S]{0,400}(?:action\\s*date|date\\s*of\\s*action))(?:effective\\s*date|action|country|participant)");

    private static final Pattern EFFECTIVE = Pattern.compile("(?iu)action\\s*date[\\s\\S]{0,300}effective\\s*date");
    private static final Pattern ROW =
            Pattern.compile("^(?<left>.*?)\\s*(?<date>" + DAY + ")?\\s*(?<effect>" + DAY + ")?$");
    private static final Pattern LOOKS = Pattern.compile(
            "\\d{1,2}/\\d{1,2}/\\d|(?iu)(?:ratification|accession|succession|extension|signature|denunciation)\\s*\\d");
    private static final Pattern ACTION = Pattern.compile(
            "(?<name>.*?)\\s*(?<action>(?:Signature|Definitive Signature|Ratification|Accession|Succession|Extension|Denunciation|Withdrawal|Acceptance|Approval|Declaration|Reservation|Objection|Notification|Termination|Confirmation|Participation|Provisional Application|Entry into Force)[A-Za-z ()]*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GLUED =
            Pattern.compile("^(?<name>.*?[\\p{Lu})'.]{2,})(?<action>\\p{Lu}\\p{Ll}+(?: \\p{L}+)*)$");
    private static final Map<String, Pattern> COLUMNS = columns();

    /** A row as written, wherever its parts stood. */
    private record Line(long line, String name, String action, String date, String effect) {}

    @Override
    public String name() {
        return "uk-treaties";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "UK Treaties Online: participants of a treaty",
                "treaties.fcdo.gov.uk: open the record of a treaty and its participants; save the page, or copy its"
                        + " text.",
                "Country, act, date and effective date; an extension is the territorial application by the United"
                        + " Kingdom (inferred, because the list does not say by whom), with the territory named.",
                "Acts without a kind of ours, names that are not known, treaties that no table names.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "Foreign, Commonwealth and Development Office",
                "https://treaties.fcdo.gov.uk/",
                Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        boolean headings = head.finds(HEADINGS) || head.finds(MOVED);
        if (headings && (head.has("treaties.fco.gov.uk") || head.has("treaties.fcdo.gov.uk"))) {
            return Fit.certain("treaties.fcdo.gov.uk and the headings Country, Action, Action Date");
        }
        if (headings && head.finds(EFFECTIVE)) {
            return Fit.certain("the headings Country, Action, Action Date, Effective Date");
        }
        return headings ? Fit.likely("the headings Country, Action, Action Date") : Fit.NONE;
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        ActionRows actions = new ActionRows(rows, request, HouseStyle.UK);
        String instrument = actions.instrument(InstrumentClues.of(file, page));
        Extensions extensions = new Extensions(instrument, request.lookup());
        List<HeadedTable> tables = HeadedTable.in(page, COLUMNS, Set.of("country", "action", "date"));
        for (HeadedTable table : tables) {
            table.body().forEach(row -> {
                rows.begin(Grid.line(row));
                Line line = new Line(
                        Grid.line(row),
                        table.text(row, "country"),
                        table.text(row, "action"),
                        table.text(row, "date"),
                        table.text(row, "effect"));
                read(line, instrument, rows, actions, extensions);
            });
        }
        if (tables.isEmpty()) {
            text(page, instrument, rows, actions, extensions);
        }
        extensions.state(actions);
        actions.coverage(instrument, 0, Optional.empty(), 0);
    }

    private static void text(Page page, String instrument, Rows rows, ActionRows actions, Extensions extensions) {
        for (TextLine line : page.lines()) {
            if (LOOKS.matcher(line.text()).find() && line.text().length() < 300) {
                rows.begin(line.line());
                Optional<Line> parts = parts(line);
                parts.ifPresentOrElse(
                        found -> read(found, instrument, rows, actions, extensions),
                        () -> rows.reject(
                                ProblemCode.UNKNOWN_MARKER,
                                "action",
                                "a country and an act such as Ratification",
                                line.text()));
            }
        }
    }

    private static Optional<Line> parts(TextLine line) {
        Matcher row = ROW.matcher(line.text());
        if (!row.matches()) {
            return Optional.empty();
        }
        String left = row.group("left");
        String date = Optional.ofNullable(row.group("date")).orElse("");
        String effect = Optional.ofNullable(row.group("effect")).orElse("");
        for (Pattern pattern : List.of(ACTION, GLUED)) {
            Matcher action = pattern.matcher(left);
            if (action.matches() && !action.group("name").isBlank()) {
                return Optional.of(new Line(
                        line.line(),
                        action.group("name").strip(),
                        action.group("action").strip(),
                        date,
                        effect));
            }
        }
        return Optional.empty();
    }

    private static void read(Line line, String instrument, Rows rows, ActionRows actions, Extensions extensions) {
        Optional<PartialDate> date = Dates.whole(line.date());
        if (date.isEmpty()) {
            rows.reject(ProblemCode.WRONG_DATE, "Action Date", "a day that exists, as dd/mm/yyyy", line.date());
            return;
        }
        Optional<PartialDate> effect = effect(line.effect(), rows);
        String action = line.action().toLowerCase(Locale.ROOT).strip();
        if (action.startsWith("extension") || action.startsWith("territorial")) {
            extensions.add(line.line(), line.name(), date.get(), effect, rows);
            return;
        }
        Optional<String> kind = ActWords.kind(action.replaceAll("\\(.*?\\)", ""));
        if (kind.isEmpty()) {
            rows.reject(
                    ProblemCode.UNKNOWN_MARKER,
                    "Action",
                    "an act that has a kind here, such as Ratification",
                    line.action());
            return;
        }
        actions.party(line.name(), date)
                .ifPresent(
                        party -> actions.add(ActionRows.Act.of(instrument, party, line.name(), kind.get(), date.get())
                                .effect(effect)));
    }

    private static Optional<PartialDate> effect(String written, Rows rows) {
        Optional<PartialDate> effect = Dates.whole(written);
        if (effect.isEmpty() && !written.isBlank()) {
            rows.warn(ProblemCode.WRONG_DATE, "Effective Date", "a day that exists, as dd/mm/yyyy", written);
        }
        return effect;
    }

    private static Map<String, Pattern> columns() {
        Map<String, Pattern> columns = new LinkedHashMap<>();
        columns.put("effect", Pattern.compile("(?iu)effective|entry into force|in force"));
        columns.put("date", Pattern.compile("(?iu)^(action\\s*)?date"));
        columns.put("action", Pattern.compile("(?iu)^action"));
        columns.put("country", Pattern.compile("(?iu)^(country|participant|party|state)"));
        return columns;
    }
}
