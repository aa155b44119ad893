package org.migov.server.places;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Label;

/**
 * A table of a page, with where it can be had as CSV and as a query; {@code tag/grid.jte} shows it.
 *
 * @param id unique in its page
 * @param name what the table holds, for those who cannot see where it stands
 * @param columns headings
 * @param csv address of the same rows as CSV; null if there is none
 * @param query address of the query behind it; null if there is none
 */
public record Grid(
        String id,
        String name,
        List<String> columns,
        List<List<Cell>> rows,
        @Nullable String csv,
        @Nullable String query) {

    /** Rows that are shown before the rest is folded away. */
    public static final int SHOWN = 25;

    private static final int SLACK = 5;

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Rows that are seen at once. */
    public List<List<Cell>> first() {
        return rows.size() <= SHOWN + SLACK ? rows : rows.subList(0, SHOWN);
    }

    /** Rows that are folded away. */
    public List<List<Cell>> rest() {
        return rows.size() <= SHOWN + SLACK ? List.of() : rows.subList(SHOWN, rows.size());
    }

    /**
     * A value.
     *
     * @param language of the text, empty if it has none
     * @param fallback whether the page should say which language it is
     * @param tone how drawings set it off; null if they do not
     * @param setting class of the cell: {@code number}, {@code short} or null
     */
    public record Cell(
            String text,
            String language,
            boolean fallback,
            @Nullable String href,
            @Nullable String tone,
            @Nullable String setting) {

        public static Cell text(String text) {
            return new Cell(text, "", false, null, null, null);
        }

        /** A date, code or other value that stays on one line. */
        public static Cell brief(@Nullable String text) {
            return new Cell(Optional.ofNullable(text).orElse(""), "", false, null, null, "short");
        }

        public static Cell number(String number) {
            return new Cell(number, "", false, null, null, "number");
        }

        public static Cell link(String text, String href) {
            return new Cell(text, "", false, href, null, null);
        }

        public static Cell link(Label label, String href) {
            return new Cell(label.text(), label.language(), label.fallback(), href, null, null);
        }

        /** The same words, leading elsewhere. */
        public Cell to(String address) {
            return new Cell(text, language, fallback, address, null, null);
        }

        public static Cell toned(String text, String tone, @Nullable String href) {
            return new Cell(text, "", false, href, tone, null);
        }
    }
}
