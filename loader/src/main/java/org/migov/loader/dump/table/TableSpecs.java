package org.migov.loader.dump.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.migov.ontology.Prefixes;

/** The tables that a release has, as {@code tables.csv} and {@code columns.csv} among the resources list them. */
final class TableSpecs {

    private TableSpecs() {}

    static List<TableSpec> standard() {
        List<NamedCsvRecord> columns = rows("columns.csv");
        return rows("tables.csv").stream()
                .map(table -> new TableSpec(
                        table.getField("table"),
                        table.getField("title"),
                        words(table.getField("classes")).stream()
                                .map(TableSpecs::expanded)
                                .toList(),
                        table.getField("description"),
                        columns.stream()
                                .filter(column -> column.getField("table").equals(table.getField("table")))
                                .map(TableSpecs::column)
                                .toList()))
                .toList();
    }

    private static ColumnSpec column(NamedCsvRecord row) {
        String kind = row.getField("kind");
        boolean list = kind.endsWith("*");
        ColumnKind known = ColumnKind.of(list ? kind.substring(0, kind.length() - 1) : kind);
        return new ColumnSpec(
                row.getField("column"),
                known,
                list,
                expanded(row.getField("property")),
                words(row.getField("filter")).stream()
                        .map(word -> known == ColumnKind.CODE ? expanded(word) : word)
                        .toList(),
                Optional.of(row.getField("references")).filter(table -> !table.isEmpty()),
                row.getField("description"));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String expanded(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return name;
        }
        String namespace = Prefixes.all().get(name.substring(0, colon));
        return Objects.requireNonNull(namespace, name) + name.substring(colon + 1);
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = Objects.requireNonNull(TableSpecs.class.getResourceAsStream("/dump/" + file), file);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(file, damaged);
        }
    }
}
