package org.migov.server.record;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.migov.ontology.Iris;
import org.migov.server.catalogue.AnswerTable;
import org.migov.server.draw.MapDrawing;
import org.migov.server.draw.WorldMap;
import org.migov.server.page.Figures.Place;
import org.migov.server.page.Figures.Tone;
import org.migov.server.page.Figures.World;
import org.migov.server.page.Words;

/** How many instruments bind each country, as a map in five tones with the same number of instruments to each. */
record WorldAnswer(AnswerTable table, Words words) {

    static final String QUERY = "instruments-by-country";

    private static final WorldMap MAP = WorldMap.standard();
    private static final int TONES = 5;
    private static final int SHOWN = 5;

    private record Counted(String code, String label, String href, int count) {}

    World world() {
        List<Counted> countries = table.rows().stream()
                .filter(row -> row.get(0).href() != null)
                .map(row -> new Counted(
                        Iris.lastSegment(String.valueOf(row.get(0).href())),
                        row.get(0).text(),
                        String.valueOf(row.get(0).href()),
                        Integer.parseInt(row.get(1).text())))
                .sorted(Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::label))
                .toList();
        int most = Math.max(1, countries.isEmpty() ? 1 : countries.get(0).count());
        int step = Math.max(1, (most + TONES - 1) / TONES);
        return new World(
                MAP.world(
                        "world",
                        words.say("home.map"),
                        words.say("home.map.note"),
                        countries.stream()
                                .map(country -> new MapDrawing.Mark(
                                        country.code(),
                                        "level-" + tone(country.count(), step),
                                        country.label() + ": " + country.count(),
                                        country.href()))
                                .toList()),
                legend(most, step),
                countries.stream()
                        .limit(SHOWN)
                        .map(country -> new Place(country.label(), country.href(), words.number(country.count())))
                        .toList(),
                "/queries/" + QUERY + ".csv",
                "/queries/" + QUERY);
    }

    private static int tone(int count, int step) {
        return Math.min(TONES, (count + step - 1) / step);
    }

    private List<Tone> legend(int most, int step) {
        return IntStream.rangeClosed(0, Math.min(TONES, (most + step - 1) / step))
                .mapToObj(tone -> new Tone(
                        "level-" + tone,
                        tone == 0
                                ? words.say("home.map.none")
                                : span((tone - 1) * step + 1, Math.min(most, tone * step))))
                .toList();
    }

    private static String span(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
