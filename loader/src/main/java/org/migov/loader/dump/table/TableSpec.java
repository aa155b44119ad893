package org.migov.loader.dump.table;

import java.util.List;
import java.util.Set;

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

    /** The columns that hold keys of another table: those whose path is among these. */
    List<ColumnSpec> foreignKeys(Set<String> paths) {
        return columns.stream().filter(column -> paths.contains(path(column))).toList();
    }

    String fileName() {
        return name + ".csv";
    }
}
