package org.migov.server.fragments;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.migov.ontology.Prefixes;
import org.migov.server.http.Format;
import org.migov.server.release.Manifest;

/**
 * A page of a fragment in RDF: the statements, how many there are in all, and the controls that lead to other pages and
 * other fragments.
 *
 * <p>In the formats that have graphs, counts and controls stand in the graph {@code …#metadata}; in the others they stand
 * among the statements.
 */
final class FragmentDocument {

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    static final Format TRIG = Format.of("trig", "application/trig", "application/x-trig");
    static final Format N_QUADS =
            Format.of("nq", "application/n-quads", "text/x-nquads").alsoNamed("nquads");
    static final Format JSON_LD =
            Format.of("jsonld", "application/ld+json", "application/json").alsoNamed("json");
    static final Format TURTLE =
            Format.of("ttl", "text/turtle", "application/x-turtle").alsoNamed("turtle");
    static final Format N_TRIPLES = Format.of("nt", "application/n-triples", "text/plain");
    static final Format RDF_XML =
            Format.of("rdf", "application/rdf+xml", "application/xml").alsoNamed("xml");

    private static final Map<Format, RDFFormat> FORMATS = formats();

    private final Fragment fragment;
    private final Manifest manifest;
    private final DatasetGraph document = DatasetGraphFactory.create();
    private final Node page;
    private final Node first;
    private final Node dataset;
    private final Node controls;

    private FragmentDocument(Fragment fragment, Manifest manifest, boolean graphs) {
        this.fragment = fragment;
        this.manifest = manifest;
        this.page = iri(fragment.asked().address());
        this.first = iri(fragment.asked().site() + fragment.asked().page(1));
        this.dataset = iri(fragment.asked().dataset());
        this.controls = graphs ? iri(fragment.asked().address() + "#metadata") : Quad.defaultGraphIRI;
    }

    /** What it can be written in; those that keep counts and controls apart first. */
    static List<Format> offered() {
        return List.copyOf(FORMATS.keySet());
    }

    static byte[] write(Fragment fragment, Manifest manifest, Format format) {
        RDFFormat syntax = FORMATS.getOrDefault(format, RDFFormat.TRIG_PRETTY);
        boolean graphs = List.of(TRIG, N_QUADS, JSON_LD).contains(format);
        FragmentDocument writing = new FragmentDocument(fragment, manifest, graphs);
        fragment.statements().forEach(statement -> writing.document.add(Quad.create(Quad.defaultGraphIRI, statement)));
        writing.counts();
        writing.pages();
        writing.search();
        return writing.written(syntax, graphs);
    }

    private void counts() {
        if (!controls.equals(Quad.defaultGraphIRI)) {
            say(controls, FOAF.primaryTopic.asNode(), dataset);
            say(controls, FOAF.primaryTopic.asNode(), page);
        }
        say(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        say(dataset, RDF.type.asNode(), hydra("Collection"));
        say(dataset, VOID.subset.asNode(), page);
        say(dataset, DCTerms.license.asNode(), iri(LICENCE));
        say(dataset, DCTerms.hasVersion.asNode(), NodeFactory.createLiteralString(manifest.release()));
        say(dataset, DCTerms.source.asNode(), iri(source()));
        say(dataset, VOID.sparqlEndpoint.asNode(), iri(fragment.asked().site() + "/sparql"));
        say(
                dataset,
                iri("http://www.w3.org/2000/01/rdf-schema#seeAlso"),
                iri(fragment.asked().site() + "/void.ttl"));
        say(page, RDF.type.asNode(), hydra("PartialCollectionView"));
        say(page, VOID.triples.asNode(), number(fragment.total()));
        say(page, hydra("totalItems"), number(fragment.total()));
        say(page, hydra("itemsPerPage"), number(Fragment.PAGE));
    }

    /** What the statements are taken from: the data set as its own description names it. */
    private String source() {
        Node graph = fragment.asked().pattern().graph();
        return graph == null ? manifest.base() + "void#migov" : graph.getURI();
    }

    private void pages() {
        Asked asked = fragment.asked();
        if (!first.equals(page)) {
            say(dataset, VOID.subset.asNode(), first);
            say(page, DCTerms.isPartOf.asNode(), first);
        }
        say(page, hydra("first"), first);
        say(page, hydra("last"), iri(asked.site() + asked.page(fragment.pages())));
        if (fragment.hasPrevious()) {
            say(page, hydra("previous"), iri(asked.site() + asked.page(asked.page() - 1)));
        }
        if (fragment.hasNext()) {
            say(page, hydra("next"), iri(asked.site() + asked.page(asked.page() + 1)));
        }
    }

    private void search() {
        Node search = part("search");
        say(dataset, hydra("search"), search);
        say(search, RDF.type.asNode(), hydra("IriTemplate"));
        say(
                search,
                hydra("template"),
                NodeFactory.createLiteralString(fragment.asked().template()));
        say(search, hydra("variableRepresentation"), hydra("ExplicitRepresentation"));
        for (String variable : List.of("subject", "predicate", "object")) {
            Node mapping = part(variable);
            say(search, hydra("mapping"), mapping);
            say(mapping, RDF.type.asNode(), hydra("IriTemplateMapping"));
            say(mapping, hydra("variable"), NodeFactory.createLiteralString(variable));
            say(mapping, hydra("property"), iri(RDF.getURI() + variable));
        }
    }

    private byte[] written(RDFFormat syntax, boolean graphs) {
        Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.all());
        prefixes.put("hydra", HYDRA);
        prefixes.forEach(document.prefixes()::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter writer = graphs
                ? RDFWriter.source(document).format(syntax).build()
                : RDFWriter.source(document.getDefaultGraph()).format(syntax).build();
        writer.output(bytes);
        return bytes.toByteArray();
    }

    private void say(Node subject, Node predicate, Node object) {
        document.add(controls, subject, predicate, object);
    }

    private Node part(String name) {
        return iri(fragment.asked().dataset().replaceFirst("#dataset$", "#" + name));
    }

    private static Node hydra(String name) {
        return iri(HYDRA + name);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private static Map<Format, RDFFormat> formats() {
        Map<Format, RDFFormat> formats = new LinkedHashMap<>();
        formats.put(TRIG, RDFFormat.TRIG_PRETTY);
        formats.put(N_QUADS, RDFFormat.NQUADS_UTF8);
        formats.put(JSON_LD, RDFFormat.JSONLD11);
        formats.put(TURTLE, RDFFormat.TURTLE_PRETTY);
        formats.put(N_TRIPLES, RDFFormat.NTRIPLES_UTF8);
        formats.put(RDF_XML, RDFFormat.RDFXML_PLAIN);
        return formats;
    }
}
