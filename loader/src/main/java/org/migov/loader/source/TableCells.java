package org.migov.loader.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Some columns of a table, for those who need nothing else of it. */
public final class TableCells {

    private TableCells() {}

    /**
     * The different rows in which none of the columns is empty, in the order of the table; what cannot be read is left
     * out, since it is reported when the table is loaded.
     *
     * @param columns by the name under which the value is wanted, the name of the column
     */
    public static List<Map<String, String>> of(Path table, Map<String, String> columns) {
        Set<Map<String, String>> rows = new LinkedHashSet<>();
        Rejections silent = new Rejections() {
            @Override
            public void file(Problem problem) {
                // other columns are no concern here
            }

            @Override
            public void row(Problem problem) {
                // see above
            }
        };
        List<Column> wanted = columns.values().stream()
                .map(name -> Column.optional(name, "a column that is wanted"))
                .toList();
        new CsvTableReader(table, table.toString(), silent).read(wanted, new References(), row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach((name, column) -> row.optional(column).ifPresent(value -> cells.put(name, value)));
            if (cells.size() == columns.size()) {
                rows.add(cells);
            }
        });
        return List.copyOf(rows);
    }
}
