package org.migov.loader.source.format;

import java.util.List;

/**
 * A table of a page, or a file of separated values.
 *
 * @param rows from the top, the headings among them
 */
record Grid(List<List<Cell>> rows) {

    Grid {
        rows = List.copyOf(rows);
    }

    /** Line of a row in the file. */
    static long line(List<Cell> row) {
        return row.isEmpty() ? 0 : row.get(0).line();
    }

    static boolean isBlank(List<Cell> row) {
        return row.stream().allMatch(Cell::isBlank);
    }
}
