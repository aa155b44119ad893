package org.migov.server.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.Labels;
import org.migov.server.data.NameIndex;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;

/**
 * The entities of the service: the things of a release under their paths, such as {@code country/KEN}. Within a
 * transaction.
 */
record Entities(ReleaseData data, Labels labels) {

    /** The thing of an id, or of its IRI; empty if the release knows none. */
    Optional<Node> node(String id) {
        if (id.isBlank() || !id.matches("[^\\s<>\"{}|\\\\^`]+")) {
            return Optional.empty();
        }
        String path = data.addresses().path(id).orElse(id);
        Node node = Terms.iri(data.addresses().iri(path));
        return path.contains("/") && data.things().knows(node) ? Optional.of(node) : Optional.empty();
    }

    String id(Node thing) {
        return data.addresses().path(thing.getURI()).orElse(thing.getURI());
    }

    String name(Node thing) {
        return labels.of(thing).text();
    }

    /** The class that says most, the codes, and when a State ended. */
    String description(Node thing) {
        List<Node> types = data.things().values(thing, Terms.TYPE);
        Stream<String> kind = data.vocabulary().kind(types).stream()
                .map(type -> labels.ofTerm(type).text());
        Stream<String> codes = Stream.of(Terms.NOTATION, Terms.IDENTIFIER)
                .flatMap(property -> data.things().values(thing, property).stream())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .limit(3);
        Stream<String> ended = data.things().values(thing, Terms.iri(Mg.ENDED_ON)).stream()
                .filter(Node::isLiteral)
                .map(day -> "– " + day.getLiteralLexicalForm());
        return Stream.of(kind, codes, ended).flatMap(part -> part).collect(Collectors.joining(", "));
    }

    /** Its types, the one that says most first. */
    List<Map<String, Object>> types(Node thing) {
        List<Node> types = data.things().values(thing, Terms.TYPE);
        Optional<Node> main = data.vocabulary().kind(types);
        return Stream.concat(
                        main.stream(), NameIndex.KINDS.stream().map(Terms::iri).filter(types::contains))
                .distinct()
                .map(type -> Map.<String, Object>of(
                        "id",
                        Kind.id(type.getURI()),
                        "name",
                        labels.ofTerm(type).text()))
                .toList();
    }

    /** Whether it is of one of the types. */
    boolean is(Node thing, List<String> types) {
        List<Node> own = data.things().values(thing, Terms.TYPE);
        return types.stream().map(Kind::classOf).anyMatch(own::contains);
    }
}
