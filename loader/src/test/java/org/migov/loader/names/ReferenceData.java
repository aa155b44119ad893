package org.migov.loader.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.migov.loader.source.CsvTableReader;
import org.migov.loader.source.Problem;
import org.migov.loader.source.References;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.Row;
import org.migov.loader.source.RowRejected;
import org.migov.loader.source.Table;
import org.migov.loader.source.Tables;

/** The tables of this repository, read as a load reads them. */
public final class ReferenceData {

    private static final Path DATA = Path.of("data");

    private ReferenceData() {}

    /** What the tables make known to which others refer. */
    public static References read() {
        References references = new References();
        List.of("stated", "inferred", "constructed", "to-verify")
                .forEach(slug -> references.add("concept", "certainty/" + slug));
        for (Table<?> table : Tables.ALL) {
            if (Tables.isReference(table)) {
                files(table.name()).forEach(file -> register(table, file, references));
            }
        }
        return references;
    }

    /** The rows of all tables of a kind, each with the folder of its source under {@code source}. */
    public static List<Map<String, String>> rows(String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path file : files(table)) {
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (NamedCsvRecord record : reader) {
                    Map<String, String> row = record.getFieldsAsMap();
                    row.put("source", String.valueOf(file.getName(1)));
                    rows.add(row);
                }
            } catch (IOException cannotRead) {
                throw new UncheckedIOException(cannotRead);
            }
        }
        return rows;
    }

    private static <R extends Record> void register(Table<R> table, Path file, References references) {
        new CsvTableReader(file, file.toString(), new Failing())
                .read(table.columns(), references, row -> register(table, row, references));
    }

    private static <R extends Record> void register(Table<R> table, Row row, References references) {
        try {
            table.register(table.read(row), references);
        } catch (RowRejected rejected) {
            throw new AssertionError(rejected.problem().message(), rejected);
        }
    }

    private static List<Path> files(String table) {
        try (Stream<Path> folders = Files.list(DATA)) {
            return folders.map(folder -> folder.resolve(table + ".csv"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException cannotList) {
            throw new UncheckedIOException(cannotList);
        }
    }

    private static final class Failing implements Rejections {
        @Override
        public void file(Problem problem) {
            throw new AssertionError(problem.message());
        }

        @Override
        public void row(Problem problem) {
            throw new AssertionError(problem.message());
        }
    }
}
