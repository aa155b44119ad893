package org.migov.loader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.migov.loader.rdf.GraphWriter;
import org.migov.loader.rdf.SortMemory;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.ontology.Iris;
import org.migov.ontology.Prefixes;

/**
 * A table and what its rows may refer to. Rows are given as column, cell, column, cell …; they stand in line 2 of {@code
 * table.csv} and are written to the graph {@code test}.
 */
final class TableCase<R extends Record> {

    private final Table<R> table;
    private final References references = new References();
    private final Path folder;

    TableCase(Table<R> table, Path folder) {
        this.table = table;
        this.folder = folder;
    }

    TableCase<R> knowing(String kind, String key, String label) {
        references.add(kind, key, label);
        return this;
    }

    TableCase<R> knowingConcept(String scheme, String... slugs) {
        for (String slug : slugs) {
            references.add("concept", scheme + "/" + slug);
        }
        return this;
    }

    References references() {
        return references;
    }

    R read(String... cells) {
        return table.read(row(cells));
    }

    String key(String... cells) {
        return table.key(read(cells));
    }

    /** What rejects the row. */
    String rejection(String... cells) {
        try {
            table.read(row(cells));
        } catch (RowRejected rejected) {
            return rejected.problem().message();
        }
        return "not rejected";
    }

    /** The row's statements as {@code subject predicate object}, with short names, without those of provenance. */
    List<String> statements(String... cells) {
        R record = read(cells);
        table.register(record, references);
        try (GraphWriter writer =
                new GraphWriter(Iris.standard(), "test", folder, new SortMemory(1 << 20), new TypeRegistry())) {
            table.describe(record, writer.facts());
            writer.keep();
            Path quads = folder.resolve("test.nq");
            writer.writeTo(quads, folder.resolve("test.origins"));
            return Files.readAllLines(quads).stream()
                    .filter(line -> !line.contains("wasDerivedFrom") && !line.contains("\"test/table.csv:2\""))
                    .map(TableCase::shortened)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Row row(References references, List<String> cells) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < cells.size(); i += 2) {
            byColumn.put(cells.get(i), cells.get(i + 1));
        }
        return new Row(new Origin("table.csv", 2), byColumn, references);
    }

    private Row row(String... cells) {
        return row(references, List.of(cells));
    }

    private static String shortened(String quad) {
        String text = quad.replace(" <https://w3id.org/migov/graph/test> .", "");
        List<Map.Entry<String, String>> prefixes =
                new ArrayList<>(Prefixes.all().entrySet());
        for (Map.Entry<String, String> prefix : prefixes) {
            text = text.replaceAll("<" + Pattern.quote(prefix.getValue()) + "([A-Za-z0-9]+)>", prefix.getKey() + ":$1");
        }
        return text.replace("<https://w3id.org/migov/id/", "<");
    }
}
