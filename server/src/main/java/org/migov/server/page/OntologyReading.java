package org.migov.server.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Mg;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.page.EntityView.Value;
import org.migov.server.page.OntologyView.Line;
import org.migov.server.page.OntologyView.Part;
import org.migov.server.page.OntologyView.Term;
import org.migov.server.release.Manifest;

/** Reads the documentation of the ontology out of it. */
final class OntologyReading {

    private static final Node ONTOLOGY = Terms.iri(Mg.NAMESPACE.substring(0, Mg.NAMESPACE.length() - 1));
    private static final String SCHEMA = "https://schema.org/";

    private final ReleaseData data;
    private final Graph graph;
    private final Labels labels;
    private final Values values;
    private final Words words;

    OntologyReading(ReleaseData data, Reader reader) {
        this.data = data;
        this.graph = data.vocabulary().ontology();
        this.labels = data.labels(reader.languages());
        this.values = new Values(labels, data.addresses(), reader.words());
        this.words = reader.words();
    }

    OntologyView view(Shell shell) {
        return new OntologyView(
                shell,
                words.say("ontology.title"),
                text(ONTOLOGY, Terms.DESCRIPTION),
                "mg",
                Mg.NAMESPACE,
                text(ONTOLOGY, OWL.versionInfo.asNode()),
                List.of(
                        part("classes", OWL.Class.asNode()),
                        part(
                                "properties",
                                OWL.ObjectProperty.asNode(),
                                OWL.DatatypeProperty.asNode(),
                                OWL.AnnotationProperty.asNode(),
                                RDF.Property.asNode()),
                        part("datatypes", RDFS.Datatype.asNode())));
    }

    private Part part(String id, Node... classes) {
        List<Term> terms = Stream.of(classes)
                .flatMap(type -> graph.find(Node.ANY, Terms.TYPE, type).mapWith(Triple::getSubject).toList().stream())
                .filter(Vocabulary::isOurs)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::term)
                .toList();
        return new Part(id, words.say("ontology." + id), terms);
    }

    private Term term(Node term) {
        Label comment = labels.best(objects(term, Terms.COMMENT)).orElse(new Label("", "", Label.Origin.WANTED));
        return new Term(
                term.getURI().substring(Mg.NAMESPACE.length()), labels.ofTerm(term), comment, lines(term), count(term));
    }

    private List<Line> lines(Node term) {
        Map<String, List<Node>> properties = new LinkedHashMap<>();
        properties.put("superclass", List.of(RDFS.subClassOf.asNode()));
        properties.put("superproperty", List.of(RDFS.subPropertyOf.asNode()));
        properties.put("domain", List.of(RDFS.domain.asNode(), Terms.iri(SCHEMA + "domainIncludes")));
        properties.put("range", List.of(RDFS.range.asNode(), Terms.iri(SCHEMA + "rangeIncludes")));
        properties.put("inverse", List.of(OWL.inverseOf.asNode()));
        properties.put("example", List.of(Terms.iri("http://purl.org/vocab/vann/example")));
        return properties.entrySet().stream()
                .map(entry -> new Line(
                        words.say("ontology." + entry.getKey()),
                        entry.getValue().stream()
                                .flatMap(property -> objects(term, property))
                                .filter(Node::isURI)
                                .filter(this::isHere)
                                .sorted(Comparator.comparing(Node::getURI))
                                .map(this::value)
                                .toList()))
                .filter(line -> !line.values().isEmpty())
                .toList();
    }

    /** Our terms by their names, examples by theirs, those of others as prefix and name. */
    private Value value(Node node) {
        if (Vocabulary.isOurs(node) || data.addresses().path(node.getURI()).isPresent()) {
            return values.of(node);
        }
        Value value = values.term(node);
        return new Value(
                value.shape(), Vocabulary.compact(node.getURI()), "", false, value.href(), null, null, List.of());
    }

    /** Examples are of the full data; a release may have less. */
    private boolean isHere(Node node) {
        return data.addresses().path(node.getURI()).isEmpty() || data.things().knows(node);
    }

    private @Nullable String count(Node term) {
        return data.release().manifest().classes().stream()
                .filter(count -> count.iri().equals(term.getURI()))
                .findFirst()
                .map(Manifest.ClassCount::count)
                .map(words::number)
                .orElse(null);
    }

    private String text(Node term, Node property) {
        return labels.best(objects(term, property)).map(Label::text).orElse("");
    }

    private Stream<Node> objects(Node term, Node property) {
        return graph.find(term, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }
}
