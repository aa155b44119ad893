package org.migov.loader.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of {@code replacements.csv}: what takes the place of something that was withdrawn, where no rule can tell.
 *
 * @param was path of the identifier below {@code id/}: {@code agreement/some-key}
 * @param is path of the identifier that takes its place
 */
public record Replacement(String was, String is) {

    /** Name of the file, in a data root or in a folder of tables. */
    public static final String FILE = "replacements.csv";

    private static final String PATH = "[a-z-]+(/[A-Za-z0-9._~-]+)+";

    private static final List<Column> COLUMNS = List.of(
            Column.required("withdrawn", "path of the old identifier below id/, as in agreement/some-key"),
            Column.required("replaced_by", "path of the identifier that takes its place"),
            Column.optional("note", "why; for readers of the table"));

    /** The lines of the file; what is wrong with a line is reported and the line left out. */
    public static List<Replacement> read(Path file, String name, Rejections rejections) {
        List<Replacement> rows = new ArrayList<>();
        new CsvTableReader(file, name, rejections).read(COLUMNS, new References(), row -> {
            try {
                rows.add(new Replacement(path(row, "withdrawn"), path(row, "replaced_by")));
            } catch (RowRejected rejected) {
                rejections.row(rejected.problem());
            }
        });
        return List.copyOf(rows);
    }

    private static String path(Row row, String column) {
        String path = row.required(column);
        if (!path.matches(PATH)) {
            throw row.reject(
                    ProblemCode.SOURCES_LIST.code(), column, "a kind and a key, as in agreement/some-key", path);
        }
        return path;
    }
}
