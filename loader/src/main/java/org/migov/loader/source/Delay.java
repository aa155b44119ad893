package org.migov.loader.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after an act it takes effect: {@code P12M} twelve months, {@code P90D} on the ninetieth day, {@code P0D} at
 * once, {@code P3M+month} on the first day of the month that follows a period of three months.
 *
 * @param text as written, a duration of ISO 8601 in days or months, with {@code +month} if the month must be over
 */
public record Delay(String text, int months, int days, boolean untilMonthEnds) {

    private static final Pattern FORM = Pattern.compile("P(\\d{1,4})([DM])(\\+month)?");

    /** Reads a delay; empty if the text has none of the forms above. */
    public static Optional<Delay> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(matcher.group(1));
        boolean inMonths = "M".equals(matcher.group(2));
        return Optional.of(new Delay(text, inMonths ? amount : 0, inMonths ? 0 : amount, matcher.group(3) != null));
    }

    /**
     * The day of effect of an act. A month that lacks the day gives its last: twelve months after 29 February is 28
     * February.
     */
    public LocalDate after(LocalDate act) {
        LocalDate expired = act.plusMonths(months).plusDays(days);
        return untilMonthEnds ? expired.plusMonths(1).withDayOfMonth(1) : expired;
    }
}
