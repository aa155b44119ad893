package org.migov.server.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Terms;
import org.migov.server.model.View.Constraint;
import org.migov.server.model.View.Example;
import org.migov.server.model.View.Line;
import org.migov.server.model.View.Link;
import org.migov.server.model.View.Part;
import org.migov.server.model.View.Question;
import org.migov.server.model.View.Term;
import org.migov.server.page.PageQueries;
import org.migov.server.page.PageQueries.Sort;
import org.migov.server.page.Shell;
import org.migov.server.release.Manifest;

/** Reads the section of each term. */
final class TermReading {

    /** So many queries show how a term is used; the catalogue has a search for the rest. */
    private static final int MOST_QUERIES = 3;

    private final Reading reading;
    private final Relations relations;
    private final Shapes shapes;
    private final Alignments alignments;
    private final UsingQueries queries;
    private final @Nullable Examples examples;

    /** @param examples null for a version that is no longer in force: no data, shapes or queries are of it */
    TermReading(
            Reading reading,
            Relations relations,
            Shapes shapes,
            Alignments alignments,
            UsingQueries queries,
            @Nullable Examples examples) {
        this.reading = reading;
        this.relations = relations;
        this.shapes = shapes;
        this.alignments = alignments;
        this.queries = queries;
        this.examples = examples;
    }

    List<Part> parts(Manifest manifest) {
        return List.of(
                part("classes", Sort.CLASS, Relations.CLASSES, manifest),
                part("properties", Sort.PROPERTY, Relations.PROPERTIES, manifest),
                part("datatypes", Sort.DATATYPE, Relations.DATATYPES, manifest));
    }

    private Part part(String id, Sort sort, Set<Node> types, Manifest manifest) {
        List<Term> terms = Reading.ours(reading.graph(), types).stream()
                .map(term -> term(term, sort, manifest))
                .toList();
        return new Part(id, reading.say("ontology." + id), terms);
    }

    private Term term(Node term, Sort sort, Manifest manifest) {
        boolean inForce = examples != null;
        String name = Reading.local(term);
        return new Term(
                name,
                reading.say("ontology.kind." + kind(term)),
                reading.text(term, Terms.LABEL),
                reading.text(term, Terms.COMMENT),
                count(term, manifest),
                lines(term, sort),
                inForce ? constraints(term, sort) : List.of(),
                inForce ? alignments.of(term, reading) : List.of(),
                example(term, sort).orElse(null),
                inForce ? question(term, sort) : null,
                inForce ? queries(name) : List.of());
    }

    private String kind(Node term) {
        Set<Node> types = Set.copyOf(reading.objects(term, Terms.TYPE).toList());
        if (types.contains(OWL.Class.asNode())) {
            return "class";
        }
        if (types.contains(RDFS.Datatype.asNode())) {
            return "datatype";
        }
        if (types.contains(OWL.ObjectProperty.asNode())) {
            return "object";
        }
        return types.contains(OWL.DatatypeProperty.asNode()) ? "data" : "property";
    }

    private List<Line> lines(Node term, Sort sort) {
        List<Line> lines = new ArrayList<>();
        if (sort == Sort.CLASS) {
            add(lines, "superclass", relations.superclasses(term));
            add(lines, "subclasses", relations.subclasses(term));
            add(lines, "with", relations.propertiesOf(term));
            add(lines, "by", relations.propertiesTo(term));
            add(lines, "disjoint", disjoint(term));
        } else {
            add(lines, "superproperty", reading.objects(term, RDFS.subPropertyOf.asNode()));
            add(lines, "domain", relations.domains(term));
            add(lines, "range", relations.ranges(term));
            add(lines, "inverse", reading.objects(term, OWL.inverseOf.asNode()));
        }
        add(lines, "see", reading.objects(term, RDFS.seeAlso.asNode()));
        source(term).ifPresent(lines::add);
        return lines;
    }

    private Stream<Node> disjoint(Node term) {
        Node disjoint = OWL.disjointWith.asNode();
        return Stream.concat(reading.objects(term, disjoint), Reading.subjects(reading.graph(), disjoint, term));
    }

    private void add(List<Line> lines, String key, Stream<Node> values) {
        List<Link> links = reading.links(values);
        if (!links.isEmpty()) {
            lines.add(new Line(reading.say("ontology." + key), links));
        }
    }

    private Optional<Line> source(Node term) {
        List<Link> sources = reading.objects(term, DCTerms.source.asNode())
                .map(source -> source.isURI()
                        ? reading.link(source)
                        : new Link(
                                source.getLiteralLexicalForm(),
                                "",
                                source.getLiteralLanguage().isEmpty() ? null : source.getLiteralLanguage()))
                .toList();
        return sources.isEmpty() ? Optional.empty() : Optional.of(new Line(reading.say("ontology.source"), sources));
    }

    private List<Constraint> constraints(Node term, Sort sort) {
        Reading inShapes = reading.over(shapes.graph());
        return switch (sort) {
            case CLASS -> shapes.ofClass(term, inShapes);
            case PROPERTY -> shapes.ofProperty(term, inShapes);
            case DATATYPE -> List.of();
        };
    }

    private Optional<Example> example(Node term, Sort sort) {
        if (examples == null) {
            return Optional.empty();
        }
        Optional<Examples.Written> written = switch (sort) {
            case CLASS -> examples.ofClass(term);
            case PROPERTY -> examples.ofProperty(term);
            case DATATYPE -> examples.ofDatatype(term);
        };
        return written.map(found -> new Example(subject(found.subject()), found.turtle()));
    }

    private Link subject(Node subject) {
        String iri = subject.getURI();
        int id = iri.indexOf("/id/");
        String path = id >= 0 ? iri.substring(id + "/id/".length()) : iri.substring(iri.lastIndexOf("/graph/") + 1);
        return new Link(path, reading.reader().link("/page/" + path), null);
    }

    private Question question(Node term, Sort sort) {
        String text = PageQueries.of(sort, term);
        return new Question(text, reading.reader().link("/sparql?query=" + Shell.encoded(text)));
    }

    private List<Link> queries(String name) {
        return queries.of(name)
                .limit(MOST_QUERIES)
                .map(query -> new Link(query.title(), reading.reader().link("/queries/" + query.name()), "en"))
                .toList();
    }

    private @Nullable String count(Node term, Manifest manifest) {
        return manifest.classes().stream()
                .filter(count -> examples != null && count.iri().equals(term.getURI()))
                .findFirst()
                .map(Manifest.ClassCount::count)
                .map(reading.reader().words()::number)
                .orElse(null);
    }
}
