package org.migov.server.kinds;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migov.server.draw.MapDrawing;
import org.migov.server.page.EntityView;
import org.migov.server.page.Shell;
import org.migov.server.places.Grid.Cell;

/**
 * What the page of a thing shows.
 *
 * @param entity its statements, without those that are told above them
 * @param path of the page
 * @param title in pieces, each in its language; empty where the name of the thing is its title
 * @param lede one sentence of ours; empty if the thing has a text of its own, or needs none
 * @param ties what it belongs to
 * @param blocks what belongs to it
 * @param incoming what else refers to it
 */
public record KindView(
        Shell shell,
        EntityView entity,
        String path,
        List<Cell> title,
        String lede,
        List<Line> ties,
        @Nullable MapDrawing map,
        List<Block> blocks,
        List<EntityView.Section> before,
        List<EntityView.Section> after,
        List<EntityView.Group> incoming) {

    /** Between the pieces of a title. */
    public static final String BETWEEN = " – ";

    public KindView {
        title = List.copyOf(title);
        ties = List.copyOf(ties);
        blocks = List.copyOf(blocks);
    }

    /** The title as plain text. */
    static String text(List<Cell> title) {
        return title.stream().map(Cell::text).collect(Collectors.joining(BETWEEN));
    }

    /** Whether the title is too long for the largest letters. */
    public boolean longTitle() {
        return title.isEmpty() ? entity.longTitle() : text(title).length() > 60;
    }
}
