package org.migov.server.http;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a table as RFC 4180 has them.
 *
 * <p>Cells with a semicolon or a tab are quoted too: spreadsheets in many languages split at those.
 */
public final class Csv {

    private Csv() {}

    /** Lines, one for each row, the first of them the header. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining());
    }

    /** One row with the end of its line. */
    public static String line(Collection<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Text of others: what a spreadsheet would take for a formula is kept text by an apostrophe. */
    public static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("[^\",;\t\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
