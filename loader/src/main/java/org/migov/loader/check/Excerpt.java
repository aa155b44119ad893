package org.migov.loader.check;

/**
 * The line in which a problem stands.
 *
 * @param text of the line, or the part of a long one around the cell; on one line, without control characters
 * @param from where the cell begins in the text, in characters
 * @param to where it ends; equal to {@code from} where the cell is empty or not known
 * @param known whether the cell was found
 */
public record Excerpt(String text, int from, int to, boolean known) {

    private static final int WIDTH = 120;
    private static final int BEFORE = 40;

    /** Of a line and the place of a cell in it; {@code from} below zero where that is not known. */
    static Excerpt of(String line, int from, int to) {
        String clean = line.replaceAll("\\p{Cntrl}", "·");
        int start = Math.max(0, from);
        int end = Math.max(start, to);
        if (clean.length() <= WIDTH) {
            return new Excerpt(clean, start, end, from >= 0);
        }
        int cut = Math.max(0, Math.min(start - BEFORE, clean.length() - WIDTH));
        int stop = Math.min(clean.length(), cut + WIDTH);
        String shown = (cut > 0 ? "…" : "") + clean.substring(cut, stop) + (stop < clean.length() ? "…" : "");
        int shift = cut > 0 ? cut - 1 : 0;
        return new Excerpt(shown, start - shift, Math.min(end, stop) - shift, from >= 0);
    }

    /** Carets under the cell; one where it is empty. */
    public String marker() {
        return known ? " ".repeat(from) + "^".repeat(Math.max(1, to - from)) : "";
    }
}
