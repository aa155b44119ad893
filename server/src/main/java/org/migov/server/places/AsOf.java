package org.migov.server.places;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.HttpProblem;

/**
 * The day that a page speaks of.
 *
 * @param day as yyyy-mm-dd
 * @param chosen whether the reader chose it; else it is the day of the release
 * @param latest the day of the release, which no list reaches beyond
 */
public record AsOf(LocalDate day, boolean chosen, LocalDate latest) {

    /** No instrument of the field is older. */
    public static final int FIRST_YEAR = 1900;

    /**
     * Reads {@code asOf=1990-01-01}, else {@code year=1990} (its last day), else takes the day of the release.
     *
     * @throws HttpProblem 400 if it is no such day
     */
    static AsOf of(Context context, ReleaseData data) {
        LocalDate latest = data.release().created().atZone(ZoneOffset.UTC).toLocalDate();
        String asked = given(context, "asOf");
        String year = given(context, "year");
        if (asked == null && year == null) {
            return new AsOf(latest, false, latest);
        }
        LocalDate day = asked != null ? day("asOf", asked) : day("year", year + "-12-31");
        if (day.getYear() < FIRST_YEAR || day.getYear() > latest.getYear() + 1) {
            throw HttpProblem.badRequest("asOf: expected a day from " + FIRST_YEAR + "-01-01 to the end of "
                    + (latest.getYear() + 1) + ", found \"" + (asked != null ? asked : year) + "\".");
        }
        return new AsOf(day, true, latest);
    }

    private static @Nullable String given(Context context, String name) {
        String value = context.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static LocalDate day(String name, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw HttpProblem.badRequest(name
                    + ": expected a day of the calendar as yyyy-mm-dd, such as 1990-01-01, found \"" + written + "\".");
        }
    }

    /** The day as the data write days. */
    public String text() {
        return day.toString();
    }

    /** What an address needs to speak of the same day: {@code ?asOf=1990-01-01}, or nothing. */
    public String query() {
        return chosen ? "?asOf=" + day : "";
    }

    /** The same behind other parameters. */
    public String more() {
        return chosen ? "&asOf=" + day : "";
    }
}
