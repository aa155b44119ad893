package org.migov.loader.dump.table;

import java.util.List;

/**
 * A table of the graph: one row for each record of some classes.
 *
 * @param classes IRIs
 * @param columns the first is the key
 */
record TableSpec(String name, String title, List<String> classes, String description, List<ColumnSpec> columns) {

    TableSpec {
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
    }

    ColumnSpec key() {
        return columns.get(0);
    }

    /** A column's name with that of its table: {@code coverage/instrument}. */
    String path(ColumnSpec column) {
        return name + "/" + column.name();
    }

    String fileName() {
        return name + ".csv";
    }
}
