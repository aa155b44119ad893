package org.migov.loader.source.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.PartialDate;

/**
 * A period of an observation.
 *
 * @param from year, month or day; the whole period, if until is empty
 * @param until last month of the period, or empty
 */
record SdmxPeriod(String from, String until) {

    private static final Pattern PART = Pattern.compile("(\\d{4})-?([SQTM])(\\d{1,2})");

    /** Empty if the text is none that can be stated; weeks cannot. */
    static Optional<SdmxPeriod> of(String text) {
        String plain = text.replaceFirst("-A1$", "").replaceFirst("T00:00:00(\\.0+)?Z?$", "");
        if (PartialDate.parse(plain).isPresent()) {
            return Optional.of(new SdmxPeriod(plain, ""));
        }
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        int months = switch (part.group(2)) {
            case "S" -> 6;
            case "T" -> 4;
            case "Q" -> 3;
            default -> 1;
        };
        int number = Integer.parseInt(part.group(3));
        if (number < 1 || number * months > 12) {
            return Optional.empty();
        }
        String from = month(part.group(1), (number - 1) * months + 1);
        return Optional.of(new SdmxPeriod(from, months == 1 ? "" : month(part.group(1), number * months)));
    }

    private static String month(String year, int month) {
        return String.format("%s-%02d", year, month);
    }
}
