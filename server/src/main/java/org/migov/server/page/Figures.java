package org.migov.server.page;

import java.util.List;
import java.util.Optional;
import org.migov.server.data.ReleaseData;
import org.migov.server.draw.MapDrawing;

/** Questions of the catalogue with their answers drawn as bars, for the start page. */
public interface Figures {

    /** Those that the release answers. */
    List<Figure> of(ReleaseData data, Words words);

    /** Places of the world with a number each, the largest first; empty where the release does not say. */
    Optional<World> world(ReleaseData data, Words words);

    /**
     * A map.
     *
     * @param legend the tones of the map, with the numbers they stand for
     * @param places those with the largest numbers
     * @param csv address of all rows
     * @param href address of the query
     */
    record World(MapDrawing map, List<Tone> legend, List<Place> places, String csv, String href) {}

    /** A tone of the map. */
    record Tone(String tone, String text) {}

    /** A place with its number. */
    record Place(String label, String href, String value) {}

    /**
     * An answer.
     *
     * @param query name in the catalogue
     * @param category what the bars stand for
     * @param measure what their length stands for
     * @param csv address of the rows
     * @param href address of the query
     */
    record Figure(
            String query,
            String title,
            String note,
            String category,
            String measure,
            List<Bar> bars,
            String csv,
            String href) {}

    /**
     * A bar.
     *
     * @param value as it is written
     * @param share of the full length, in per cent
     */
    record Bar(String label, String value, double share) {}
}
