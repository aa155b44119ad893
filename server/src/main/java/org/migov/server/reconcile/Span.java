package org.migov.server.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * When a State existed, as precisely as it is known: ISO days, months or years.
 *
 * @param from first day; null if unknown, or as far back as it matters
 * @param until first day that it was no more; null if it exists
 */
record Span(@Nullable String from, @Nullable String until) {

    private static final int DAY = "yyyy-mm-dd".length();

    /** Whether it existed at some time of a day, month or year. */
    boolean holds(String date) {
        boolean begun = from == null || from.compareTo(date) <= 0 || from.startsWith(date);
        boolean ended = until != null && until.compareTo(date) <= 0 && !isWithin(date, until);
        return begun && !ended;
    }

    /** Whether a date lies within a year or month in which it ended, so that it may have been there still. */
    private static boolean isWithin(String date, String until) {
        return until.length() < DAY && date.startsWith(until);
    }

    boolean ended() {
        return until != null;
    }
}
