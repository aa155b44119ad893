package org.migov.loader.source.format;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.ProblemCode;
import org.migov.ontology.Slug;

/**
 * Statistics as SDMX-CSV: of the ILO's own service, and of versions 1.0 and 2.0 of the standard. See
 * https://github.com/sdmx-twg/sdmx-csv.
 *
 * <p>The columns may stand in any order. An observation is told from others by its dataflow and all its dimensions; the
 * dimensions that have no property of their own say of whom or what it is.
 */
final class SdmxCsv implements Format {

    private static final Pattern BULK = Pattern.compile("^[\"\\uFEFF]{0,2}ref_area\\b");
    private static final Pattern FIRST = Pattern.compile("(?i)\\b(DATAFLOW|STRUCTURE(_ID)?|DATASTRUCTURE)\\b");
    private static final Pattern AGGREGATE = Pattern.compile(
            "X\\d\\d|WLD|W|[A-Z]\\d{1,2}|_[TZXO]|(?:EU|EA|EEA|EFTA)\\d*(?:_\\w+)?|OECD\\w*|G7|G20|ALL|\\d{1,3}");
    private static final Map<String, String> UNITS = Map.of(
            "PT", "percent", "PC", "percent", "PCT", "percent", "PS", "people", "PERS", "people", "PER", "people");

    /** The European Union's own codes of two States. */
    private static final Map<String, String> AREAS = Map.of("EL", "GR", "UK", "GB");

    @Override
    public String name() {
        return "sdmx-csv";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "Statistics as SDMX-CSV",
                "Export of a data service that speaks SDMX, such as those of ILOSTAT, Eurostat, OECD and the United"
                        + " Nations, as CSV (version 1.0 or 2.0; codes, labels, or both in one column or in two).",
                "Each observation: dataflow, area, period, value, unit, frequency, status, multiplier, decimals, the"
                        + " source and the notes it states, all other dimensions as text.",
                "Areas that are no countries (aggregates such as X01, and areas with a label, are kept as written), periods and values that"
                        + " are none, deletions.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher("not stated", "https://sdmx.org/", Optional.empty());
    }

    @Override
    public Fit fit(Head head) {
        String first = head.text().lines().findFirst().orElse("");
        boolean fits = FIRST.matcher(first).find() && first.contains("OBS_VALUE");
        boolean bulk = BULK.matcher(first).find() && first.contains("obs_value") && first.contains("time");
        return fits || bulk ? Fit.certain("the columns of SDMX-CSV") : Fit.NONE;
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        List<Grid> grids = SeparatedValues.of(file.text()).map(List::of).orElse(List.of());
        if (grids.isEmpty() || grids.get(0).rows().size() < 2) {
            throw FileRefused.of(
                    ProblemCode.UNREADABLE_FORMAT, rows.fileOrigin(), "a header and rows of separated values", "none");
        }
        List<List<Cell>> lines = grids.get(0).rows();
        SdmxHeader header = SdmxHeader.of(lines.get(0));
        if (!header.has("OBS_VALUE") || !header.has("TIME_PERIOD")) {
            throw FileRefused.of(
                    ProblemCode.UNREADABLE_FORMAT,
                    rows.fileOrigin(),
                    "the columns TIME_PERIOD and OBS_VALUE",
                    String.join(", ", header.ids()));
        }
        Set<String> known = new HashSet<>();
        for (List<Cell> line : lines.subList(1, lines.size())) {
            rows.begin(Grid.line(line));
            if (line.size() != header.ids().size()) {
                rows.reject(ProblemCode.RAGGED_ROW, null, header.ids().size() + " columns", line.size() + " columns");
            } else {
                observation(header.row(line), request, rows, known);
            }
        }
    }

    private static void observation(SdmxHeader.Observation row, Request request, Rows rows, Set<String> known) {
        if (row.id("ACTION").equals("D")) {
            rows.reject(ProblemCode.UNUSABLE_VALUE, "ACTION", "an observation that is stated", "a deletion");
            return;
        }
        Optional<SdmxPeriod> period = SdmxPeriod.of(row.id("TIME_PERIOD"));
        Optional<String> value = value(row, rows);
        if (period.isEmpty()) {
            rows.reject(
                    ProblemCode.WRONG_DATE,
                    "TIME_PERIOD",
                    "a year, half-year, quarter, month, week, day or range of days as SDMX writes it",
                    row.id("TIME_PERIOD"));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        if (period.isEmpty() || value.isEmpty() || !area(row, request, rows, cells)) {
            return;
        }
        String document = document(row, rows, known);
        cells.put(
                "key",
                Slug.of(document + " " + String.join(" ", row.dimensions().values())));
        cells.put("document", document);
        cells.put("measure", row.text("MEASURE").isEmpty() ? row.flow() : row.written("MEASURE"));
        cells.put("value", value.get());
        cells.put("unit", unit(row, rows, known));
        cells.put("population", row.others());
        cells.put("year", period.get().from());
        cells.put("year_until", period.get().until());
        cells.put("stated_source", row.text("SOURCE").isEmpty() ? "not stated" : row.written("SOURCE"));
        cells.put("frequency", row.id("FREQ"));
        cells.put("observation_status", row.id("OBS_STATUS"));
        cells.put("unit_multiplier", row.id("UNIT_MULT"));
        cells.put("decimals", row.id("DECIMALS"));
        cells.put("certainty", "stated");
        cells.put("locator", rows.place());
        cells.put("note", row.notes());
        rows.add("statistics", cells);
    }

    /** The number, "" for an observation without one; empty if it was reported. */
    private static Optional<String> value(SdmxHeader.Observation row, Rows rows) {
        String value = row.text("OBS_VALUE");
        if (value.isEmpty() || value.equals(":") || value.equalsIgnoreCase("NaN")) {
            return Optional.of("");
        }
        if (!value.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            rows.reject(ProblemCode.WRONG_NUMBER, "OBS_VALUE", "a number with a point before decimals", value);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** @return whether the area is a country, or one that is said to be none */
    private static boolean area(SdmxHeader.Observation row, Request request, Rows rows, Map<String, String> cells) {
        String code = row.id("REF_AREA");
        cells.put("area", row.area());
        if (code.isEmpty()) {
            return true;
        }
        Lookup.Match match = place(code, request.lookup());
        boolean named =
                AGGREGATE.matcher(code).matches() || !row.label("REF_AREA").isEmpty();
        if (match instanceof Lookup.Match.Unknown && named) {
            rows.warn(
                    ProblemCode.UNKNOWN_COUNTRY,
                    "REF_AREA",
                    "the code of a country (the aggregate is kept as it is written)",
                    code);
            return true;
        }
        Optional<String> country = NamedPlaces.code(match, "REF_AREA", code, rows);
        country.ifPresent(found -> cells.put("countries", found));
        return country.isPresent();
    }

    /** By its code; a file with labels alone has names. */
    private static Lookup.Match place(String code, Lookup lookup) {
        Lookup.Match match = lookup.placeCode(AREAS.getOrDefault(code, code));
        return match instanceof Lookup.Match.Unknown
                ? lookup.place(code, Optional.empty(), HouseStyle.PLAIN) instanceof Lookup.Match.Found found
                        ? found
                        : match
                : match;
    }

    /** Key of the document that stands for the dataflow; stated with its first observation. */
    private static String document(SdmxHeader.Observation row, Rows rows, Set<String> known) {
        String key = Slug.of(row.flow());
        if (known.add("document " + key)) {
            String title = row.flowName().isEmpty() ? row.flow() : row.flowName() + " (" + row.flow() + ")";
            rows.add("documents", Map.of("key", key, "title", title, "kind", "dataset", "certainty", "stated"));
        }
        return key;
    }

    /** Slug of the unit; a code that the project has no word for becomes a unit of its own. */
    private static String unit(SdmxHeader.Observation row, Rows rows, Set<String> known) {
        String code = row.id("UNIT_MEASURE");
        if (code.isEmpty()) {
            code = "not stated";
        }
        String own = UNITS.get(code);
        if (own != null) {
            return own;
        }
        String slug = Slug.of("sdmx " + code);
        if (known.add("unit " + slug)) {
            String label = row.label("UNIT_MEASURE").isEmpty() ? code : row.label("UNIT_MEASURE");
            rows.add("concepts", Map.of("scheme", "unit", "slug", slug, "label_en", label));
        }
        return slug;
    }
}
