package org.migov.server.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Label;
import org.migov.server.page.Shell;

/** What the pages of the model show. */
public sealed interface View {

    Shell shell();

    /**
     * The ontology.
     *
     * @param latest whether this is the version in force
     * @param diagram SVG made by {@link Diagram}, to be written as it is
     */
    record Ontology(
            Shell shell,
            Label title,
            Label description,
            boolean latest,
            String number,
            List<Line> about,
            @Nullable String citation,
            List<Prefix> prefixes,
            String diagram,
            List<Part> parts,
            List<Link> schemes)
            implements View {}

    /** The shapes, by the class they look at. */
    record Shapes(Shell shell, long constraints, List<Shape> shapes) implements View {}

    /** The list of alignments. */
    record Alignments(Shell shell, List<Entry> alignments) implements View {}

    /** One alignment. */
    record Alignment(Shell shell, Label title, Label comment, List<Row> rows) implements View {

        /** The ties of each of our terms, in the order of the rows. */
        public Map<Link, List<Row>> terms() {
            return rows.stream().collect(Collectors.groupingBy(Row::ours, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /** What changed from version to version. */
    record Changes(Shell shell, List<Changelog.Release> releases) implements View {}

    /** A namespace that the terms are written with. */
    record Prefix(String prefix, String namespace) {}

    /**
     * Where something is explained.
     *
     * @param language of the text; null for a code
     */
    record Link(String text, String href, @Nullable String language) {

        boolean external() {
            return href.startsWith("http");
        }

        public String rel() {
            return external() ? "external" : "";
        }
    }

    /** Something said of a term or of the ontology. */
    record Line(String name, List<Link> values) {}

    /** The terms of one sort. */
    record Part(String id, String heading, List<Term> terms) {}

    /**
     * A term.
     *
     * @param anchor its local name
     * @param count records of a class, written; null for what is not counted
     * @param example statements of the release in Turtle; null if it has none or for an earlier version
     */
    record Term(
            String anchor,
            String kind,
            Label label,
            Label comment,
            @Nullable String count,
            List<Line> lines,
            List<Constraint> constraints,
            List<Row> alignments,
            @Nullable Example example,
            @Nullable Question question,
            List<Link> queries) {}

    /** A record of the release in which a term is used; {@code subject} leads to its page. */
    record Example(Link subject, String turtle) {}

    /** A query on a term, with the address at which the editor has it. */
    record Question(String text, String href) {}

    /**
     * What a shape demands, in words.
     *
     * @param on the property it looks at; null for the record as a whole
     * @param shape where it is written
     * @param severity {@code violation}, {@code warning} or {@code info}
     */
    record Constraint(@Nullable Link on, Label message, String severity, Link shape) {}

    /** The shapes of a class. */
    record Shape(String anchor, Label label, List<Link> targets, List<Constraint> constraints) {}

    /** An alignment in the list. */
    record Entry(Link name, Label comment, int terms) {}

    /** How a term of ours stands to one of another vocabulary. */
    record Row(
            Link ours,
            String relation,
            Link theirs,
            @Nullable Label reason,
            Link alignment) {}
}
