package org.migov.server.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Label;

/**
 * What the page of a thing shows.
 *
 * @param iri of the thing
 * @param kinds its class, with the page of the class in the ontology
 * @param lede what it is, in a sentence or two
 * @param certainty how sure the record is
 * @param parts what belongs to it by its kind
 * @param listing the one list of incoming links that was asked for; else the page shows all sections
 */
public record EntityView(
        Shell shell,
        String iri,
        Value kinds,
        Label title,
        List<Value> codes,
        Optional<Value> lede,
        Optional<Certainty> certainty,
        List<Parts.Part> parts,
        List<Section> sections,
        List<Group> incoming,
        Optional<Listing> listing,
        List<SourceNote> sources,
        List<Shell.Alternate> formats,
        String query) {

    /** Values that stand below each other, however short. */
    private static final int FEW = 3;

    /** Characters of a value that may stand beside others. */
    private static final int BRIEF = 40;

    /** A value as it is shown. */
    public record Value(
            Shape shape,
            String text,
            String language,
            boolean fallback,
            @Nullable String href,
            @Nullable String machine,
            @Nullable String note,
            List<Mark> marks) {

        /** How it is marked up. */
        public enum Shape {
            LINK,
            TEXT,
            DATE,
            CODE
        }

        public Value {
            marks = List.copyOf(marks);
        }

        /** Whether the link leads to another site. */
        public boolean external() {
            return href != null && href.startsWith("http");
        }

        Value marked(List<Mark> sources) {
            return new Value(shape, text, language, fallback, href, machine, note, sources);
        }
    }

    /** Points from a statement to a source in the list below. */
    public record Mark(int number, String title) {}

    /** How sure the record is; {@code plain} where it is simply stated by its source. */
    public record Certainty(String text, String href, boolean plain) {}

    /** A property with its values; {@code rest} is folded away. */
    public record Row(Value property, List<Value> values, List<Value> rest) {
        public Row {
            values = List.copyOf(values);
            rest = List.copyOf(rest);
        }

        /** Whether the values are many and short, so that they stand beside each other. */
        public boolean flows() {
            return values.size() > FEW
                    && values.stream().allMatch(value -> value.text().length() <= BRIEF);
        }
    }

    /** Rows under a heading. */
    public record Section(String id, String heading, List<Row> rows) {}

    /** Incoming links of one property from one kind, the first of them. */
    public record Group(
            String heading, String via, String count, boolean more, boolean capped, String href, List<Item> items) {}

    /** A thing that links here. */
    public record Item(Label label, String href, @Nullable String stamp) {}

    /** One page of a list of incoming links. */
    public record Listing(
            Group group,
            String range,
            @Nullable String previous,
            @Nullable String next) {}

    /** A source of what the page says. */
    public record SourceNote(
            int number,
            Label title,
            String href,
            String statements,
            @Nullable String vintage,
            @Nullable String retrieved,
            @Nullable Value licence) {}

    /** Whether the name is too long for the largest letters. */
    public boolean longTitle() {
        return title.text().length() > 60;
    }

    EntityView in(Shell frame) {
        return new EntityView(
                frame, iri, kinds, title, codes, lede, certainty, parts, sections, incoming, listing, sources, formats,
                query);
    }
}
