package org.migov.server.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Vocabulary;
import org.migov.server.http.Html;

/**
 * The classes and how they lead to each other, drawn as SVG: a box for each class without a superclass of ours, in it
 * its subclasses and its relations, from each relation a line to the box it leads to.
 *
 * <p>Narrow on purpose, so that its text keeps its size on a phone. Colours come from the style sheet.
 */
final class Diagram {

    private static final int WIDTH = 344;
    private static final int RIGHT = 240;
    private static final int HEAD = 26;
    private static final int LINE = 18;
    private static final int GAP = 14;
    private static final int LETTERS = 31;

    private final Relations relations;
    private final Reading reading;
    private final Map<Node, Box> boxes = new LinkedHashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private Diagram(Relations relations, Reading reading) {
        this.relations = relations;
        this.reading = reading;
    }

    /** A class with what stands in its box; coordinates in user units. */
    private record Box(Node type, List<String> kinds, List<Relation> lines, int top) {
        int height() {
            int written = kinds.size()
                    + lines.stream().mapToInt(line -> line.written().size()).sum();
            return HEAD + LINE * written + (written > 0 ? 6 : 0);
        }
    }

    /**
     * A property of a class.
     *
     * @param ranges the classes it leads to
     * @param boxes where these are drawn
     */
    private record Relation(Node property, List<Node> ranges, List<Node> boxes) {
        String text() {
            return Reading.local(property) + " \u2192 " + names();
        }

        String names() {
            return String.join(", ", ranges.stream().map(Reading::local).toList());
        }

        /** The text, its classes on lines of their own where it would be too long. */
        List<String> written() {
            if (text().length() <= LETTERS) {
                return List.of(text());
            }
            List<String> lines = new ArrayList<>(List.of(Reading.local(property) + " \u2192"));
            broken(ranges.stream().map(Reading::local).toList(), LETTERS - 2).forEach(line -> lines.add("  " + line));
            return lines;
        }
    }

    /** The diagram of an ontology; {@code order} is how its file names the classes. */
    static String of(Relations relations, Reading reading, List<String> order) {
        Diagram diagram = new Diagram(relations, reading);
        int bottom = diagram.place(order);
        return diagram.draw(bottom);
    }

    private int place(List<String> order) {
        List<Node> roots = Reading.ours(relations.ontology(), Relations.CLASSES).stream()
                .filter(type -> relations.root(type).equals(type))
                .sorted(Comparator.comparingInt(type -> order.indexOf(Reading.local(type))))
                .toList();
        int top = 2;
        for (Node type : roots) {
            Box box = new Box(type, kinds(type), lines(type, roots), top);
            boxes.put(type, box);
            top += box.height() + GAP;
        }
        return top;
    }

    private List<String> kinds(Node type) {
        return broken(
                relations
                        .subclasses(type)
                        .sorted(Comparator.comparing(Node::getURI))
                        .map(Reading::local)
                        .toList(),
                LETTERS);
    }

    /** Names with commas between them, in lines of so many letters. */
    private static List<String> broken(List<String> names, int letters) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String name : names) {
            if (!line.isEmpty() && line.length() + name.length() + 2 > letters) {
                lines.add(line + ",");
                line = "";
            }
            line += (line.isEmpty() ? "" : ", ") + name;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private List<Relation> lines(Node type, List<Node> roots) {
        return Reading.ours(relations.ontology(), Relations.PROPERTIES).stream()
                .filter(property -> relations
                        .domains(property)
                        .anyMatch(domain -> relations.root(domain).equals(type)))
                .map(this::relation)
                .filter(relation -> !relation.boxes().isEmpty() && roots.containsAll(relation.boxes()))
                .toList();
    }

    private Relation relation(Node property) {
        List<Node> ranges = relations
                .ranges(property)
                .filter(range -> Vocabulary.isOurs(range) && Relations.isClass(relations.ontology(), range))
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        return new Relation(
                property,
                ranges,
                ranges.stream().map(relations::root).distinct().toList());
    }

    private String draw(int bottom) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"diagram\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"diagram-title"
                        + " diagram-text\" xmlns=\"http://www.w3.org/2000/svg\">",
                WIDTH,
                bottom - GAP + 4));
        element("title", "diagram-title", reading.say("ontology.diagram"));
        element("desc", "diagram-text", description());
        svg.append("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\""
                + " markerHeight=\"7\" orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>");
        boxes.values().forEach(this::box);
        boxes.values().forEach(this::arcs);
        return svg.append("</svg>").toString();
    }

    /** The same in a sentence a class, for who cannot see it. */
    private String description() {
        List<String> sentences = new ArrayList<>();
        boxes.values()
                .forEach(box -> box.lines()
                        .forEach(line -> sentences.add(Reading.local(box.type()) + " " + line.text() + ".")));
        return String.join(" ", sentences);
    }

    private void box(Box box) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"2\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/>",
                box.top(),
                RIGHT - 2,
                box.height()));
        text("name", box.top() + 18, Reading.local(box.type()));
        int at = box.top() + HEAD + 12;
        for (String kinds : box.kinds()) {
            text("kinds", at, kinds);
            at += LINE;
        }
        for (Relation line : box.lines()) {
            for (String written : line.written()) {
                text("relation", at, written);
                at += LINE;
            }
        }
    }

    /** One line to each box it leads to, from the first property that does. */
    private void arcs(Box box) {
        Set<Node> drawn = new HashSet<>();
        int at = box.top() + HEAD + 8 + LINE * box.kinds().size();
        for (Relation line : box.lines()) {
            for (Node to : line.boxes()) {
                if (drawn.add(to)) {
                    arc(at, box, boxes.get(to));
                }
            }
            at += LINE * line.written().size();
        }
    }

    private void arc(int at, Box from, @Nullable Box to) {
        if (to == null) {
            return;
        }
        int end = to.top() + HEAD / 2 + (to.equals(from) ? 0 : to.top() < from.top() ? 4 : -4);
        int bend = RIGHT + Math.min((WIDTH - RIGHT) * 4 / 3 - 4, 22 + Math.abs(end - at) / 8);
        svg.append(String.format(
                Locale.ROOT,
                "<path class=\"arc\" d=\"M%d %dC%d %d %d %d %d %d\" marker-end=\"url(#tip)\"/>",
                RIGHT,
                at,
                bend,
                at,
                bend,
                end,
                RIGHT + 2,
                end));
    }

    private void element(String name, String id, String text) {
        svg.append(String.format(Locale.ROOT, "<%s id=\"%s\">%s</%s>", name, id, Html.escape(text), name));
    }

    private void text(String kind, int y, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"12\" y=\"%d\">%s</text>", kind, y, Html.escape(text)));
    }
}
