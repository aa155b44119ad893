package org.migov.loader.source.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/**
 * Parties of a treaty in the Dutch treaty database, English or Dutch page. A succession comes with an entry into force
 * that lies before it: the day of independence.
 */
final class Verdragenbank implements Format {

    private static final String DAY = "\\d{1,2}-\\d{1,2}-\\d{4}";
    private static final Pattern LOOKS = Pattern.compile("\\d{1,2}-\\d{1,2}-\\d{2}");
    private static final Pattern DATE_OR_MARK = Pattern.compile(
            "(" + DAY + ")|\\(\\s?(\\p{L}{1,3})\\s?\\)|(?<=\\d\\s)(?<bare>S|R|A|Su|NK|T|VG|NB|O)(?=\\s|$)");
    private static final Pattern OF_THE_TREATY = Pattern.compile(
            "(?iu)^(date of|place of|entry into force|datum|plaats|in werking|inwerkingtreding|provisional|source|bron|expiry|signed|last)");
    private static final Pattern HEADINGS = Pattern.compile(
            "(?iu)(party|partij)[\\s\\S]{0,2000}(ratification|ratificatie|bekrachtiging)[\\s\\S]{0,3000}"
                    + "(renunciation|opzegging|in werking|entry into force)");
    private static final Map<String, Pattern> COLUMNS = columns();

    @Override
    public String name() {
        return "verdragenbank";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "Dutch treaty database (Verdragenbank): parties of a treaty",
                "verdragenbank.overheid.nl: open a treaty and its tab Parties; save the page, or copy its text.",
                "Party, signature, ratification with its letter (S R A Su NK, in Dutch O R T VG NB), entry into force,"
                        + " renunciation, withdrawal, termination; the parts of the Kingdom of the Netherlands, its"
                        + " part in Europe as the State itself, the others as territories.",
                "Letters without a known meaning, rows in which it cannot be told which column a date stands in.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "Kingdom of the Netherlands", "https://verdragenbank.overheid.nl/", Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        boolean headings = head.finds(HEADINGS);
        if (headings && head.has("verdragenbank")) {
            return Fit.certain("verdragenbank and the headings Party, Ratification, Entry into force");
        }
        boolean own = head.has("Renunciation") || head.has("Opzegging");
        return headings && own ? Fit.likely("the headings Party, Ratification, Renunciation") : Fit.NONE;
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        ActionRows actions = new ActionRows(rows, request, HouseStyle.DUTCH);
        String instrument = actions.instrument(InstrumentClues.of(file, page));
        DutchRow reader = new DutchRow(instrument, rows, actions);
        List<HeadedTable> tables = HeadedTable.in(page, COLUMNS, Set.of("party", "ratification"));
        for (HeadedTable table : tables) {
            table.body().forEach(row -> {
                rows.begin(Grid.line(row));
                reader.read(cells(table, row));
            });
        }
        if (tables.isEmpty()) {
            text(page, rows, reader);
        }
        actions.coverage(instrument, 0, Optional.empty(), 0);
    }

    private static DutchRow.Cells cells(HeadedTable table, List<Cell> row) {
        String consent = table.text(row, "ratification");
        Matcher mark = DATE_OR_MARK.matcher(consent);
        String letter = table.text(row, "type").replaceAll("[()\\s]", "");
        while (mark.find()) {
            letter = letter(mark).orElse(letter);
        }
        return new DutchRow.Cells(
                table.text(row, "party"),
                table.text(row, "signature"),
                Dates.first(consent).map(Dates.Found::written).orElse(consent),
                letter,
                table.text(row, "entry"),
                table.text(row, "renunciation"),
                table.text(row, "withdrawal"),
                table.text(row, "termination"),
                "");
    }

    private static void text(Page page, Rows rows, DutchRow reader) {
        boolean body = false;
        for (TextLine line : page.lines()) {
            boolean heading = HEADINGS.matcher(line.text()).find();
            if (body
                    && !heading
                    && LOOKS.matcher(line.text()).find()
                    && line.text().length() < 300
                    && !OF_THE_TREATY.matcher(line.text()).find()) {
                rows.begin(line.line());
                copied(line.text(), rows).ifPresent(reader::read);
            }
            body |= heading;
        }
    }

    /** In a copy empty cells vanish; the letter tells which date is which. */
    private static Optional<DutchRow.Cells> copied(String text, Rows rows) {
        Matcher matcher = DATE_OR_MARK.matcher(text);
        String name = "";
        String letter = "";
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        while (matcher.find()) {
            if (letter(matcher).isPresent()) {
                letter = letter.isEmpty() && before.length() > 0
                        ? letter(matcher).get()
                        : letter;
                continue;
            }
            if (before.length() == 0) {
                name = text.substring(0, matcher.start()).strip();
            }
            (letter.isEmpty() ? before : after).append(matcher.group(1)).append(' ');
        }
        List<String> first = List.of(before.toString().strip().split(" ", -1));
        List<String> rest = List.of(after.toString().strip().split(" ", -1));
        if (letter.isEmpty() || first.size() > 2 || rest.size() > 3) {
            rows.reject(
                    ProblemCode.UNKNOWN_MARKER,
                    "Ratification",
                    "a letter such as (R), (A), (Su) behind the date, which tells the columns apart",
                    text);
            return Optional.empty();
        }
        boolean twoEnds = rest.size() == 3;
        return Optional.of(new DutchRow.Cells(
                name,
                first.size() == 2 ? first.get(0) : "",
                first.get(first.size() - 1),
                letter,
                rest.get(0),
                twoEnds ? rest.get(1) : "",
                "",
                twoEnds ? rest.get(2) : "",
                rest.size() == 2 ? rest.get(1) : ""));
    }

    /** The letter that says what a date behind which it stands is, in parentheses or without. */
    private static Optional<String> letter(Matcher mark) {
        return Optional.ofNullable(mark.group(2)).or(() -> Optional.ofNullable(mark.group("bare")));
    }

    private static Map<String, Pattern> columns() {
        Map<String, Pattern> columns = new LinkedHashMap<>();
        columns.put("party", Pattern.compile("(?iu)^(party|parties|partij|partijen)\\b"));
        columns.put("signature", Pattern.compile("(?iu)^(signature|ondertekening)"));
        columns.put("ratification", Pattern.compile("(?iu)^(ratification|ratificatie|bekrachtiging)"));
        columns.put("type", Pattern.compile("(?iu)^(type|soort)"));
        columns.put("entry", Pattern.compile("(?iu)^(entry into force|in werking|inwerkingtreding)"));
        columns.put("renunciation", Pattern.compile("(?iu)^(renunciation|opzegging|denunciation)"));
        columns.put("withdrawal", Pattern.compile("(?iu)^(withdrawal|terugtrekking)"));
        columns.put("termination", Pattern.compile("(?iu)^(termination|buiten werking)"));
        return columns;
    }

    /** A day in a cell, or empty if there is none; one that does not exist is reported. */
    static Optional<PartialDate> day(String cell, String column, Rows rows) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Optional<PartialDate> day = Dates.whole(cell.replaceFirst("(?iu)^(?:op|on)\\s+", ""));
        if (day.isEmpty()) {
            rows.reject(ProblemCode.WRONG_DATE, column, "a day that exists, as dd-mm-yyyy", cell);
        }
        return day;
    }
}
