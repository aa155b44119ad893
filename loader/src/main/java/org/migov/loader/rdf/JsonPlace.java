package org.migov.loader.rdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text of JSON breaks, which its parsers say only in their messages.
 *
 * @param line 1-based, or 0 if the message does not say
 * @param column 1-based, or 0
 * @param message what is wrong there
 */
record JsonPlace(long line, long column, String message) {

    private static final Pattern PLACE = Pattern.compile(
            "\\bline(?: no| number)?[=: ]+(\\d{1,15}),? column(?: no| number| nr)?[=: ]+(\\d{1,15})",
            Pattern.CASE_INSENSITIVE);

    /** As the first of a failure and its causes has it that names a place. */
    static JsonPlace in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher place = PLACE.matcher(String.valueOf(cause.getMessage()));
            if (place.find()) {
                return new JsonPlace(
                        Long.parseLong(place.group(1)),
                        Long.parseLong(place.group(2)),
                        String.valueOf(cause.getMessage()));
            }
        }
        return new JsonPlace(0, 0, failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
}
