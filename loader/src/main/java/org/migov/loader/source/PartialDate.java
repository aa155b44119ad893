package org.migov.loader.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date no more precise than its source: a year, a month or a day of the proleptic Gregorian calendar.
 *
 * @param text lexical form of {@code xsd:gYear}, {@code xsd:gYearMonth} or {@code xsd:date}
 * @param earliest first day it can mean
 * @param latest last day it can mean, inclusive
 */
public record PartialDate(String text, Precision precision, LocalDate earliest, LocalDate latest) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** How much of the date is known; the slug names its concept and the datatype its literal. */
    public enum Precision {
        YEAR("year", "gYear"),
        MONTH("month", "gYearMonth"),
        DAY("day", "date");

        private final String slug;
        private final String datatype;

        Precision(String slug, String datatype) {
            this.slug = slug;
            this.datatype = datatype;
        }

        public String slug() {
            return slug;
        }

        /** Local name in the XML Schema namespace. */
        public String datatype() {
            return datatype;
        }
    }

    /** Reads {@code 1979}, {@code 1979-07} or {@code 1979-07-11}; empty if the text is none of them or no real day. */
    public static Optional<PartialDate> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                LocalDate first = LocalDate.of(year, 1, 1);
                return Optional.of(new PartialDate(
                        text, Precision.YEAR, first, first.plusYears(1).minus(1, ChronoUnit.DAYS)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
            if (matcher.group(3) == null) {
                return Optional.of(new PartialDate(text, Precision.MONTH, month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(1).withDayOfMonth(Integer.parseInt(matcher.group(3)));
            return Optional.of(new PartialDate(text, Precision.DAY, day, day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
