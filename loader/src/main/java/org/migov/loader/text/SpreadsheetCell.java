package org.migov.loader.text;

/** Text for a cell of a table that people open in a spreadsheet. */
public final class SpreadsheetCell {

    private static final String BEGINNINGS = "=+-@\t\r\n";

    private SpreadsheetCell() {}

    /** Spreadsheets run cells that begin as a formula does; an apostrophe keeps them text. */
    public static String guarded(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
