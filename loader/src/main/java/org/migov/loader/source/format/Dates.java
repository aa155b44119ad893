package org.migov.loader.source.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.PartialDate;

/**
 * Dates as official pages write them: {@code 5 Jun 2007}, {@code 02 mars 2005}, {@code 1er janv. 1990}, {@code 28.
 * Oktober 2016}, {@code 12/06/1939}, {@code 03:07:2000}. In digits the day always comes first, except in {@code
 * 2000-07-03}.
 */
final class Dates {

    private static final Map<String, Integer> MONTHS = months();

    private static final String YEAR = "(1[89]\\d\\d|20\\d\\d|2100)";
    private static final Pattern DATE = Pattern.compile("(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)"
            + "|(?<day>\\d{1,2})(?:er|re|st|nd|rd|th|[º°ª])?[\\s.,/-]{0,3}(?:de\\s+|of\\s+)?(?<month>\\p{L}{3,12})"
            + "[\\s.,/-]{0,3}(?:de\\s+|del\\s+)?(?<year>" + YEAR + ")"
            + "|(?<usmonth>\\p{L}{3,12})\\.?\\s(?<usday>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<usyear>" + YEAR + ")"
            + "|(?<n1>\\d{1,2})\\s?(?<sep>[/.:-])\\s?(?<n2>\\d{1,2})\\s?\\k<sep>\\s?(?<n3>" + YEAR + ")");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\p{L}{3,12})[\\s.,/-]{1,3}" + YEAR);

    private Dates() {}

    /**
     * A date in a text.
     *
     * @param date empty if no such day exists
     * @param start index of its first character
     * @param end index behind its last
     */
    record Found(String written, Optional<PartialDate> date, int start, int end) {}

    /** All dates in a text, from left to right. */
    static List<Found> all(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            Optional<Found> date = found(matcher);
            date.ifPresent(found::add);
            // A word that is no month can stand before a number: look again right behind its beginning.
            from = date.isPresent() ? matcher.end() : matcher.start() + 1;
        }
        return found;
    }

    static Optional<Found> first(String text) {
        return all(text).stream().findFirst();
    }

    /** A text that is a date as a whole; a month and a year, or a year, will do. */
    static Optional<PartialDate> whole(String text) {
        Optional<Found> day = first(text);
        if (day.isPresent()) {
            return day.get().start() == 0 && day.get().end() == text.length()
                    ? day.get().date()
                    : Optional.empty();
        }
        Matcher month = MONTH_AND_YEAR.matcher(text);
        if (month.matches()) {
            Optional<Integer> number = month(month.group(1));
            return number.flatMap(value -> PartialDate.parse(String.format("%s-%02d", month.group(2), value)));
        }
        return text.matches(YEAR) ? PartialDate.parse(text) : Optional.empty();
    }

    /** A year and nothing else, in a text. */
    static boolean isMonth(String word) {
        return month(word).isPresent();
    }

    private static Optional<Found> found(Matcher matcher) {
        String iso = matcher.group("iso");
        if (iso != null) {
            return Optional.of(of(matcher, PartialDate.parse(iso)));
        }
        String month = matcher.group("month") != null ? matcher.group("month") : matcher.group("usmonth");
        if (month != null) {
            boolean us = matcher.group("month") == null;
            String day = us ? matcher.group("usday") : matcher.group("day");
            String year = us ? matcher.group("usyear") : matcher.group("year");
            return month(month).map(number -> of(matcher, date(year, number, day)));
        }
        int number = Integer.parseInt(matcher.group("n2"));
        return Optional.of(of(matcher, date(matcher.group("n3"), number, matcher.group("n1"))));
    }

    private static Found of(Matcher matcher, Optional<PartialDate> date) {
        return new Found(matcher.group(), date, matcher.start(), matcher.end());
    }

    private static Optional<PartialDate> date(String year, int month, String day) {
        return PartialDate.parse(String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day)));
    }

    private static Optional<Integer> month(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MONTHS.get(plain));
    }

    /** English, French, Spanish, German, Italian, Dutch and Portuguese; no word means two months. */
    private static Map<String, Integer> months() {
        List<String> words = List.of(
                "jan january janv janvier ene enero januar janner gen gennaio januari janeiro",
                "feb february fevr fev fevrier febrero februar febr febbraio februari fevereiro",
                "mar march mars marzo maerz marz mrt maart marco",
                "apr april avr avril abr abril aprile",
                "may mai mayo mag maggio mei maio",
                "jun june juin junio juni giu giugno junho",
                "jul july juil juillet julio juli lug luglio julho",
                "aug august aout ago agosto augustus",
                "sep sept september septembre set septiembre setiembre settembre setembro",
                "oct october octobre octubre okt oktober ott ottobre out outubro",
                "nov november novembre noviembre novembro",
                "dec december decembre dic diciembre dez dezember dicembre dezembro");
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i).split(" ", -1)) {
                months.put(word, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
