package org.migov.server.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migov.server.draw.MapDrawing;
import org.migov.server.draw.Timeline;
import org.migov.server.page.EntityView;
import org.migov.server.page.Shell;

/**
 * What the page of a country, territory, former state or group shows.
 *
 * @param path of the page
 * @param tallies how many instruments there are of each status
 * @param timeline null if nothing is dated
 * @param partners places that agreements are with, on the map; null if there are none
 * @param timelineCsv address of what is drawn there as CSV
 * @param timelineQuery address of the query behind it
 * @param kin members of a group on the day, or successors of a former state; null for others
 * @param kinColumns the columns of that answer that the map of the head is drawn from
 * @param lists how far the lists of parties reach on the day
 */
public record CountryView(
        Shell shell,
        EntityView entity,
        String path,
        AsOf asOf,
        MapDrawing where,
        List<Tally> tallies,
        Grid instruments,
        @Nullable Timeline timeline,
        String timelineCsv,
        String timelineQuery,
        @Nullable Grid kin,
        String kinColumns,
        @Nullable MapDrawing partners,
        Grid partnerList,
        Grid agreements,
        Grid practices,
        Grid figures,
        List<Tally> lists,
        Grid conflicts,
        Grid sources) {

    /** A number of things that have something in common; {@code tone} is how drawings set them off, or null. */
    public record Tally(@Nullable String tone, String label, String number) {}
}
