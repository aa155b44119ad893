package org.migov.server.page;

import java.util.List;
import java.util.Optional;
import org.migov.server.data.Label;
import org.migov.server.data.ReleaseData;
import org.migov.server.draw.MapDrawing;

/** Questions of the catalogue with their answers drawn as bars, for the start page. */
public interface Figures {

    /** Those that the release answers. */
    List<Figure> of(ReleaseData data, Reader reader);

    /** Places of the world with a number each, the largest first; empty where the release does not say. */
    Optional<World> world(ReleaseData data, Reader reader);

    /**
     * A map.
     *
     * @param legend the tones of the map, with the numbers they stand for
     * @param places those with the largest numbers
     * @param rows all of them
     * @param csv address of all rows
     * @param href address of the query
     */
    record World(MapDrawing map, List<Tone> legend, List<Place> places, List<Place> rows, String csv, String href) {}

    /** A tone of the map. */
    record Tone(String tone, String text) {}

    /** A place with its number. */
    record Place(Label label, String href, String value) {}

    /**
     * An answer.
     *
     * @param query name in the catalogue
     * @param category what the bars stand for
     * @param measure what their length stands for
     * @param columns the two columns of the answer that bars are drawn from, with a space between
     * @param csv address of the rows
     * @param href address of the query
     */
    record Figure(
            String query,
            String title,
            String note,
            String category,
            String measure,
            String columns,
            List<Bar> bars,
            String csv,
            String href) {}

    /**
     * A bar.
     *
     * @param value as it is written
     * @param key the first of the columns, as the answer has it
     * @param number the second of the columns, as the answer has it
     * @param share of the full length, in per cent
     */
    record Bar(Label label, String value, String key, String number, double share) {}
}
