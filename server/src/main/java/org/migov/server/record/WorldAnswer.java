package org.migov.server.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Iris;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.draw.MapDrawing;
import org.migov.server.draw.WorldMap;
import org.migov.server.page.Figures.Place;
import org.migov.server.page.Figures.Tone;
import org.migov.server.page.Figures.World;
import org.migov.server.page.Reader;

/**
 * How many instruments bind each country, as a map in five tones with the same number of instruments to each. To be
 * used inside one reading.
 */
record WorldAnswer(List<Map<String, String>> rows, ReleaseData data, Reader reader) {

    static final String QUERY = "instruments-by-country";

    private static final WorldMap MAP = WorldMap.standard();
    private static final int TONES = 5;
    private static final int SHOWN = 5;

    private record Counted(String code, Label label, String href, int count) {}

    World world() {
        Labels labels = data.labels(reader.languages());
        List<Counted> countries = rows.stream()
                .filter(row -> row.containsKey("country"))
                .map(row -> counted(Terms.iri(row.getOrDefault("country", "")), row, labels))
                .sorted(Comparator.comparingInt(Counted::count)
                        .reversed()
                        .thenComparing(country -> country.label().text()))
                .toList();
        int most = Math.max(1, countries.isEmpty() ? 1 : countries.get(0).count());
        int step = Math.max(1, (most + TONES - 1) / TONES);
        List<Place> places = countries.stream()
                .map(country -> new Place(
                        country.label(), country.href(), reader.words().number(country.count())))
                .toList();
        return new World(
                MAP.world(
                        "world",
                        reader.words().say("home.map"),
                        reader.words().say("home.map.note"),
                        countries.stream().map(country -> mark(country, step)).toList()),
                legend(most, step),
                places.stream().limit(SHOWN).toList(),
                places,
                "/queries/" + QUERY + ".csv",
                "/queries/" + QUERY);
    }

    private Counted counted(Node country, Map<String, String> row, Labels labels) {
        return new Counted(
                Iris.lastSegment(country.getURI()),
                labels.of(country),
                data.addresses().page(country.getURI()).orElse(country.getURI()),
                Integer.parseInt(row.getOrDefault("instruments", "0")));
    }

    private static MapDrawing.Mark mark(Counted country, int step) {
        return new MapDrawing.Mark(
                country.code(),
                "level-" + tone(country.count(), step),
                country.label().text() + ": " + country.count(),
                country.href(),
                String.valueOf(country.count()));
    }

    private static int tone(int count, int step) {
        return Math.min(TONES, (count + step - 1) / step);
    }

    private List<Tone> legend(int most, int step) {
        return IntStream.rangeClosed(0, Math.min(TONES, (most + step - 1) / step))
                .mapToObj(tone -> new Tone(
                        "level-" + tone,
                        tone == 0
                                ? reader.words().say("home.map.none")
                                : span((tone - 1) * step + 1, Math.min(most, tone * step))))
                .toList();
    }

    private static String span(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
