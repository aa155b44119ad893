package org.migov.server.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.migov.server.draw.MapDrawing.Mark;

class WorldMapTest {

    private static final WorldMap MAP = WorldMap.standard();

    @Test
    void everyPlaceOfTheTable_isInTheDrawing() throws IOException {
        String svg = resource("/assets/world.svg");
        List<String> codes = Pattern.compile("\\bid=\"([A-Z]{3})\"")
                .matcher(svg)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(codes).hasSizeGreaterThan(245).doesNotHaveDuplicates();
        assertThat(resource("/draw/world.csv").lines().skip(1).map(line -> line.substring(0, 3)))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void drawing_isSmallEnoughToBeFetchedWithAPage() throws IOException {
        assertThat(resource("/assets/world.svg").length()).isLessThan(60_000);
    }

    @Test
    void places_lieWhereTheyAre() {
        assertThat(MAP.place("KEN").orElseThrow().area()).isTrue();
        assertThat(MAP.place("MLT").orElseThrow().area()).isFalse();
        assertThat(MAP.place("KEN").orElseThrow().x())
                .isGreaterThan(MAP.place("MLT").orElseThrow().x());
        assertThat(MAP.place("KEN").orElseThrow().y())
                .isGreaterThan(MAP.place("MLT").orElseThrow().y());
        assertThat(MAP.place("YUCS")).isEmpty();
    }

    @Test
    void partOfTheWorld_holdsItsPlaces_inTheProportionsOfTheWhole() {
        String[] box = MAP.around("map", "", "", List.of(), List.of("PHL", "DEU"))
                .viewBox()
                .split(" ");
        int left = Integer.parseInt(box[0]);
        int right = left + Integer.parseInt(box[2]);
        assertThat(left).isLessThan(MAP.place("DEU").orElseThrow().left());
        assertThat(right).isGreaterThan(MAP.place("PHL").orElseThrow().right());
        assertThat(Integer.parseInt(box[3])).isEqualTo(Integer.parseInt(box[2]) * 870 / 2000);
    }

    @Test
    void nothingOnTheMap_givesTheWorld_withoutMarks() {
        MapDrawing drawing =
                MAP.around("map", "", "", List.of(new Mark("YUCS", "here", "Yugoslavia", null)), List.of("YUCS"));
        assertThat(drawing.viewBox()).isEqualTo("0 0 2000 870");
        assertThat(drawing.marks()).isEmpty();
        assertThat(drawing.linked()).isFalse();
    }

    private static String resource(String name) throws IOException {
        try (var in = WorldMapTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
