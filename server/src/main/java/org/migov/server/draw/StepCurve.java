package org.migov.server.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number that changes from year to year, as a curve in steps; {@code tag/curve.jte} draws it.
 *
 * @param path of the curve in a box of 1000 by 300
 * @param area the same, closed below
 * @param years ticks of the lower axis
 * @param levels ticks of the upright axis
 * @param points the numbers, each where its step begins
 */
public record StepCurve(
        String id,
        String title,
        String description,
        String path,
        String area,
        List<Timeline.Tick> years,
        List<Level> levels,
        List<Mark> points) {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 300;

    /** The number from a year on. */
    public record Point(int year, long value) {}

    /** A point with its place: {@code x} and {@code y} are percentages, {@code y} from above. */
    public record Mark(Point point, String x, String y) {}

    /** A level of the upright axis; {@code at} is a percentage from above. */
    public record Level(String at, long value) {}

    /** @param points in the order of years, at least one */
    public static StepCurve of(String id, String title, String description, List<Point> points, int lastYear) {
        int first = points.get(0).year() - 1;
        double span = Math.max(1, lastYear + 1 - first);
        long most = points.stream().mapToLong(Point::value).reduce(1, Math::max);
        long step = step(most);
        double top = Math.ceil((double) most / step) * step;
        StringBuilder path = new StringBuilder("M0 " + place(HEIGHT));
        for (Point point : points) {
            path.append('H').append(place((point.year() - first) / span * WIDTH));
            path.append('V').append(place(HEIGHT - point.value() / top * HEIGHT));
        }
        path.append('H').append(place(WIDTH));
        List<Timeline.Tick> years = new ArrayList<>();
        int every = span > 90 ? 20 : span > 25 ? 10 : 5;
        for (int year = (first / every + 1) * every; year <= lastYear; year += every) {
            years.add(new Timeline.Tick(Timeline.percent((year - first) / span), year));
        }
        List<Level> levels = new ArrayList<>();
        for (long level = 0; level <= top; level += step) {
            levels.add(new Level(Timeline.percent(1 - level / top), level));
        }
        List<Mark> marks = points.stream()
                .map(point -> new Mark(
                        point,
                        Timeline.percent((point.year() - first) / span),
                        Timeline.percent(1 - point.value() / top)))
                .toList();
        return new StepCurve(
                id, title, description, path.toString(), path + "V" + place(HEIGHT) + "Z", years, levels, marks);
    }

    /** A round number, so that there are two to five levels. */
    private static long step(long most) {
        long step = 1;
        while (step * 4 < most) {
            step = next(step);
        }
        return step;
    }

    /** 1, 2, 5, 10, 20, 50 … */
    private static long next(long step) {
        String digits = Long.toString(step);
        return digits.startsWith("2") ? step / 2 * 5 : step * 2;
    }

    private static String place(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }
}
