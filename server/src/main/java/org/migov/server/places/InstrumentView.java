package org.migov.server.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migov.server.draw.MapDrawing;
import org.migov.server.draw.StepCurve;
import org.migov.server.page.EntityView;
import org.migov.server.page.Shell;
import org.migov.server.places.CountryView.Tally;

/**
 * What the page of an instrument shows.
 *
 * @param map who stood where on the day; null if the instrument binds nobody
 * @param curve parties over time; null if no act is dated
 * @param mentions what refers to it besides acts and bonds
 */
public record InstrumentView(
        Shell shell,
        EntityView entity,
        String path,
        AsOf asOf,
        @Nullable MapDrawing map,
        List<Tally> tallies,
        Grid parties,
        @Nullable StepCurve curve,
        Grid byYear,
        Grid acts,
        Grid conflicts,
        Grid coverage,
        List<EntityView.Group> mentions) {}
