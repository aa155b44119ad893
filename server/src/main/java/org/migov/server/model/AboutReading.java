package org.migov.server.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Prefixes;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.model.View.Line;
import org.migov.server.model.View.Link;
import org.migov.server.model.View.Prefix;

/** What stands above the terms: version, licence, citation, prefixes, schemes. */
final class AboutReading {

    private static final int MOST_SCHEMES = 500;

    private final Reading reading;
    private final Versions versions;
    private final ReleaseData data;

    AboutReading(Reading reading, Versions versions, ReleaseData data) {
        this.reading = reading;
        this.versions = versions;
        this.data = data;
    }

    List<Line> lines(Versions.Version version) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("iri", code(Versions.ONTOLOGY.getURI(), Versions.ONTOLOGY.getURI())));
        lines.add(line("version", code(version.number(), link("/ontology/" + version.number()))));
        lines.add(line(
                "versions",
                Stream.concat(
                                versions.numbers().stream()
                                        .filter(number -> !number.equals(version.number()))
                                        .map(number -> code(number, link("/ontology/" + number))),
                                Stream.of(
                                        new Link(reading.say("ontology.changelog"), link("/ontology/changelog"), null)))
                        .toArray(Link[]::new)));
        lines.add(line("issued", values(DCTerms.issued.asNode())));
        lines.add(line("licence", values(DCTerms.license.asNode())));
        lines.add(line("source", values(DCTerms.source.asNode())));
        return lines.stream().filter(line -> !line.values().isEmpty()).toList();
    }

    /** How the ontology wants to be cited; null where it does not say. */
    @Nullable
    String citation() {
        return reading.objects(Versions.ONTOLOGY, DCTerms.bibliographicCitation.asNode())
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(null);
    }

    /** The prefixes that the terms are written with. */
    List<Prefix> prefixes() {
        Map<String, String> declared = reading.graph().getPrefixMapping().getNsPrefixMap();
        return Prefixes.all().entrySet().stream()
                .filter(prefix -> declared.containsValue(prefix.getValue()))
                .map(prefix -> new Prefix(prefix.getKey(), prefix.getValue()))
                .toList();
    }

    /** The concept schemes that the release has. */
    List<Link> schemes() {
        Labels labels = data.labels(reading.reader().languages());
        return data.things()
                .reading(() -> data.things().subjects(Terms.TYPE, SKOS.ConceptScheme.asNode(), MOST_SCHEMES).stream()
                        .map(scheme -> scheme(scheme, labels.of(scheme)))
                        .sorted(Comparator.comparing(Link::text, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    private Link scheme(Node scheme, Label label) {
        String href = data.addresses().page(scheme.getURI()).orElse(scheme.getURI());
        return new Link(label.text(), link(href), label.language().isEmpty() ? null : label.language());
    }

    private Link[] values(Node property) {
        return reading.objects(Versions.ONTOLOGY, property)
                .map(value -> value.isURI()
                        ? code(value.getURI(), value.getURI())
                        : new Link(value.getLiteralLexicalForm(), "", null))
                .sorted(Comparator.comparing(Link::text))
                .toArray(Link[]::new);
    }

    private Line line(String key, Link... values) {
        return new Line(reading.say("ontology." + key), List.of(values));
    }

    private String link(String path) {
        return reading.reader().link(path);
    }

    private static Link code(String text, String href) {
        return new Link(text, href, null);
    }
}
