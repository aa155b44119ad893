package org.migov.server.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bars in time, one a row: intervals and single days on an axis of years; {@code tag/timeline.jte} draws it as a table.
 *
 * @param ticks of the axis
 * @param rows in the order in which they begin
 * @param day where the chosen day is, as a percentage
 */
public record Timeline(List<Tick> ticks, List<Row> rows, String day) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final int SHOWN = 20;
    private static final int SLACK = 4;
    private static final double MONTHS = 12;
    private static final double DAYS = 365.25;

    /**
     * What a row shows. Days are as precise as they are known: {@code 1979}, {@code 1979-05} or {@code 1979-05-17}.
     *
     * @param language of the label, empty if it has none
     * @param tone class of the bar: {@code .tone-…}
     * @param kind what it is, in words
     * @param until null if it goes on
     * @param point whether it is an event of one day
     */
    public record Item(
            String label,
            String language,
            String href,
            String tone,
            String kind,
            String from,
            @Nullable String until,
            boolean point) {}

    /** A year on the axis; {@code at} is a percentage. */
    public record Tick(String at, int year) {}

    /** An item with its place; {@code x} and {@code width} are percentages. */
    public record Row(Item item, String x, String width) {}

    /**
     * Items whose first day is no day are left out; they stand in the tables.
     *
     * @param lastYear where the axis ends
     */
    public static Timeline of(List<Item> all, String day, int lastYear) {
        List<Item> items = all.stream()
                .filter(item -> isDay(item.from()) && (item.until() == null || isDay(item.until())))
                .toList();
        double first =
                items.stream().mapToDouble(item -> year(item.from())).min().orElse(lastYear - 1);
        int from = (int) Math.floor(first / 10) * 10;
        double span = Math.max(1, lastYear + 1 - from);
        List<Tick> ticks = new ArrayList<>();
        int step = span > 90 ? 20 : span > 25 ? 10 : 5;
        for (int year = from; year <= lastYear; year += step) {
            ticks.add(new Tick(percent((year - from) / span), year));
        }
        List<Row> rows = items.stream()
                .sorted(Comparator.comparing(Item::from).thenComparing(Item::label))
                .map(item -> row(item, from, span))
                .toList();
        return new Timeline(ticks, rows, percent(Math.min(1, Math.max(0, (year(day) - from) / span))));
    }

    private static Row row(Item item, int from, double span) {
        double begin = (year(item.from()) - from) / span;
        double end = item.until() == null ? 1 : (year(item.until()) - from) / span;
        return new Row(item, percent(begin), percent(Math.max(0.004, Math.min(1, end) - begin)));
    }

    /** Rows that are seen at once. */
    public List<Row> first() {
        return rows.size() <= SHOWN + SLACK ? rows : rows.subList(0, SHOWN);
    }

    /** Rows that are folded away. */
    public List<Row> rest() {
        return rows.size() <= SHOWN + SLACK ? List.of() : rows.subList(SHOWN, rows.size());
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** Years with what is behind the point: {@code 1979-07} is 1979.5. */
    static double year(String day) {
        double year = Integer.parseInt(day.substring(0, 4));
        if (day.length() >= 7) {
            year += (Integer.parseInt(day.substring(5, 7)) - 1) / MONTHS;
        }
        return day.length() >= 10 ? year + (Integer.parseInt(day.substring(8, 10)) - 1) / DAYS : year;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
