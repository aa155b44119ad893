package org.migov.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.ReleaseData;

/** What the page of a thing shows before its statements, by kind of thing. */
public interface Parts {

    /**
     * The parts of a page.
     *
     * @param path of the thing, such as {@code agreement/caricom-ss}
     */
    List<Part> of(HttpServletRequest request, ReleaseData data, String path, Words words);

    /** How the rows of a part are set. */
    enum Shape {
        /** As they come. */
        TABLE,
        /** Names under headings. */
        GROUPS,
        /** Provisions with what was found of them. */
        CHECKLIST
    }

    /**
     * An answer of the catalogue.
     *
     * @param note what to know before reading it; may be empty
     * @param csv address of the same rows
     * @param query address of the query's page
     */
    record Part(
            String id,
            String heading,
            String note,
            Shape shape,
            List<String> columns,
            List<Group> groups,
            String csv,
            String query) {

        /** Whether every provision is without a finding: then nothing is known of the text. */
        public boolean isUncoded() {
            return shape == Shape.CHECKLIST
                    && groups.stream()
                            .flatMap(group -> group.first().stream())
                            .allMatch(row -> row.last().text().equals("not coded"));
        }

        /** How many provisions have a finding. */
        public long found(String finding) {
            return groups.stream()
                    .flatMap(group -> group.first().stream())
                    .filter(row -> row.last().text().equals(finding))
                    .count();
        }
    }

    /** Rows under a heading, which may be empty; {@code rest} is folded away. */
    record Group(String heading, String count, List<Row> first, List<Row> rest) {}

    /** A row. */
    record Row(List<Piece> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The row without the cell that names its group. */
        public Row withoutGroup() {
            return new Row(cells.subList(1, cells.size()));
        }

        /** What the row says in its last cell. */
        public Piece last() {
            return cells.get(cells.size() - 1);
        }
    }

    /** A cell: text, perhaps linked, in a language or none. */
    record Piece(String text, @Nullable String href, String language) {}
}
