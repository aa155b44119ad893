package org.migov.server.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migov.server.http.Csv;

/** Names of a table's columns, with which its rows become files. */
record Columns(List<String> names) {

    Columns {
        names = List.copyOf(names);
    }

    String csv(List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(names);
        lines.addAll(rows);
        return Csv.of(lines);
    }

    /** Each row as its values by name, in the order of the columns. */
    List<Map<String, String>> named(List<List<String>> rows) {
        return rows.stream().map(this::byName).toList();
    }

    private Map<String, String> byName(List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            named.put(names.get(at), row.get(at));
        }
        return named;
    }
}
