package org.migov.server.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.migov.server.draw.StepCurve.Point;
import org.migov.server.draw.Timeline.Item;

class DrawingsTest {

    @Test
    void bars_lieWhereTheirDaysAre_asPreciselyAsTheyAreKnown() {
        Timeline timeline = Timeline.of(
                List.of(item("1990", "2000"), item("1980-07", null), item("1985-01-01", "1985-01-01")),
                "2000-01-01",
                2019);
        assertThat(timeline.rows()).extracting(Timeline.Row::x).containsExactly("1.25%", "12.50%", "25.00%");
        assertThat(timeline.rows().get(2).width()).isEqualTo("25.00%");
        assertThat(timeline.rows().get(0).width()).isEqualTo("98.75%");
        assertThat(timeline.day()).isEqualTo("50.00%");
        assertThat(timeline.ticks()).extracting(Timeline.Tick::year).containsExactly(1980, 1990, 2000, 2010);
    }

    @Test
    void whatIsNoDay_isLeftOut() {
        assertThat(Timeline.of(List.of(item("soon", null)), "2000-01-01", 2019).rows())
                .isEmpty();
    }

    @Test
    void longLists_fold() {
        List<Item> many = java.util.Collections.nCopies(60, item("1990", null));
        Timeline timeline = Timeline.of(many, "2000-01-01", 2019);
        assertThat(timeline.first().size() + timeline.rest().size()).isEqualTo(60);
        assertThat(timeline.rest()).isNotEmpty();
    }

    @Test
    void curve_risesInSteps_toARoundLevel() {
        StepCurve curve =
                StepCurve.of("c", "Parties", "Parties", List.of(new Point(2001, 2), new Point(2005, 47)), 2009);
        assertThat(curve.path()).isEqualTo("M0 300.0H100.0V290.0H500.0V65.0H1000.0");
        assertThat(curve.levels()).extracting(StepCurve.Level::value).containsExactly(0L, 20L, 40L, 60L);
    }

    private static Item item(String from, @Nullable String until) {
        return new Item("Agreement", "en", "/page/agreement/x", "bound", "agreement", from, until, false);
    }
}
