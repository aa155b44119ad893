package org.migov.server.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A thing in RDF: its statements and, in the syntaxes that people read, the labels of what it links to.
 *
 * <p>All say where it is from: the sources that the thing names, with title, publisher, licence, state and day of
 * reading. {@link RdfFormat#TURTLE} and {@link RdfFormat#JSON_LD} hold the same; {@link RdfFormat#N_TRIPLES} and {@link
 * RdfFormat#RDF_XML} hold no labels; {@link RdfFormat#TRIG} holds the statements in the graphs of their sources.
 */
public final class RdfDocument {

    private final Things things;
    private final Vocabulary vocabulary;
    private final GraphWriter writer;

    public RdfDocument(Things things, Vocabulary vocabulary, GraphWriter writer) {
        this.things = things;
        this.vocabulary = vocabulary;
        this.writer = writer;
    }

    /** The thing as JSON-LD in a profile that is made from statements; inside a transaction. */
    byte[] jsonLd(Thing thing, JsonLdProfile profile) {
        return writer.record(sourced(thing, labelled(thing)), thing.node(), kind(thing), profile);
    }

    /** The document; inside a transaction. */
    public byte[] write(Thing thing, RdfFormat format) {
        return switch (format) {
            case TRIG -> writer.write(quads(thing));
            case JSON_LD -> jsonLd(thing, JsonLdProfile.FRAMED);
            case TURTLE -> writer.write(sourced(thing, labelled(thing)), format);
            case N_TRIPLES, RDF_XML -> writer.write(sourced(thing, statements(thing)), format);
        };
    }

    private Node kind(Thing thing) {
        return vocabulary.kind(thing.types()).orElse(Node.ANY);
    }

    /** With what the release says of the sources: whose they are, under which licence, of which state, when read. */
    private Graph sourced(Thing thing, Graph graph) {
        sources(thing).forEach(source -> about(source).forEach(graph::add));
        return graph;
    }

    /** The sources that the thing names; what stands in no record that names it does not fit into a nested one. */
    private static Set<Node> sources(Thing thing) {
        Set<Node> sources = new LinkedHashSet<>();
        thing.values(Terms.DERIVED_FROM).filter(Node::isURI).forEach(sources::add);
        sources.remove(thing.node());
        return sources;
    }

    private List<Triple> about(Node source) {
        return Terms.OF_A_SOURCE.stream()
                .flatMap(property ->
                        things.values(source, property).stream().map(value -> Triple.create(source, property, value)))
                .toList();
    }

    private static Graph statements(Thing thing) {
        Graph graph = GraphFactory.createDefaultGraph();
        thing.facts().forEach(fact -> graph.add(thing.node(), fact.property(), fact.value()));
        return graph;
    }

    private Graph labelled(Thing thing) {
        Graph graph = statements(thing);
        Set<Node> linked = new LinkedHashSet<>();
        thing.facts().stream()
                .filter(fact -> !fact.property().equals(Terms.TYPE)) // what classes are called says the ontology
                .map(Fact::value)
                .filter(Node::isURI)
                .forEach(linked::add);
        linked.remove(thing.node());
        linked.forEach(node ->
                things.values(node, Terms.LABEL).forEach(label -> graph.add(Triple.create(node, Terms.LABEL, label))));
        return graph;
    }

    private DatasetGraph quads(Thing thing) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (Fact fact : thing.facts()) {
            if (fact.graphs().isEmpty()) {
                dataset.add(Quad.defaultGraphIRI, thing.node(), fact.property(), fact.value());
            }
            fact.graphs().forEach(graph -> dataset.add(graph, thing.node(), fact.property(), fact.value()));
        }
        sources(thing)
                .forEach(source -> about(source)
                        .forEach(triple ->
                                things.graphs(triple).forEach(graph -> dataset.add(Quad.create(graph, triple)))));
        return dataset;
    }
}
