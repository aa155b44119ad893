package org.migov.server.places;

import java.util.List;
import org.migov.server.data.Label;
import org.migov.server.draw.MapDrawing;
import org.migov.server.page.Shell;
import org.migov.server.places.CountryView.Tally;

/**
 * What the page of a corridor shows.
 *
 * @param path of the page
 * @param reverse address of the corridor the other way round
 * @param provisions of the guidance's checklist, with what the coded agreements have of them
 */
public record CorridorView(
        Shell shell,
        String path,
        String reverse,
        AsOf asOf,
        Place one,
        Place other,
        MapDrawing map,
        List<Tally> tallies,
        Grid agreements,
        Grid instruments,
        Grid socialSecurity,
        Grid provisions,
        List<Tally> provisionTallies,
        Grid practices,
        Grid unions) {

    /** An end of the corridor. */
    public record Place(Label name, String code, String href) {}
}
