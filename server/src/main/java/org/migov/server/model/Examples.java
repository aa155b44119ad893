package org.migov.server.model;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.migov.server.data.Fact;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.RdfFormat;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Thing;
import org.migov.server.data.Things;
import org.migov.server.data.Vocabulary;

/**
 * Statements of a release in which a term is used: those of the record that the ontology names as its example, else of
 * the first there is. Kept as long as the release is in force; safe to share.
 */
final class Examples {

    /** So many statements show what a record is like; its page has the rest. */
    private static final int MOST = 9;

    private static final int MOST_CODES = 20_000;

    private static final List<Node> NAMED = List.of(
            Terms.iri("http://purl.org/vocab/vann/example"), Terms.iri("http://www.w3.org/2004/02/skos/core#example"));

    private final ReleaseData data;
    private final Relations relations;
    private final GraphWriter writer;
    private final Map<Node, Optional<Written>> known = new ConcurrentHashMap<>();
    private final Map<String, Triple> codes = new HashMap<>();

    Examples(ReleaseData data, Relations relations, GraphWriter writer) {
        this.data = data;
        this.relations = relations;
        this.writer = writer;
    }

    /** A record, and some of what is said of it in Turtle without the prefixes. */
    record Written(Node subject, String turtle) {}

    /** Whether these are of a release. */
    boolean of(ReleaseData release) {
        return data == release;
    }

    Optional<Written> ofClass(Node type) {
        return known.computeIfAbsent(type, any -> data.things().reading(() -> record(type)));
    }

    Optional<Written> ofProperty(Node property) {
        return known.computeIfAbsent(property, any -> data.things().reading(() -> statement(property)));
    }

    Optional<Written> ofDatatype(Node datatype) {
        return known.computeIfAbsent(datatype, any -> data.things().reading(() -> code(datatype)));
    }

    private Optional<Written> record(Node type) {
        Things things = data.things();
        return Stream.concat(named(type), things.subjects(Terms.TYPE, type, 1).stream())
                .flatMap(node -> things.thing(node).stream())
                .findFirst()
                .map(this::written);
    }

    /** One statement, of the named example where it has the property. */
    private Optional<Written> statement(Node property) {
        Things things = data.things();
        Stream<Node> subjects = Stream.concat(named(property), things.subjects(property, Node.ANY, 1).stream());
        return subjects.flatMap(node -> things.thing(node).stream())
                .flatMap(thing -> thing.value(property).stream()
                        .map(value -> written(thing.node(), List.of(Triple.create(thing.node(), property, value)))))
                .findFirst();
    }

    private Optional<Written> code(Node datatype) {
        Things things = data.things();
        return named(datatype)
                .flatMap(node -> things.thing(node).stream())
                .flatMap(thing -> codes(thing, datatype))
                .findFirst()
                .or(() -> Optional.ofNullable(firstCodes().get(datatype.getURI()))
                        .map(triple -> written(triple.getSubject(), List.of(triple))));
    }

    /** The first code of each datatype; one pass over all codes serves them all. */
    private synchronized Map<String, Triple> firstCodes() {
        if (codes.isEmpty()) {
            Things things = data.things();
            for (Node node : things.subjects(Terms.NOTATION, Node.ANY, MOST_CODES)) {
                things.values(node, Terms.NOTATION)
                        .forEach(value -> codes.putIfAbsent(
                                value.getLiteralDatatypeURI(), Triple.create(node, Terms.NOTATION, value)));
            }
        }
        return codes;
    }

    private Stream<Written> codes(Thing thing, Node datatype) {
        return thing.values(Terms.NOTATION)
                .filter(value -> isOf(value, datatype))
                .map(value -> written(thing.node(), List.of(Triple.create(thing.node(), Terms.NOTATION, value))));
    }

    private static boolean isOf(Node value, Node datatype) {
        return value.isLiteral() && value.getLiteralDatatypeURI().equals(datatype.getURI());
    }

    private Stream<Node> named(Node term) {
        return NAMED.stream()
                .flatMap(property -> Reading.objects(relations.ontology(), term, property))
                .filter(Node::isURI)
                .filter(data.things()::knows);
    }

    /** Types and our own properties first, since they are what the page explains. */
    private Written written(Thing thing) {
        List<Triple> triples = thing.facts().stream()
                .sorted((one, other) -> Boolean.compare(isBorrowed(one), isBorrowed(other)))
                .limit(MOST)
                .map(fact -> Triple.create(thing.node(), fact.property(), fact.value()))
                .toList();
        return written(thing.node(), triples);
    }

    private static boolean isBorrowed(Fact fact) {
        Node property = fact.property();
        return !property.equals(Terms.TYPE) && !property.equals(Terms.LABEL) && !Vocabulary.isOurs(property);
    }

    private Written written(Node subject, List<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        String turtle = new String(writer.write(graph, RdfFormat.TURTLE), StandardCharsets.UTF_8);
        return new Written(subject, turtle.replaceAll("(?m)^PREFIX .*\\R", "").strip());
    }
}
