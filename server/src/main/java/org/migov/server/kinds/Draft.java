package org.migov.server.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migov.server.draw.MapDrawing;
import org.migov.server.places.Grid.Cell;

/** A page while it is written. Not thread-safe. */
final class Draft {

    private final List<Cell> title = new ArrayList<>();
    private final List<Line> ties = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private @Nullable MapDrawing map;
    private String lede = "";

    /** A title made of names, where the data's own is in one language or says too little; nothing if a name is missing. */
    void title(List<Cell> pieces) {
        title.clear();
        title.addAll(pieces);
    }

    void lede(String sentence) {
        lede = sentence;
    }

    /** What the thing belongs to; nothing is shown for no values. */
    void tie(String label, List<Cell> values) {
        if (!values.isEmpty()) {
            ties.add(new Line(label, values));
        }
    }

    void map(@Nullable MapDrawing drawing) {
        map = drawing;
    }

    void block(Block block) {
        blocks.add(block);
    }

    /** Properties whose values the page has told already. */
    void told(String... properties) {
        told.addAll(List.of(properties));
    }

    /** Properties whose links to the thing stand in the blocks, as in {@code mg:restsOn}. */
    void listed(String... properties) {
        listed.addAll(List.of(properties));
    }

    List<Cell> title() {
        return title;
    }

    String lede() {
        return lede;
    }

    List<Line> ties() {
        return ties;
    }

    @Nullable
    MapDrawing map() {
        return map;
    }

    List<Block> blocks() {
        return blocks;
    }

    Set<String> told() {
        return told;
    }

    Set<String> listed() {
        return listed;
    }
}
