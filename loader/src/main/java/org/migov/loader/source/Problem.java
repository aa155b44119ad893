package org.migov.loader.source;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the input: recorded, counted, listed in the report, never thrown away.
 *
 * @param code stable name, a heading of the documentation, for instance {@code unknown-country}
 * @param column the column or property at fault, or null where the whole row or file is
 * @param expected what would have been right, as a phrase
 * @param found what stood there, as written; shortened when printed
 */
public record Problem(
        Severity severity,
        String code,
        Origin origin,
        @Nullable String column,
        String expected,
        String found) {

    private static final int SHOWN = 80;

    /** What becomes of the row. */
    public enum Severity {
        /** The row or file is left out. */
        REJECTED,
        /** The row is kept; a reader should know. */
        WARNING
    }

    public static Problem rejected(String code, Origin origin, @Nullable String column, String expected, String found) {
        return new Problem(Severity.REJECTED, code, origin, column, expected, found);
    }

    public static Problem warning(String code, Origin origin, @Nullable String column, String expected, String found) {
        return new Problem(Severity.WARNING, code, origin, column, expected, found);
    }

    /** One line: place, column, what was expected, what was found. */
    public String message() {
        String where = column == null ? "" : " column \"" + column + "\":";
        String shown = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
        String clean = shown.replaceAll("\\p{Cntrl}", "·");
        return origin + ":" + where + " expected " + expected + ", found \"" + clean + "\" [" + code + "]";
    }
}
