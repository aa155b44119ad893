package org.migov.server.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of the world, or a part of it, with some places set off; {@code tag/worldmap.jte} draws it.
 *
 * <p>A map is never the only form of what it shows: a table or list stands beside it. The style sheet is {@value #STYLE}.
 *
 * @param id unique in its page
 * @param title what is shown, in a few words
 * @param description what one sees, in a sentence
 * @param viewBox the part of {@link WorldMap} that is shown
 * @param marks places set off, the earlier below the later
 */
public record MapDrawing(String id, String title, String description, String viewBox, List<Mark> marks) {

    /** The style sheet that drawings need: {@code shell.with(MapDrawing.STYLE)}. */
    public static final String STYLE = "places.css";

    /**
     * A place set off.
     *
     * @param code ISO 3166-1 alpha-3, one that {@link WorldMap#place} knows
     * @param tone how: a name that the style sheet has as {@code .tone-…}, such as {@code bound}, {@code here},
     *     {@code level-3}
     * @param label name and what is so, for the pointer
     * @param href where a click leads, or null
     * @param value what the answer behind the map has for the place, as it has it; null if the mark tells no value
     */
    public record Mark(
            String code,
            String tone,
            String label,
            @Nullable String href,
            @Nullable String value) {

        /** A place that is only pointed at. */
        public Mark(String code, String tone, String label, @Nullable String href) {
            this(code, tone, label, href, null);
        }
    }

    public MapDrawing {
        marks = List.copyOf(marks);
    }

    /** Whether places can be clicked; such a map is for the pointer only, its list is for all. */
    public boolean linked() {
        return marks.stream().anyMatch(mark -> mark.href() != null);
    }
}
