package org.migov.server.checklist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A description as CSV: the columns {@code provision} and {@code status}, in any order and among others. Rows whose
 * first column says {@code title}, {@code party}, {@code signed}, {@code in-force} or {@code ended} describe the
 * agreement itself.
 */
final class CsvDescription {

    private static final String PROVISION = "provision";
    private static final String STATUS = "status";
    private static final int MOST_ROWS = 1000;

    private final Description.Builder builder;
    private int provisionAt;
    private int statusAt;

    private CsvDescription(Checklist checklist) {
        this.builder = new Description.Builder(checklist);
    }

    static Description read(String text, Checklist checklist) {
        CsvDescription reading = new CsvDescription(checklist);
        reading.rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return reading.builder.build();
    }

    private void rows(String text) {
        String first = text.lines().findFirst().orElse("");
        char separator = first.contains(";") && !first.contains(",") ? ';' : first.contains("\t") ? '\t' : ',';
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            int count = 0;
            for (CsvRecord row : records) {
                if (count++ == 0) {
                    if (!heading(row)) {
                        return;
                    }
                } else if (count > MOST_ROWS) {
                    builder.complain(
                            Complaint.expected(line(row), 1, "at most " + MOST_ROWS + " rows", row.getField(0)));
                    return;
                } else {
                    row(row);
                }
            }
        } catch (CsvParseException e) {
            builder.complain(new Complaint(1, 1, "expected CSV, found a file that breaks off: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean heading(CsvRecord row) {
        List<String> names = row.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        provisionAt = names.indexOf(PROVISION);
        statusAt = names.indexOf(STATUS);
        if (provisionAt < 0 || statusAt < 0) {
            builder.complain(Complaint.expected(
                    line(row), 1, "a first row with the columns provision and status", String.join(",", names)));
            return false;
        }
        return true;
    }

    private void row(CsvRecord row) {
        String name = field(row, provisionAt);
        String value = field(row, statusAt);
        int line = line(row);
        int column = column(row, statusAt);
        String event = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (event.equals("title")) {
            builder.title(value, line, column);
        } else if (event.equals("party")) {
            builder.party(value, line, column);
        } else if (Description.DAYS.contains(event)) {
            builder.day(event, value, line, column);
        } else if (!name.isBlank()) {
            provision(name, value, line, row);
        }
    }

    private void provision(String name, String value, int line, CsvRecord row) {
        Optional<Provision> provision = builder.provision(name, line, column(row, provisionAt));
        if (provision.isEmpty()) {
            return;
        }
        Optional<Finding> finding = Finding.of(value);
        if (finding.isEmpty()) {
            builder.complain(Complaint.expected(line, column(row, statusAt), "present, absent or unknown", value));
        } else {
            builder.finding(provision.get(), finding.get(), line, column(row, statusAt));
        }
    }

    /** A guard against formulas, which our own tables put before a cell, is taken off. */
    private static String field(CsvRecord row, int at) {
        String field = at < row.getFieldCount() ? row.getField(at) : "";
        return field.matches("(?s)'[=+\\-@\t\r\n].*") ? field.substring(1) : field;
    }

    private static int line(CsvRecord row) {
        return (int) row.getStartingLineNumber();
    }

    /** Where a field begins, as far as its neighbours were written without quotes. */
    private static int column(CsvRecord row, int at) {
        int column = 1;
        for (int field = 0; field < Math.min(at, row.getFieldCount()); field++) {
            column += row.getField(field).length() + 1;
        }
        return column;
    }
}
