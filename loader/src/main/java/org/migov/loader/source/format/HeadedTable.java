package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of a page of which the headings are understood, in whatever order its columns stand.
 *
 * @param columns index of each column by our name for it
 * @param width number of headings
 * @param body rows below the headings, without those that repeat them
 */
record HeadedTable(Map<String, Integer> columns, int width, List<List<Cell>> body) {

    HeadedTable {
        columns = Map.copyOf(columns);
        body = List.copyOf(body);
    }

    /**
     * All tables of a page with such headings.
     *
     * @param wanted what the heading of each column looks like, by our name for it
     * @param required names of the columns that must be there
     */
    static List<HeadedTable> in(Page page, Map<String, Pattern> wanted, Set<String> required) {
        List<HeadedTable> found = new ArrayList<>();
        for (Grid grid : page.grids()) {
            for (int i = 0; i < grid.rows().size(); i++) {
                Map<String, Integer> columns = columns(grid.rows().get(i), wanted);
                if (columns.keySet().containsAll(required)) {
                    int width = grid.rows().get(i).size();
                    found.add(new HeadedTable(
                            columns,
                            width,
                            body(grid.rows().subList(i + 1, grid.rows().size()), columns, wanted)));
                    break;
                }
            }
        }
        return found;
    }

    private static List<List<Cell>> body(
            List<List<Cell>> rows, Map<String, Integer> columns, Map<String, Pattern> wanted) {
        return rows.stream()
                .filter(row -> !row.stream().allMatch(Cell::heading)
                        && columns(row, wanted).size() < columns.size())
                .toList();
    }

    private static Map<String, Integer> columns(List<Cell> headings, Map<String, Pattern> wanted) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).flat().strip();
            for (Map.Entry<String, Pattern> column : wanted.entrySet()) {
                if (!columns.containsKey(column.getKey())
                        && column.getValue().matcher(heading).find()) {
                    columns.put(column.getKey(), i);
                    break;
                }
            }
        }
        return columns;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The cell of a row; empty if the column or the cell is not there. */
    Optional<Cell> cell(List<Cell> row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.size() ? Optional.empty() : Optional.of(row.get(index));
    }

    /** Its text on one line, or "". */
    String text(List<Cell> row, String column) {
        return cell(row, column).map(Cell::flat).orElse("").strip();
    }

    /** Whether a row has fewer cells than there are headings, as in a file that was cut. */
    boolean isCut(List<Cell> row) {
        return row.size() < width;
    }
}
