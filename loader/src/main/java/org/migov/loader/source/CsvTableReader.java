package org.migov.loader.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the rows of a CSV file (RFC 4180, UTF-8 with or without byte order mark, a header first), one at a time.
 *
 * <p>What cannot be used is handed to {@link Rejections}; nothing is thrown for bad input. A file that is not text, or
 * whose header does not fit, gives no row at all. Memory does not depend on the size of the file.
 */
public final class CsvTableReader {

    private static final int LONGEST_CELL = 1 << 20;

    private final Path path;
    private final String name;
    private final Rejections rejections;
    private long rows;

    /** @param name the file as the user knows it; stands in every message */
    public CsvTableReader(Path path, String name, Rejections rejections) {
        this.path = path;
        this.name = name;
        this.rejections = rejections;
    }

    /**
     * Reads the file.
     *
     * @param references what the rows may refer to
     * @param sink takes the good rows, in their order
     * @return how many rows there are below the header, including those that were rejected
     */
    public long read(List<Column> columns, References references, Consumer<Row> sink) {
        try {
            Optional<TextScan.Result> scan = scan();
            if (scan.isPresent()) {
                readRows(columns, references, sink, scan.get().openQuote());
            }
        } catch (IOException | UncheckedIOException cannotRead) {
            reject(ProblemCode.UNREADABLE, 0, "a readable file", reason(cannotRead));
        }
        return rows;
    }

    /** Reports what keeps the file from being read at all. */
    void readable() {
        try {
            scan();
        } catch (IOException | UncheckedIOException cannotRead) {
            reject(ProblemCode.UNREADABLE, 0, "a readable file", reason(cannotRead));
        }
    }

    /** The names in the header, or empty if the file has none that can be read. Reports nothing. */
    static Optional<CsvHeader> header(Path path) {
        try (CsvReader<CsvRecord> reader = open(path);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            return records.hasNext() ? Optional.of(CsvHeader.of(records.next().getFields())) : Optional.empty();
        } catch (IOException | UncheckedIOException | CsvParseException notATable) {
            return Optional.empty();
        }
    }

    private Optional<TextScan.Result> scan() throws IOException {
        if (Files.isDirectory(path)) {
            reject(ProblemCode.FOLDER, 0, "a CSV file (to load a whole folder, name the folder)", "a folder");
            return Optional.empty();
        }
        if (!Files.exists(path)) {
            reject(ProblemCode.NO_FILE, 0, "a CSV file (check the path)", "nothing at this path");
            return Optional.empty();
        }
        TextScan.Result scan = TextScan.of(path, name);
        if (scan.bytes() == 0) {
            reject(ProblemCode.EMPTY_FILE, 0, "a header and rows (save the table again)", "0 bytes");
            return Optional.empty();
        }
        scan.problem().ifPresent(rejections::file);
        return scan.problem().isPresent() ? Optional.empty() : Optional.of(scan);
    }

    private void readRows(List<Column> columns, References references, Consumer<Row> sink, Optional<Long> openQuote)
            throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> reader = open(path);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            CsvHeader header = new CsvHeader(List.of());
            if (records.hasNext()) {
                CsvRecord first = records.next();
                line = first.getStartingLineNumber();
                header = CsvHeader.of(first.getFields());
            }
            if (header.isBlank()) {
                reject(ProblemCode.EMPTY_FILE, 0, "a header and rows (save the table again)", "blank lines only");
                return;
            }
            if (!header.check(columns, new Origin(name, line), rejections)) {
                return;
            }
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (isBlank(record)) {
                    continue;
                }
                rows++;
                if (openQuote.isPresent() && !records.hasNext()) {
                    unclosed(openQuote.get());
                } else {
                    row(header, record, references).ifPresent(sink);
                }
            }
            if (rows == 0) {
                rejections.file(Problem.warning(
                        ProblemCode.NO_ROWS.code(), Origin.of(name), null, "rows below the header", "none"));
            }
        } catch (CsvParseException malformed) {
            rows++;
            malformed(line, malformed);
        }
    }

    /** Spreadsheets leave rows of empty cells behind. */
    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private Optional<Row> row(CsvHeader header, CsvRecord record, References references) {
        Origin origin = new Origin(name, record.getStartingLineNumber());
        int expected = header.names().size();
        if (record.getFieldCount() != expected) {
            rejections.row(Problem.rejected(
                    ProblemCode.RAGGED_ROW.code(),
                    origin,
                    null,
                    expected + " columns (put quotes around cells that hold commas)",
                    record.getFieldCount() + " columns"));
            return Optional.empty();
        }
        return Optional.of(new Row(origin, header.cells(record.getFields()), references));
    }

    private void unclosed(long line) {
        rejections.row(Problem.rejected(
                ProblemCode.UNCLOSED_QUOTE.code(),
                new Origin(name, line),
                null,
                "a closing quote (the file is cut off, or a quote is missing)",
                "the end of the file"));
    }

    /** The reader cannot go on behind such a place. */
    private void malformed(long lastGoodLine, CsvParseException malformed) {
        Throwable cause = malformed.getCause() == null ? malformed : malformed.getCause();
        String text = String.valueOf(cause.getMessage());
        boolean stray = text.contains("after closing quote");
        ProblemCode code = stray ? ProblemCode.STRAY_QUOTE : ProblemCode.LONG_CELL;
        String expected = stray
                ? "a comma or the end of the line after a closing quote (write a quote in a quoted cell twice; the"
                        + " rest of the file is not read)"
                : "cells of at most " + LONGEST_CELL + " characters (look for a missing closing quote; the rest of"
                        + " the file is not read)";
        rejections.row(Problem.rejected(
                code.code(),
                new Origin(name, lineOf(malformed, lastGoodLine + 1)),
                null,
                expected,
                found(stray, text)));
    }

    private static String found(boolean stray, String text) {
        int quoted = text.indexOf('\'');
        return stray && quoted >= 0 ? text.substring(quoted + 1, quoted + 2) : "a longer one";
    }

    /** The reader says only in words where the record began. */
    private static long lineOf(CsvParseException malformed, long otherwise) {
        String digits = String.valueOf(malformed.getMessage()).replaceFirst("(?s).*started in line (\\d+).*", "$1");
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : otherwise;
    }

    private void reject(ProblemCode code, long line, String expected, String found) {
        rejections.file(Problem.rejected(code.code(), new Origin(name, line), null, expected, found));
    }

    private static String reason(Exception exception) {
        return exception.getMessage() == null ? exception.getClass().getSimpleName() : exception.getMessage();
    }

    private static CsvReader<CsvRecord> open(Path path) throws IOException {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_CELL * 2)
                .build(
                        CsvRecordHandler.of(
                                cells -> cells.maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_CELL * 2)),
                        path,
                        StandardCharsets.UTF_8);
    }
}
