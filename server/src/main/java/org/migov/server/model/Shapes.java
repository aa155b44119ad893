package org.migov.server.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Label;
import org.migov.server.data.Terms;
import org.migov.server.model.View.Constraint;
import org.migov.server.model.View.Link;
import org.migov.server.model.View.Shape;

/** What the shapes demand, in the words of their messages. */
record Shapes(Graph graph) {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Node NODE_SHAPE = sh("NodeShape");
    private static final Node TARGET_CLASS = sh("targetClass");
    private static final Node PROPERTY = sh("property");
    private static final Node PATH = sh("path");
    private static final Node MESSAGE = sh("message");
    private static final Node SEVERITY = sh("severity");

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }

    /** Every shape that looks at records, by its label. */
    List<Shape> all(Reading reading) {
        return nodeShapes()
                .map(shape -> shape(shape, reading))
                .filter(shape -> !shape.constraints().isEmpty())
                .sorted(Comparator.comparing((Shape shape) -> shape.label().text()))
                .toList();
    }

    /** What is demanded of the records of a class. */
    List<Constraint> ofClass(Node type, Reading reading) {
        return Reading.subjects(graph, TARGET_CLASS, type)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .flatMap(shape -> constraints(shape, reading))
                .toList();
    }

    /** What is demanded of a property, wherever it stands. */
    List<Constraint> ofProperty(Node property, Reading reading) {
        return Reading.subjects(graph, PATH, property)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .flatMap(shape -> Reading.subjects(graph, PROPERTY, shape)
                        .filter(Node::isURI)
                        .limit(1)
                        .flatMap(owner -> constraint(shape, owner, null, reading)))
                .toList();
    }

    private Stream<Node> nodeShapes() {
        return Reading.subjects(graph, Terms.TYPE, NODE_SHAPE)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI));
    }

    private Shape shape(Node shape, Reading reading) {
        return new Shape(
                Reading.local(shape),
                label(shape, reading),
                reading.links(Reading.objects(graph, shape, TARGET_CLASS)),
                constraints(shape, reading).toList());
    }

    private static Label label(Node shape, Reading reading) {
        Label label = reading.text(shape, Terms.LABEL);
        return label.text().isEmpty() ? new Label(Reading.local(shape), "", Label.Origin.MADE) : label;
    }

    /** Those on the record as a whole, then those on its properties. */
    private Stream<Constraint> constraints(Node shape, Reading reading) {
        return Stream.concat(
                constraint(shape, shape, null, reading),
                Reading.objects(graph, shape, PROPERTY)
                        .sorted(Comparator.comparing(this::path).thenComparing(node -> node.toString()))
                        .flatMap(property -> constraint(property, shape, on(property, reading), reading)));
    }

    private Stream<Constraint> constraint(Node shape, Node owner, @Nullable Link on, Reading reading) {
        Label message = reading.text(shape, MESSAGE);
        if (message.text().isEmpty()) {
            return Stream.empty();
        }
        Link where = new Link(Reading.local(owner), reading.reader().link("/shapes#" + Reading.local(owner)), null);
        return Stream.of(new Constraint(on, message, severity(shape), where));
    }

    private @Nullable Link on(Node property, Reading reading) {
        return Reading.objects(graph, property, PATH)
                .filter(Node::isURI)
                .findFirst()
                .map(reading::link)
                .orElse(null);
    }

    private String path(Node property) {
        return Reading.objects(graph, property, PATH)
                .map(Node::toString)
                .findFirst()
                .orElse("");
    }

    private String severity(Node shape) {
        return Reading.objects(graph, shape, SEVERITY)
                .filter(Node::isURI)
                .findFirst()
                .map(Reading::local)
                .orElse("Violation")
                .toLowerCase(Locale.ROOT);
    }
}
