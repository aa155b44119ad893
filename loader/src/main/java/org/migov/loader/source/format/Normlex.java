package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.Origin;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/**
 * Ratifications in NORMLEX, in English, French or Spanish: those of a convention by country, or those of a country by
 * convention.
 */
final class Normlex implements Format {

    private static final Pattern INSTRUMENT = Pattern.compile("^(?<code>[CP]\\s?\\d{3}|MLC,?\\s?2006)\\b(?<rest>.*)$");
    private static final Pattern STATUS = Pattern.compile(
            "(?iu)^(not in force|in force|denounced|pas en vigueur|en vigueur|d[ée]nonc[ée]e?|no est[áa] en vigor|en vigor|denunciad[oa]|\\p{Lu}\\p{L}+(?: \\p{Ll}+){0,2})");
    private static final Pattern TOTAL =
            Pattern.compile("(?iu)^(\\d{1,3})\\s+(ratifications?|ratificaci[oó]n(?:es)?)\\b");
    private static final Pattern LEFT =
            Pattern.compile("(?iu)^(?:\\d+\\.\\s*)?(?:denounced|d[ée]nonc[ée]e?s?|denunciad[oa]s?)\\s*:\\s*(\\d{1,3})");
    private static final Pattern IN_FORCE_SINCE =
            Pattern.compile("(?iu)(entry into force|entr[ée]e en vigueur|entrada en vigor)\\s*:");
    private static final Pattern OF_COUNTRY = Pattern.compile(
            "(?iu)^.{0,120}?(?:ratifications|ratificaciones)\\s+(?:for|of|by|de|du|des|pour|del|por)\\s+(.{2,80})$");
    private static final Pattern COUNTRY_HEADING = Pattern.compile("(?iu)^(country|pays|pa[íi]s)\\b");
    private static final Pattern COLUMN_OF_ONE = Pattern.compile("\\s*(?:[CP]\\s?\\d{1,3}|MLC(?:,?\\s?2006)?)\\s*");
    private static final int LINES_OF_A_CELL = 6;
    /** First line of a table kept as CSV. */
    private static final Pattern TABLE = Pattern.compile(
            "(?iu)\\A\\W*(?:country|pays|pa[ií]s)\\W[^\\n]{0,200}(?:status|statut|[ée]tat|estado|estatus)");

    private static final Map<String, Pattern> COLUMNS = columns();

    @Override
    public String name() {
        return "normlex";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "NORMLEX: ratifications by convention or by country",
                "normlex.ilo.org, Ratifications by Convention or by country, in English, French or Spanish: save the"
                        + " page from the browser as HTML, or copy its text.",
                "Country or convention, day of ratification, denunciations, the day of a future entry into force,"
                        + " declarations under the name (excluded annexes, accepted parts, minimum age), and the number"
                        + " of ratifications.",
                "Words of status without a known meaning, denunciations without a day, conventions and countries that"
                        + " are not known, counts that differ from the rows. Tables with a column for each of several"
                        + " conventions are refused. Sentences of notes are not taken over.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "International Labour Organization", "https://normlex.ilo.org/", Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        boolean rows = head.finds(Pattern.compile("(?iu)(in force|en vigueur|en vigor)"))
                && head.finds(Pattern.compile("(?iu)ratificat|ratificaci"));
        if (rows && head.has("normlex")) {
            return Fit.certain("the name NORMLEX and ratifications in force");
        }
        boolean inForce = head.finds(Pattern.compile("(?iu)(in force|en vigueur|en vigor)"));
        if (inForce && head.finds(TABLE)) {
            return Fit.possible("a table with the columns Country, Date and Status, and the words in force");
        }
        boolean numbers = head.finds(Pattern.compile("\\bC\\d{3}\\b"));
        return rows && numbers ? Fit.possible("numbers such as C097 and the words in force") : Fit.NONE;
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        ActionRows actions = new ActionRows(rows, request, HouseStyle.ILO);
        List<Entry> entries = entries(page, rows.fileOrigin());
        boolean byCountry = entries.stream()
                        .filter(entry -> INSTRUMENT.matcher(entry.subject()).matches())
                        .count()
                > entries.size() / 2;
        if (byCountry) {
            byCountry(page, entries, request, rows, actions);
        } else {
            byConvention(file, page, entries, request, rows, actions);
        }
    }

    /**
     * A row as written.
     *
     * @param subject country or convention, and what runs on from it
     * @param below what stands below it
     */
    private record Entry(long line, String subject, String below, String date, String status, String note) {}

    /** A name, or a code, with what belongs to it. */
    private record Named(String name, String rest) {}

    private void byConvention(
            InputFile file, Page page, List<Entry> entries, Request request, Rows rows, ActionRows actions) {
        String instrument = actions.instrument(InstrumentClues.of(file, page));
        NormlexRow reader = new NormlexRow(rows, actions);
        ListCount count = new ListCount();
        page.lines().forEach(line -> count.said(line, TOTAL, LEFT));
        for (Entry entry : entries) {
            rows.begin(entry.line());
            Optional<Dates.Found> date = date(entry, rows);
            if (date.isEmpty()) {
                continue;
            }
            Named name = name(entry, page, request.lookup(), date.get().date());
            Optional<String> party = actions.party(name.name(), date.get().date());
            party.ifPresent(code -> count.add(reader.state(new NormlexRow.Found(
                    instrument, code, name.name(), name.rest(), date.get(), entry.status(), entry.note()))));
        }
        count.cover(instrument, actions, rows);
    }

    private void byCountry(Page page, List<Entry> entries, Request request, Rows rows, ActionRows actions) {
        Named country = country(page, request.lookup())
                .orElseThrow(() -> FileRefused.of(
                        ProblemCode.UNKNOWN_COUNTRY,
                        rows.fileOrigin(),
                        "a heading such as Ratifications for Albania",
                        page.title()));
        NormlexRow reader = new NormlexRow(rows, actions);
        for (Entry entry : entries) {
            rows.begin(entry.line());
            Matcher code = INSTRUMENT.matcher(entry.subject());
            Optional<Dates.Found> date = date(entry, rows);
            if (date.isEmpty()) {
                continue;
            }
            Optional<String> instrument = code.matches()
                    ? actions.instrumentOfRow(
                            code.group("code").replaceAll("^([CP])\\s", "$1"),
                            UnlistedConventions.title(code.group("rest")))
                    : actions.instrumentOfRow(entry.subject());
            instrument.ifPresent(key -> reader.state(new NormlexRow.Found(
                    key, country.name(), country.rest(), entry.below(), date.get(), entry.status(), entry.note())));
        }
        actions.coverageOfAll("the file is about one country");
    }

    /** Code and name of the country that a by-country page is about. */
    private static Optional<Named> country(Page page, Lookup lookup) {
        List<String> headings = new ArrayList<>(List.of(page.title()));
        page.lines().stream().limit(80).map(TextLine::text).forEach(headings::add);
        for (String heading : headings) {
            Matcher matcher = OF_COUNTRY.matcher(heading);
            if (matcher.matches()) {
                String name = matcher.group(1).replaceFirst("(?iu)^(?:(?:the|la|le|les|el|los|las)\\s+|l['’]\\s*)", "");
                for (String candidate : List.of(name, matcher.group(1))) {
                    if (lookup.place(candidate, Optional.empty(), HouseStyle.ILO) instanceof Lookup.Match.Found found) {
                        return Optional.of(new Named(found.code(), candidate));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Dates.Found> date(Entry entry, Rows rows) {
        Optional<Dates.Found> date = Dates.first(entry.date());
        if (date.isEmpty()) {
            rows.reject(ProblemCode.WRONG_DATE, "date", "a date such as 02 Mar 2005", entry.date());
        }
        return date;
    }

    /** In text copies a declaration runs into the name: the name is what is known as one. */
    private static Named name(Entry entry, Page page, Lookup lookup, Optional<PartialDate> on) {
        if (!entry.below().isEmpty()
                || !(lookup.place(entry.subject(), on, HouseStyle.ILO) instanceof Lookup.Match.Unknown)) {
            return new Named(entry.subject(), entry.below());
        }
        Optional<Named> above = page.html() ? Optional.empty() : above(entry, page, lookup, on);
        if (above.isPresent()) {
            return above.get();
        }
        return lookup.splitPlace(entry.subject(), on, HouseStyle.ILO)
                .filter(split -> !isTerritory(split))
                .map(split -> new Named(split.name().strip(), split.rest().strip()))
                .orElse(new Named(entry.subject(), ""));
    }

    /** In a copy of a cell with a declaration the name stands in a line of its own above it. */
    private static Optional<Named> above(Entry entry, Page page, Lookup lookup, Optional<PartialDate> on) {
        List<TextLine> lines = page.lines();
        int at = 0;
        while (at < lines.size() && lines.get(at).line() < entry.line()) {
            at++;
        }
        for (int i = at - 1; i >= Math.max(0, at - LINES_OF_A_CELL); i--) {
            String text = lines.get(i).text();
            if (Dates.first(text).isPresent()) {
                return Optional.empty();
            }
            if (lookup.place(text, on, HouseStyle.ILO) instanceof Lookup.Match.Found) {
                return Optional.of(new Named(text, entry.subject()));
            }
        }
        return Optional.empty();
    }

    /** {@code Tanzania. Zanzibar}, {@code China - Hong Kong}: what the State did for a territory is not its own act. */
    private static boolean isTerritory(Lookup.Split split) {
        return split.name().strip().endsWith(".") || split.rest().strip().matches("[-–—.].*");
    }

    private static List<Entry> entries(Page page, Origin file) {
        List<HeadedTable> tables = HeadedTable.in(page, COLUMNS, Set.of("subject", "date", "status"));
        List<Entry> entries = new ArrayList<>();
        for (HeadedTable table : tables) {
            for (List<Cell> row : table.body()) {
                if (!table.text(row, "date").isEmpty()
                        || !table.text(row, "status").isEmpty()) {
                    entries.add(entry(table, row));
                }
            }
        }
        if (tables.isEmpty()) {
            refuseComparison(page, file);
            return copied(page);
        }
        return entries;
    }

    /** Tables with a column for each of several conventions state days without saying what became of them. */
    private static void refuseComparison(Page page, Origin file) {
        boolean compares = page.grids().stream()
                .flatMap(grid -> grid.rows().stream())
                .anyMatch(row -> row.stream()
                                .filter(cell ->
                                        COLUMN_OF_ONE.matcher(cell.flat()).matches())
                                .count()
                        > 1);
        if (compares) {
            throw FileRefused.of(
                    ProblemCode.UNREADABLE_FORMAT,
                    file,
                    "the ratifications of one convention or of one country, with the columns Date and Status",
                    "a table with a column for each convention");
        }
    }

    private static Entry entry(HeadedTable table, List<Cell> row) {
        Cell subject = table.cell(row, "subject").orElse(new Cell("", 0, false));
        return new Entry(
                Grid.line(row),
                subject.first(),
                subject.rest(),
                table.text(row, "date"),
                table.text(row, "status"),
                table.text(row, "note"));
    }

    /** Rows of a page copied as text: a name, a date, a status and perhaps a note. */
    private static List<Entry> copied(Page page) {
        List<Entry> entries = new ArrayList<>();
        for (TextLine line : page.lines()) {
            String text = line.text();
            Optional<Dates.Found> date = Dates.first(text);
            if (date.isPresent()
                    && date.get().start() > 1
                    && !IN_FORCE_SINCE.matcher(text).find()
                    && text.length() < 600) {
                String behind = text.substring(date.get().end()).strip();
                Matcher status = STATUS.matcher(behind);
                String word = status.find() ? status.group(1) : "";
                entries.add(new Entry(
                        line.line(),
                        text.substring(0, date.get().start()).strip(),
                        "",
                        date.get().written(),
                        word,
                        behind.substring(word.length()).strip()));
            }
        }
        return entries;
    }

    private static Map<String, Pattern> columns() {
        Map<String, Pattern> columns = new LinkedHashMap<>();
        columns.put("subject", Pattern.compile(COUNTRY_HEADING.pattern() + "|(?iu)^(convention|convenio|instrument)"));
        columns.put("date", Pattern.compile("(?iu)^(date|fecha|ratification date|ratified)"));
        columns.put(
                "status", Pattern.compile("(?iu)^(?:current )?(status|statut|[ée]tat|estado|estatus|situaci[óo]n)"));
        columns.put("note", Pattern.compile("(?iu)^(notes?|notas?|remarques?|observaci)"));
        return columns;
    }
}
