package org.migov.server.kinds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.server.page.Words;

/** The notation of a rule, which is a delay, as a reader says it: {@code P3M+month} is three months and then some. */
final class DelayInWords {

    private static final String KEY = "thing.rule.delay.";
    private static final Pattern FORM = Pattern.compile("P(\\d{1,4})([DM])(\\+month)?");

    private DelayInWords() {}

    /** @return the notation itself, if it is no delay */
    static String of(String notation, Words words) {
        Matcher form = FORM.matcher(notation);
        if (!form.matches()) {
            return notation;
        }
        int amount = Integer.parseInt(form.group(1));
        boolean untilMonthEnds = form.group(3) != null;
        if (amount == 0) {
            return words.say(KEY + (untilMonthEnds ? "next" : "none"));
        }
        String unit = form.group(2).equals("M") ? "month" : "day";
        String span = words.say(KEY + unit + (amount == 1 ? "" : "s"), amount);
        return untilMonthEnds ? words.say(KEY + "then", span) : span;
    }
}
