package org.migov.loader.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Plain reading of CSV files, for tests that hold tables against what they were made from. */
final class Csv {

    /** The tables of this repository. */
    static final Path DATA = Path.of("data");

    /** The compiled facts, where the repository stands beside them. */
    static final Path FACTS = Path.of("../../shared/facts");

    private Csv() {}

    static List<Map<String, String>> rows(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    static List<Map<String, String>> facts(String name) {
        return rows(FACTS.resolve(name));
    }

    /** All files of a kind of table, in the order of their sources. */
    static List<Path> files(String table) {
        try (Stream<Path> folders = Files.list(DATA)) {
            return folders.map(folder -> folder.resolve(table + ".csv"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException cannotList) {
            throw new UncheckedIOException(cannotList);
        }
    }

    /** The rows of all files of a kind of table. */
    static List<Map<String, String>> table(String table) {
        return files(table).stream().flatMap(file -> rows(file).stream()).toList();
    }

    /** A cell in which the European Union and former states are written as in our tables. */
    static String party(String factsCode) {
        return switch (factsCode) {
            case "EUE" -> "group:eu";
            case "YUG" -> "YUCS";
            case "CSK" -> "CSHH";
            case "DDR" -> "DDDE";
            case "SCG" -> "CSXX";
            default -> factsCode;
        };
    }
}
