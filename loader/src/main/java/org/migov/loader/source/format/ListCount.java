package org.migov.loader.source.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.ProblemCode;

/** Holds how many rows a page says there are against how many were read. */
final class ListCount {

    private static final Pattern OMITTED = Pattern.compile("^\\(?\\[?\\s*(\\.{3,}|…)\\s*]?\\)?$");

    private int rows;
    private int ended;
    private boolean omitted;
    private Optional<Integer> known = Optional.empty();
    private Optional<Integer> knownEnded = Optional.empty();
    private long line;

    /** A row of the list that was understood or not; only what was understood counts. */
    void add(NormlexRow.Outcome outcome) {
        rows += outcome.understood() ? 1 : 0;
        ended += outcome.ended() ? 1 : 0;
    }

    /**
     * Looks into a line that is no row.
     *
     * @param total finds the number of rows in its first group
     * @param left finds the number of those that have left
     */
    void said(TextLine text, Pattern total, Pattern left) {
        omitted |= OMITTED.matcher(text.text()).matches();
        Matcher matcher = total.matcher(text.text());
        if (known.isEmpty() && matcher.find()) {
            known = Optional.of(Integer.valueOf(matcher.group(1)));
            line = text.line();
        }
        Matcher other = left.matcher(text.text());
        if (knownEnded.isEmpty() && other.find()) {
            knownEnded = Optional.of(Integer.valueOf(other.group(1)));
        }
    }

    /** States the coverage; pages count those that have left in or not. */
    void cover(String instrument, ActionRows actions, Rows sink) {
        if (omitted) {
            sink.warnAt(0, ProblemCode.COUNT_MISMATCH, "the whole list", "dots in place of rows");
        }
        int read = rows;
        boolean withoutLeft = known.isPresent() && known.get() == rows - Math.max(ended, knownEnded.orElse(0));
        if (withoutLeft && !known.equals(Optional.of(rows))) {
            read = known.get();
        }
        actions.coverage(instrument, line, known, omitted && known.equals(Optional.of(read)) ? -1 : read);
    }
}
