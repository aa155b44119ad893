package org.migov.server.checklist;

/**
 * Something in a description that could not be used; the rest was.
 *
 * @param line 1-based, 0 where there is none
 * @param column 1-based, 0 where there is none
 * @param message what was expected and found
 */
public record Complaint(int line, int column, String message) {

    private static final int LONGEST = 80;

    /** Without a place: from a form. */
    static Complaint of(String message) {
        return new Complaint(0, 0, message);
    }

    static Complaint expected(int line, int column, String expected, String found) {
        String shown = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
        return new Complaint(line, column, "expected " + expected + ", found \"" + shown + "\"");
    }
}
