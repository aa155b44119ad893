package org.migov.server.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.migov.ontology.Mg;
import org.migov.ontology.OntologyFiles;
import org.migov.ontology.Prefixes;

/** The ontology, and names for the terms of other vocabularies that the data use. Does not change; safe to share. */
public final class Vocabulary {

    private static final String BORROWED = "/words/borrowed-terms.ttl";

    private final Graph ontology;
    private final Graph names;

    private Vocabulary(Graph ontology, Graph names) {
        this.ontology = ontology;
        this.names = names;
    }

    /** Reads the ontology that comes with MiGov. */
    public static Vocabulary standard() {
        Graph names;
        Graph ontology;
        try (InputStream borrowed = open(BORROWED);
                InputStream own = OntologyFiles.open(OntologyFiles.MIGOV)) {
            names = read(borrowed);
            ontology = read(own);
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary cannot be read", e);
        }
        ontology.find(Node.ANY, Terms.LABEL, Node.ANY).forEachRemaining(names::add);
        return new Vocabulary(ontology, names);
    }

    /** The ontology's statements. Not to be changed. */
    public Graph ontology() {
        return ontology;
    }

    /** The labels of a term, in all languages there are. */
    public Stream<Node> labels(Node term) {
        return names.find(term, Terms.LABEL, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    /** Every term that has a name. */
    public List<Node> names() {
        return names.find(Node.ANY, Terms.LABEL, Node.ANY).mapWith(Triple::getSubject).toList().stream()
                .distinct()
                .toList();
    }

    /** Every term that has a name and is used as a property. */
    public Set<Node> properties() {
        Set<Node> properties = new LinkedHashSet<>();
        names.find(Node.ANY, Terms.LABEL, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(term -> Character.isLowerCase(localName(term).charAt(0)))
                .forEachRemaining(properties::add);
        return properties;
    }

    /** Of a thing's classes, one that says most: no other of them is its subclass. Ours before those of others. */
    public Optional<Node> kind(List<Node> types) {
        return types.stream()
                .filter(type -> types.stream().noneMatch(other -> !other.equals(type) && isSubclass(other, type)))
                .min((one, other) -> Boolean.compare(!isOurs(one), !isOurs(other)));
    }

    /** Whether a term belongs to the MiGov ontology. */
    public static boolean isOurs(Node term) {
        return term.isURI() && term.getURI().startsWith(Mg.NAMESPACE);
    }

    /** An IRI as prefix and name, such as {@code mg:actor}, or as it is if no prefix of ours fits. */
    public static String compact(String iri) {
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            String namespace = prefix.getValue();
            if (iri.startsWith(namespace) && iri.substring(namespace.length()).matches("[A-Za-z][A-Za-z0-9_-]*")) {
                return prefix.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return iri;
    }

    /** The IRI of a name written with one of our prefixes, or an IRI written out. */
    public static Optional<Node> expand(String written) {
        int colon = written.indexOf(':');
        String namespace = colon < 0 ? null : Prefixes.all().get(written.substring(0, colon));
        if (namespace != null) {
            return Optional.of(Terms.iri(namespace + written.substring(colon + 1)));
        }
        return written.matches("https?://[^\\s<>\"{}|\\\\^`]+") ? Optional.of(Terms.iri(written)) : Optional.empty();
    }

    private static String localName(Node term) {
        String iri = term.getURI();
        String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        return name.isEmpty() ? "-" : name;
    }

    private boolean isSubclass(Node sub, Node superclass) {
        Set<Node> seen = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(sub));
        while (!open.isEmpty()) {
            Node at = open.pop();
            if (seen.add(at)) {
                ontology.find(at, RDFS.subClassOf.asNode(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .forEachRemaining(open::push);
            }
        }
        return seen.contains(superclass);
    }

    private static InputStream open(String resource) {
        InputStream in = Vocabulary.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + ": expected among the resources, found nothing");
        }
        return in;
    }

    private static Graph read(InputStream turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(turtle).lang(Lang.TURTLE).base(Mg.NAMESPACE).parse(graph);
        return graph;
    }
}
