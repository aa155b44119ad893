package org.migov.loader.source.format;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads text as separated values where its first lines have the form; the separator is found by counting. */
final class SeparatedValues {

    /** No official table has nearly as many. */
    private static final int MOST_COLUMNS = 1_000;

    private static final int LONGEST_CELL = 1 << 18;
    private static final int LOOKED = 20_000;
    private static final char[] SEPARATORS = {'\t', ';', ',', '|'};

    private SeparatedValues() {}

    /** The table, or empty if the text does not look like one or is broken as one. */
    static Optional<Grid> of(String text) {
        Optional<Character> separator = separator(text);
        return separator.flatMap(found -> read(text, found));
    }

    /**
     * The tables within a text that was copied from a browser, which puts a tab between two cells: the lines that have
     * one, each a row. Empty if no text has more than one such line.
     */
    static Optional<Grid> copied(String text) {
        List<List<Cell>> rows = new ArrayList<>();
        long number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (line.indexOf('\t') >= 0 && !line.isBlank()) {
                List<Cell> row = new ArrayList<>();
                for (String cell : line.split("\t", MOST_COLUMNS)) {
                    row.add(new Cell(CleanText.of(cell), number, false));
                }
                rows.add(List.copyOf(row));
            }
        }
        return rows.size() < 2 ? Optional.empty() : Optional.of(new Grid(rows));
    }

    /** The separator that cuts most of the first lines into the same number of cells, two at least. */
    private static Optional<Character> separator(String text) {
        String start = text.substring(0, Math.min(LOOKED, text.length()));
        double best = 0.6;
        Optional<Character> found = Optional.empty();
        for (char candidate : SEPARATORS) {
            double share = share(start, candidate);
            if (share > best) {
                best = share;
                found = Optional.of(candidate);
            }
        }
        return found;
    }

    private static double share(String start, char separator) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(start, separator)) {
            for (CsvRecord record : reader) {
                widths.add(record.getFieldCount());
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
            // What was read up to the break decides; the end of the piece looked at may be such a break.
        }
        if (widths.size() > 2 && start.length() == LOOKED) {
            widths.remove(widths.size() - 1);
        }
        int usual = widths.stream()
                .filter(width -> width > 1)
                .collect(java.util.stream.Collectors.groupingBy(width -> width, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(0);
        long same = widths.stream().filter(width -> width == usual).count();
        return usual < 2 || widths.size() < 2 ? 0 : (double) same / widths.size();
    }

    private static Optional<Grid> read(String text, char separator) {
        List<List<Cell>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            for (CsvRecord record : reader) {
                List<Cell> row = new ArrayList<>();
                for (String field : record.getFields()) {
                    row.add(new Cell(CleanText.lines(field), record.getStartingLineNumber(), false));
                }
                if (!Grid.isBlank(row)) {
                    rows.add(List.copyOf(row));
                }
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
            return Optional.empty();
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Grid(rows));
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL * 4)
                .build(
                        CsvRecordHandler.of(cells -> cells.maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_CELL * 2)),
                        text);
    }
}
