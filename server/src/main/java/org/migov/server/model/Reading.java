package org.migov.server.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.migov.ontology.Mg;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.model.View.Link;
import org.migov.server.page.Reader;

/** Reads a graph of the model for one reader. */
final class Reading {

    private final Graph graph;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private final Reader reader;

    Reading(Graph graph, Vocabulary vocabulary, Reader reader) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.labels = Labels.ofTerms(vocabulary, reader.languages());
        this.reader = reader;
    }

    /** The same reader with another graph. */
    Reading over(Graph other) {
        return new Reading(other, vocabulary, reader);
    }

    Graph graph() {
        return graph;
    }

    Reader reader() {
        return reader;
    }

    String say(String key, Object... values) {
        return reader.words().say(key, values);
    }

    Stream<Node> objects(Node subject, Node property) {
        return objects(graph, subject, property);
    }

    static Stream<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    static Stream<Node> subjects(Graph graph, Node property, Node object) {
        return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream();
    }

    /** What a property says, in the language the reader understands best; empty where it says nothing. */
    Label text(Node subject, Node property) {
        return best(objects(subject, property));
    }

    Label best(Stream<Node> texts) {
        return labels.best(texts).orElse(new Label("", "", Label.Origin.WANTED));
    }

    /** Our terms by their names, those of others as prefix and name, in the order of their IRIs. */
    List<Link> links(Stream<Node> nodes) {
        return links(nodes, node -> true);
    }

    List<Link> links(Stream<Node> nodes, Predicate<Node> wanted) {
        return nodes.filter(Node::isURI)
                .filter(wanted)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::link)
                .toList();
    }

    Link link(Node term) {
        if (Vocabulary.isOurs(term)) {
            return new Link(local(term), reader.link("/ontology#" + local(term)), null);
        }
        return new Link(Vocabulary.compact(term.getURI()), term.getURI(), null);
    }

    /** The name of a term after the namespace. */
    static String local(Node term) {
        return term.getURI()
                .substring(
                        Math.max(term.getURI().lastIndexOf('#'), term.getURI().lastIndexOf('/')) + 1);
    }

    /** Our terms of some types, by name. */
    static List<Node> ours(Graph graph, Set<Node> types) {
        return types.stream()
                .flatMap(type -> subjects(graph, Terms.TYPE, type))
                .filter(term -> term.isURI() && term.getURI().startsWith(Mg.NAMESPACE))
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }
}
