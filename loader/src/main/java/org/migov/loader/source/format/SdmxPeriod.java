package org.migov.loader.source.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.PartialDate;

/**
 * A period of an observation.
 *
 * @param from year, month or day; the whole period, if until is empty
 * @param until last month or day of the period, or empty
 * @see <a href="https://sdmx.org/wp-content/uploads/SDMX_3-0-0_SECTION_6_FINAL-1_0.pdf">SDMX 3.0, section 6, 4.2</a>
 */
record SdmxPeriod(String from, String until) {

    private static final Pattern PART = Pattern.compile("(\\d{4})-?([SQTM])(\\d{1,2})");

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{1,2})");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-?D(\\d{1,3})");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T00:00:00(?:\\.0+)?Z?)?/(P[0-9YMWD]+)");

    /** Empty if the text is none that can be stated: a range shorter than a day, for instance. */
    static Optional<SdmxPeriod> of(String text) {
        String plain = text.replaceFirst("-A1$", "").replaceFirst("T00:00:00(\\.0+)?Z?$", "");
        if (PartialDate.parse(plain).isPresent()) {
            return Optional.of(new SdmxPeriod(plain, ""));
        }
        try {
            return days(text).or(() -> months(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What begins and ends on a day. */
    private static Optional<SdmxPeriod> days(String text) {
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            LocalDate monday = LocalDate.parse(
                    String.format("%s-W%02d-1", week.group(1), Integer.parseInt(week.group(2))),
                    DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(between(monday, monday.plusDays(6)));
        }
        Matcher day = DAY_OF_YEAR.matcher(text);
        if (day.matches()) {
            LocalDate of = LocalDate.ofYearDay(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
            return Optional.of(new SdmxPeriod(of.toString(), ""));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            LocalDate from = LocalDate.parse(range.group(1));
            LocalDate last = from.plus(Period.parse(range.group(2))).minusDays(1);
            return last.isBefore(from) ? Optional.empty() : Optional.of(between(from, last));
        }
        return Optional.empty();
    }

    private static SdmxPeriod between(LocalDate from, LocalDate last) {
        return new SdmxPeriod(from.toString(), last.equals(from) ? "" : last.toString());
    }

    private static Optional<SdmxPeriod> months(String text) {
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
