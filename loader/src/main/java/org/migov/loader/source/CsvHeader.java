package org.migov.loader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The header of a CSV file, held against the columns of its table.
 *
 * @param names in the order of the file, without surrounding white space
 */
record CsvHeader(List<String> names) {

    CsvHeader {
        names = List.copyOf(names);
    }

    static CsvHeader of(List<String> cells) {
        return new CsvHeader(cells.stream().map(String::strip).toList());
    }

    /**
     * Reports what is wrong with the header.
     *
     * @return whether rows can be read under it
     */
    boolean check(List<Column> columns, Origin origin, Rejections rejections) {
        List<Problem> problems = new ArrayList<>();
        missing(columns, origin, problems);
        twice(origin, problems);
        boolean readable = problems.isEmpty();
        if (readable) {
            unknown(columns, origin, problems);
        }
        problems.forEach(rejections::file);
        return readable;
    }

    /** Whether there is nothing to see in it, as in a file of blank lines. */
    boolean isBlank() {
        return names.stream().flatMapToInt(String::chars).allMatch(c -> c <= ' ');
    }

    /** Known columns less unknown ones, or 0 if a required one lacks or they are not the greater part. */
    int fits(List<Column> columns) {
        if (!names.containsAll(required(columns))) {
            return 0;
        }
        List<String> all = columns.stream().map(Column::name).toList();
        int known = (int) names.stream().filter(all::contains).count();
        return Math.max(0, 2 * known - names.size());
    }

    /** The cells of a row by the name of their column. */
    Map<String, String> cells(List<String> values) {
        Map<String, String> cells = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), values.get(i));
        }
        return cells;
    }

    private void missing(List<Column> columns, Origin origin, List<Problem> problems) {
        List<String> missing = columns.stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(name -> !names.contains(name))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (names.size() == 1 && names.get(0).matches(".*[;\t|].*")) {
            problems.add(Problem.rejected(
                    ProblemCode.WRONG_SEPARATOR.code(),
                    origin,
                    null,
                    "columns separated by commas (save the file as comma-separated values)",
                    names.get(0)));
            return;
        }
        problems.add(Problem.rejected(
                ProblemCode.MISSING_COLUMN.code(),
                origin,
                String.join(", ", missing),
                "a header with " + String.join(", ", required(columns)),
                String.join(", ", names)));
    }

    private static List<String> required(List<Column> columns) {
        return columns.stream().filter(Column::required).map(Column::name).toList();
    }

    private void twice(Origin origin, List<Problem> problems) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                problems.add(Problem.rejected(
                        ProblemCode.DUPLICATE_COLUMN.code(), origin, name, "each column once", "it twice"));
            }
        }
    }

    private void unknown(List<Column> columns, Origin origin, List<Problem> problems) {
        List<String> known = columns.stream().map(Column::name).toList();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).distinct().toList();
        if (!unknown.isEmpty()) {
            problems.add(Problem.warning(
                    ProblemCode.UNKNOWN_COLUMN.code(),
                    origin,
                    String.join(", ", unknown),
                    "columns among " + String.join(", ", known) + " (others are not read)",
                    String.join(", ", unknown)));
        }
    }
}
