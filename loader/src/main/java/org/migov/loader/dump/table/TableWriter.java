package org.migov.loader.dump.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migov.loader.dump.DumpOutput;
import org.migov.loader.source.KeySet;

/** Writes one table: RFC 4180, UTF-8, a header, lines that end in CR LF. */
final class TableWriter implements Closeable {

    /** Last column of every table. */
    static final String MORE = "other_values";

    private final TableSpec table;
    private final DumpOutput output;
    private final CsvWriter csv;
    private final KeySet keys = new KeySet();
    private final Map<String, KeySet> used = new HashMap<>();
    private long rows;

    TableWriter(TableSpec table, Path folder) throws IOException {
        this.table = table;
        this.output = DumpOutput.plain(folder.resolve(table.fileName()));
        this.csv = CsvWriter.builder().build(output, StandardCharsets.UTF_8);
        List<String> header =
                new ArrayList<>(table.columns().stream().map(ColumnSpec::name).toList());
        header.add(MORE);
        csv.writeRecord(header);
    }

    TableSpec table() {
        return table;
    }

    void add(List<String> cells) {
        csv.writeRecord(cells);
        rows++;
        keys.add(cells.get(0));
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnSpec column = table.columns().get(i);
            if (column.references().isPresent() && !cells.get(i).isEmpty()) {
                used.computeIfAbsent(column.name(), name -> new KeySet()).add(cells.get(i));
            }
        }
    }

    /** Whether every value of a column is a key of another table. */
    boolean holds(ColumnSpec column, TableWriter other) {
        KeySet values = used.get(column.name());
        return values == null || other.keys.containsAll(values);
    }

    TableFile finish() throws IOException {
        csv.close();
        return new TableFile(
                table.fileName(),
                "text/csv",
                "csv",
                output.compressedBytes(),
                output.uncompressedBytes(),
                output.sha256Hex(),
                rows);
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
