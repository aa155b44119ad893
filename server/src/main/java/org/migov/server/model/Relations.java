package org.migov.server.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;

/** How the terms of an ontology hang together. */
record Relations(Graph ontology) {

    static final Set<Node> CLASSES = Set.of(OWL.Class.asNode());
    static final Set<Node> PROPERTIES = Set.of(
            OWL.ObjectProperty.asNode(),
            OWL.DatatypeProperty.asNode(),
            OWL.AnnotationProperty.asNode(),
            RDF.Property.asNode());
    static final Set<Node> DATATYPES = Set.of(RDFS.Datatype.asNode());

    /** What a property is meant for comes first: its one domain or range then only says what holds for all uses. */
    private static final List<Node> DOMAINS = List.of(schema("domainIncludes"), RDFS.domain.asNode());

    private static final List<Node> RANGES = List.of(schema("rangeIncludes"), RDFS.range.asNode());

    private static Node schema(String name) {
        return Terms.iri("https://schema.org/" + name);
    }

    /** Whether a term is a class of an ontology. */
    static boolean isClass(Graph ontology, Node term) {
        return ontology.contains(term, Terms.TYPE, OWL.Class.asNode());
    }

    /** The classes whose records have a property. */
    Stream<Node> domains(Node property) {
        return first(property, DOMAINS);
    }

    /** What a property leads to. */
    Stream<Node> ranges(Node property) {
        return first(property, RANGES);
    }

    private Stream<Node> first(Node property, List<Node> links) {
        return links.stream()
                .map(link -> Reading.objects(ontology, property, link).toList())
                .filter(objects -> !objects.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    /** The properties that records of a class have, its own and those of its superclasses. */
    Stream<Node> propertiesOf(Node type) {
        Set<Node> types = withSuperclasses(type);
        return properties().filter(property -> domains(property).anyMatch(types::contains));
    }

    /** The properties that lead to a class or datatype. */
    Stream<Node> propertiesTo(Node type) {
        return properties().filter(property -> ranges(property).anyMatch(type::equals));
    }

    private Stream<Node> properties() {
        return Reading.ours(ontology, PROPERTIES).stream();
    }

    Stream<Node> superclasses(Node type) {
        return Reading.objects(ontology, type, RDFS.subClassOf.asNode());
    }

    Stream<Node> subclasses(Node type) {
        return Reading.subjects(ontology, RDFS.subClassOf.asNode(), type);
    }

    /** Of our classes above this one the uppermost; the class itself where there is none. */
    Node root(Node type) {
        return superclasses(type)
                .filter(Vocabulary::isOurs)
                .findFirst()
                .map(this::root)
                .orElse(type);
    }

    private Set<Node> withSuperclasses(Node type) {
        Set<Node> seen = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Node at = open.pop();
            if (seen.add(at)) {
                superclasses(at).forEach(open::push);
            }
        }
        return seen;
    }
}
