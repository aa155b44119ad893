package org.migov.server.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migov.server.draw.Timeline;
import org.migov.server.places.Grid;
import org.migov.server.places.Grid.Cell;

/** A part of a page with a heading of its own. {@code csv} and {@code query} are addresses of the same rows. */
public sealed interface Block {

    /** Anchor, unique in its page. */
    String id();

    String heading();

    /** Rows of an answer; {@code none} is said where there are none. */
    record Table(Grid grid, String note, String none) implements Block {
        @Override
        public String id() {
            return grid.id();
        }

        @Override
        public String heading() {
            return grid.name();
        }
    }

    /** Bars in time, with the table that they are drawn from. */
    record Bars(String note, Timeline timeline, Grid grid, String csv, String query) implements Block {
        @Override
        public String id() {
            return grid.id();
        }

        @Override
        public String heading() {
            return grid.name();
        }
    }

    /** Names and values. */
    record Lines(
            String id,
            String heading,
            String note,
            List<Line> lines,
            @Nullable String csv,
            @Nullable String query) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Lists under headings. */
    record Shelves(String id, String heading, String note, List<Shelf> shelves, String csv, String query)
            implements Block {
        public Shelves {
            shelves = List.copyOf(shelves);
        }
    }

    /** A list: the first of it, what is folded away, and how many the page leaves to the CSV. */
    record Shelf(String heading, String count, List<Entry> first, List<Entry> rest, String left) {}

    /** A thing in a list, with a word on it that may be empty. */
    record Entry(Cell name, String aside) {}

    /** Concepts below each other. */
    record Tree(String id, String heading, String note, List<Branch> branches, String csv, String query)
            implements Block {
        public Tree {
            branches = List.copyOf(branches);
        }
    }

    /** A concept with those below it; {@code count} of the records that carry it. */
    record Branch(Cell name, String count, String definition, String language, List<Branch> below) {}

    /** Statements side by side. */
    record Sides(String id, String heading, String note, List<Side> sides, String csv, String query) implements Block {
        public Sides {
            sides = List.copyOf(sides);
        }
    }

    /**
     * One of several statements on the same point.
     *
     * @param sources who states it, with the place of each in the order of trust
     * @param bonds commitments that rest on it
     */
    record Side(String date, Cell act, List<Line> sources, List<Cell> bonds) {}
}
