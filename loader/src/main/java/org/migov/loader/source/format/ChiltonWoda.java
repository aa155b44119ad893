package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/**
 * The data set of bilateral labour agreements by Adam Chilton and Bartosz Woda, as CSV: its table of formation (one
 * agreement a row, with parties and dates), its table of coding (with provisions), or both in one.
 *
 * <p>Dates are month/day/year, often with a blank before them. A name that can mean two states is told apart by the code
 * of the Correlates of War beside it. What the coders left empty is not coded; 0 means absent.
 */
final class ChiltonWoda implements Format {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final String ADDRESS = "https://dataverse.harvard.edu/dataverse/BLA";

    /** Codes of the Correlates of War for states whose names can mean another. */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("255", "DEU"),
            Map.entry("260", "DEU"),
            Map.entry("265", "DDDE"),
            Map.entry("345", "YUCS"),
            Map.entry("484", "COG"),
            Map.entry("490", "COD"),
            Map.entry("678", "YAR"),
            Map.entry("679", "YEM"),
            Map.entry("680", "YDYE"),
            Map.entry("731", "PRK"),
            Map.entry("732", "KOR"),
            Map.entry("775", "MMR"),
            Map.entry("816", "VNM"),
            Map.entry("817", "RVN"));

    @Override
    public String name() {
        return "chilton-woda";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "Bilateral labour agreements of Chilton and Woda",
                "Harvard Dataverse, BLA: export the tables of formation and of coding as CSV, with their column names.",
                "Parties, dates of signature and ratification, what the compilers hold, title, duration, amendment,"
                        + " quota, provisions. Agreements have the keys of our own table.",
                "Parties that are not known, dates that are none or lie outside the year given, flags other than 0 and"
                        + " 1.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher("Adam Chilton and Bartosz Woda", ADDRESS, Optional.empty());
    }

    @Override
    public Fit fit(Head head) {
        String first = head.text().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return first.contains("treatyid") && (first.contains("countrya") || first.contains("bla_duration"))
                ? Fit.certain("the columns treatyID and countryA or bla_duration")
                : Fit.NONE;
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        List<List<Cell>> lines = SeparatedValues.of(file.text())
                .map(Grid::rows)
                .filter(all -> all.size() > 1)
                .orElseThrow(() -> FileRefused.of(
                        ProblemCode.UNREADABLE_FORMAT, rows.fileOrigin(), "a header and rows below it", "none"));
        List<String> header = lines.get(0).stream()
                .map(cell -> cell.flat().strip().toLowerCase(Locale.ROOT))
                .toList();
        for (List<Cell> line : lines.subList(1, lines.size())) {
            rows.begin(Grid.line(line));
            if (line.size() != header.size()) {
                rows.reject(ProblemCode.RAGGED_ROW, null, header.size() + " columns", line.size() + " columns");
            } else {
                row(new CodedRow(header, line), request, rows);
            }
        }
    }

    private static void row(CodedRow row, Request request, Rows rows) {
        String number = row.text("treatyid").replaceFirst("\\.0$", "");
        if (!number.matches("\\d{1,6}")) {
            rows.reject(ProblemCode.WRONG_NUMBER, "treatyID", "a whole number", number);
            return;
        }
        String key = String.format("bla-cw-%04d", Integer.parseInt(number));
        // The table of coding alone may name no parties; its agreements are then those of our own table.
        if (row.has("countrya")) {
            agreement(key, row, request, rows);
        }
        if (row.isCoded()) {
            row.coding(key, rows);
        }
    }

    private static void agreement(String key, CodedRow row, Request request, Rows rows) {
        Optional<String> signed = date(row, "datesigned", rows).or(() -> year(row));
        Optional<PartialDate> on = signed.flatMap(PartialDate::parse);
        String named = row.text("countrya") + "; " + row.text("countryb");
        String title = row.text("agreement_title");
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("key", key);
        cells.put("kind", "bilateral-labour");
        cells.put("title", title.isEmpty() ? constructed(row, on) : title);
        cells.put("title_language", "en");
        cells.put("title_origin", title.isEmpty() ? "constructed" : "source");
        cells.put("parties", String.join(";", parties(row, on, request, rows)));
        cells.put("parties_as_named", named);
        signed.ifPresent(day -> cells.put("signed_on", day));
        date(row, "ratified", rows).ifPresent(day -> cells.put("ratified_on", day));
        cells.put("coded", Boolean.toString(row.isCoded()));
        cells.put("evidence", row.evidence());
        cells.put("certainty", row.isFlag("evidence_notavailable") ? "to-verify" : "stated");
        cells.put("address", ADDRESS);
        cells.put("locator", rows.place());
        rows.add("agreements", cells);
    }

    private static String constructed(CodedRow row, Optional<PartialDate> on) {
        return "Bilateral labour agreement, " + row.text("countrya") + " and " + row.text("countryb")
                + on.map(day -> " (" + day.text().substring(0, 4) + ")").orElse("");
    }

    private static Optional<String> year(CodedRow row) {
        String year = row.text("year").replaceFirst("\\.0$", "");
        return year.matches("\\d{4}") ? Optional.of(year) : Optional.empty();
    }

    private static Optional<String> date(CodedRow row, String column, Rows rows) {
        String written = row.text(column);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DATE.matcher(written);
        Optional<PartialDate> date = matcher.matches()
                ? PartialDate.parse(String.format(
                        "%s-%02d-%02d",
                        matcher.group(3), Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : PartialDate.parse(written);
        if (date.isEmpty()) {
            rows.warn(ProblemCode.WRONG_DATE, column, "a date as month/day/year (the year is kept)", written);
            return Optional.empty();
        }
        Optional<String> year = year(row);
        if (column.equals("datesigned")
                && year.isPresent()
                && !date.get().text().startsWith(year.get())) {
            rows.warn(ProblemCode.WRONG_DATE, column, "a date in the year " + year.get(), written);
        }
        return date.map(PartialDate::text);
    }

    private static List<String> parties(CodedRow row, Optional<PartialDate> on, Request request, Rows rows) {
        List<String> codes = new ArrayList<>();
        for (String letter : List.of("a", "b")) {
            String written = row.text("country" + letter);
            Lookup.Match match = request.lookup().place(written, on, HouseStyle.PLAIN);
            Optional<String> state = Optional.ofNullable(
                            STATES.get(row.text("code" + letter).replaceFirst("\\.0$", "")))
                    .filter(code -> match instanceof Lookup.Match.Ambiguous several
                            && several.candidates().contains(code));
            state.or(() -> NamedPlaces.code(match, "country" + letter.toUpperCase(Locale.ROOT), written, rows))
                    .filter(code -> !codes.contains(code))
                    .ifPresent(codes::add);
        }
        return codes;
    }
}
