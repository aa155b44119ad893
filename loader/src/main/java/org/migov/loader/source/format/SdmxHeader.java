package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The header of a file of SDMX-CSV.
 *
 * @param ids of the columns in their order; empty for a column without a name, {@code REF_AREA#} for one that holds the
 *     labels of REF_AREA
 */
record SdmxHeader(List<String> ids) {

    /** Columns that tell no observation from another. */
    private static final Set<String> NO_DIMENSIONS = Set.of(
            "",
            "DATAFLOW",
            "DATASTRUCTURE",
            "STRUCTURE",
            "STRUCTURE_ID",
            "STRUCTURE_NAME",
            "ACTION",
            "OBS_VALUE",
            "OBS_STATUS",
            "OBS_CONF",
            "CONF_STATUS",
            "UNIT_MEASURE",
            "UNIT_MEASURE_TYPE",
            "UNIT_MULT",
            "SOURCE",
            "DECIMALS",
            "UPPER_BOUND",
            "LOWER_BOUND",
            "TIME_FORMAT",
            "BASE_PER",
            "PRE_BREAK_VALUE",
            "TITLE",
            "COMMENT_OBS",
            "COMMENT_TS",
            "COMMENT_DSET");

    private static final Set<String> SAID_ELSEWHERE =
            Set.of("REF_AREA", "FREQ", "MEASURE", "TIME_PERIOD", "GEO", "LOCATION");

    private static final Set<String> AREAS = Set.of("REF_AREA", "GEO", "LOCATION", "COUNTRY", "REPORTER");
    private static final Map<String, String> OTHERWISE = Map.of("OBS_FLAG", "OBS_STATUS", "UNIT", "UNIT_MEASURE");
    private static final String LABEL = "#";
    private static final Pattern LABELS = Pattern.compile("(?i)(.+)(?:_|\\.|\\s)LABEL");
    private static final Pattern OWN_WORDS = Pattern.compile("(?i)last[ _]?update");

    SdmxHeader {
        ids = List.copyOf(ids);
    }

    /** "REF_AREA: Reference area" is the column REF_AREA; version 1.0 may put the names beside the codes. */
    static SdmxHeader of(List<Cell> header) {
        List<String> ids = new ArrayList<>();
        boolean bulk = header.stream().anyMatch(cell -> cell.flat().strip().equals("obs_value"));
        for (Cell cell : header) {
            String id = bulk ? bulk(cell.flat().strip()) : before(cell.flat());
            ids.add(OWN_WORDS.matcher(id).matches() ? "" : id(id, ids));
        }
        return new SdmxHeader(ids);
    }

    /** Eurostat writes dimensions small; labels stand in columns behind the codes, headed REF_AREA_LABEL or in words. */
    private static String id(String written, List<String> before) {
        Matcher labels = LABELS.matcher(written);
        if (labels.matches()) {
            String of = canonical(labels.group(1), before);
            return before.contains(of) ? of + LABEL : of;
        }
        String id = canonical(written, before);
        if (id.matches("[A-Z][A-Z0-9_]*")) {
            return before.contains(id) ? id + LABEL : id;
        }
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        return last.isEmpty() || last.endsWith(LABEL) ? "" : last + LABEL;
    }

    private static String canonical(String written, List<String> before) {
        String upper = written.matches("[a-z][a-z0-9_]*") ? written.toUpperCase(Locale.ROOT) : written;
        if (AREAS.contains(upper) && (!before.contains("REF_AREA") || upper.equals("REF_AREA"))) {
            return "REF_AREA";
        }
        String same = OTHERWISE.getOrDefault(upper, upper);
        return before.contains(same) ? upper : same;
    }

    /** Bulk files of ILOSTAT write their columns small and call some of them otherwise. */
    private static String bulk(String column) {
        return switch (column) {
            case "indicator" -> "DATAFLOW";
            case "time" -> "TIME_PERIOD";
            default -> column.toUpperCase(Locale.ROOT);
        };
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    Observation row(List<Cell> cells) {
        Map<String, String> byId = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isEmpty()) {
                byId.putIfAbsent(ids.get(i), cells.get(i).flat().strip());
            }
        }
        return new Observation(byId);
    }

    private static String before(String text) {
        int colon = text.indexOf(':');
        return (colon < 0 ? text : text.substring(0, colon)).strip();
    }

    /**
     * A row.
     *
     * @param cells id of the column to what stands there
     */
    record Observation(Map<String, String> cells) {

        /** What stands in the column, "" if nothing does. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The code in the column, without its label: "ALB" of "ALB: Albania". */
        String id(String column) {
            String text = text(column);
            return text.matches("[A-Za-z0-9_@$.-]+:\\s.*") ? before(text) : text;
        }

        /** The label behind the code, or in a column of its own: "Albania" of "ALB: Albania". */
        String label(String column) {
            String text = text(column);
            if (!text(column + LABEL).isEmpty()) {
                return text(column + LABEL);
            }
            String id = id(column);
            return id.equals(text) ? "" : text.substring(id.length() + 1).strip();
        }

        /** The area as people call it, or its code. */
        String area() {
            return label("REF_AREA").isEmpty() ? id("REF_AREA") : label("REF_AREA");
        }

        /** The code with its label, or the code. */
        String written(String column) {
            return label(column).isEmpty() ? id(column) : id(column) + ": " + label(column);
        }

        /** What the dataflow is called; empty if the file does not say. */
        String flowName() {
            return Stream.of(text("STRUCTURE_NAME"), text("STRUCTURE_ID" + LABEL), text("DATAFLOW" + LABEL))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** The dataflow as written: {@code ILO:DF_ILR_CBCT_NOC_RT(1.0)}. */
        String flow() {
            return Stream.of("DATAFLOW", "STRUCTURE_ID", "DATASTRUCTURE")
                    .map(this::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("dataflow not stated");
        }

        /** The codes of all dimensions by their columns, in the order of the file. */
        Map<String, String> dimensions() {
            Map<String, String> dimensions = new LinkedHashMap<>();
            cells.keySet().stream()
                    .filter(column ->
                            !NO_DIMENSIONS.contains(column) && !column.startsWith("NOTE_") && !column.endsWith(LABEL))
                    .forEach(column -> dimensions.put(column, id(column)));
            return dimensions;
        }

        /** The dimensions that no other property states: "SEX: SEX_F; AGE: AGE_YTHADULT_YGE15". */
        String others() {
            return dimensions().keySet().stream()
                    .filter(column ->
                            !SAID_ELSEWHERE.contains(column) && !text(column).isEmpty())
                    .map(column -> column + ": " + written(column))
                    .collect(Collectors.joining("; "));
        }

        /** Notes and bounds, as the file gives them. */
        String notes() {
            Stream<String> notes = cells.keySet().stream()
                    .filter(column -> column.startsWith("NOTE_") || column.startsWith("COMMENT_"))
                    .map(this::text);
            Stream<String> bounds = Stream.of(
                            "LOWER_BOUND", "UPPER_BOUND", "OBS_CONF", "CONF_STATUS", "PRE_BREAK_VALUE")
                    .filter(column -> !text(column).isEmpty())
                    .map(column -> column + ": " + text(column));
            return Stream.concat(notes, bounds).filter(text -> !text.isEmpty()).collect(Collectors.joining(" | "));
        }
    }
}
