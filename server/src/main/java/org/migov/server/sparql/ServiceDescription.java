package org.migov.server.sparql;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.migov.ontology.Prefixes;
import org.migov.server.http.Format;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import org.migov.server.text.TextQueries;

/**
 * What the endpoint is, for programs (SPARQL 1.1 Service Description): its features, formats and limits, the
 * prefixes that it knows, and its graphs with their sizes in VoID.
 */
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String SCHEMA = "https://schema.org/";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULT_FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD",
            "TriG",
            "N-Quads");

    private final String endpoint;
    private final Manifest manifest;
    private final boolean searchable;
    private final List<Triple> triples = new ArrayList<>();

    private ServiceDescription(String endpoint, OpenRelease release) {
        this.endpoint = endpoint;
        this.manifest = release.manifest();
        this.searchable = release.text() != null;
    }

    /**
     * The description in a format.
     *
     * @param endpoint absolute address of the endpoint, as the client sees it
     */
    static byte[] of(String endpoint, OpenRelease release, List<Limits.Published> limits, Format format) {
        ServiceDescription description = new ServiceDescription(endpoint, release);
        description.describeService();
        limits.forEach(description::describe);
        description.prefixes();
        description.describeDataset();
        return description.written(format);
    }

    private void describeService() {
        Node service = iri(endpoint);
        add(service, RDF.type.asNode(), sd("Service"));
        add(service, sd("endpoint"), iri(endpoint));
        add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        add(service, sd("feature"), sd("UnionDefaultGraph"));
        if (searchable) {
            add(service, sd("propertyFeature"), iri(TextQueries.QUERY));
            add(iri(TextQueries.QUERY), RDF.type.asNode(), sd("Feature"));
        }
        RESULT_FORMATS.forEach(format -> add(service, sd("resultFormat"), iri(FORMATS + format)));
        add(service, sd("defaultDataset"), part("dataset"));
        add(service, sd("availableGraphs"), part("graphs"));
    }

    /** A limit under the name of its setting, as schema.org has properties of things. */
    private void describe(Limits.Published limit) {
        Node node = part("limit-" + limit.name());
        add(iri(endpoint), iri(SCHEMA + "additionalProperty"), node);
        add(node, RDF.type.asNode(), iri(SCHEMA + "PropertyValue"));
        add(node, iri(SCHEMA + "name"), NodeFactory.createLiteralString(limit.name()));
        add(node, iri(SCHEMA + "value"), NodeFactory.createLiteralString(limit.value()));
        add(node, iri(SCHEMA + "description"), NodeFactory.createLiteralLang(limit.help(), "en"));
    }

    /** Prefixes that a query may use without declaring them. */
    private void prefixes() {
        TextQueries.prefixes().forEach((prefix, namespace) -> {
            Node node = part("prefix-" + prefix);
            add(iri(endpoint), iri(SHACL + "declare"), node);
            add(node, RDF.type.asNode(), iri(SHACL + "PrefixDeclaration"));
            add(node, iri(SHACL + "prefix"), NodeFactory.createLiteralString(prefix));
            add(node, iri(SHACL + "namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
    }

    private void describeDataset() {
        Node dataset = part("dataset");
        Node graphs = part("graphs");
        add(dataset, RDF.type.asNode(), sd("Dataset"));
        add(dataset, RDF.type.asNode(), iri(VOID + "Dataset"));
        add(dataset, iri(DCTERMS + "hasVersion"), NodeFactory.createLiteralString(manifest.release()));
        add(
                dataset,
                iri(DCTERMS + "modified"),
                NodeFactory.createLiteralDT(manifest.created(), XSDDatatype.XSDdateTime));
        add(dataset, sd("defaultGraph"), part("default-graph"));
        add(graphs, RDF.type.asNode(), sd("GraphCollection"));
        describeDefaultGraph();
        manifest.graphs().forEach(graph -> describe(graph, dataset, graphs));
    }

    private void describeDefaultGraph() {
        Node graph = part("default-graph");
        size(graph, manifest.triples());
        for (Manifest.ClassCount count : manifest.classes()) {
            Node partition = part("class-" + Integer.toHexString(count.iri().hashCode()));
            add(graph, iri(VOID + "classPartition"), partition);
            add(partition, iri(VOID + "class"), iri(count.iri()));
            add(partition, iri(VOID + "entities"), number(count.count()));
        }
    }

    private void describe(Manifest.SourceGraph source, Node dataset, Node graphs) {
        Node named = part("named-graph-" + source.id());
        Node graph = part("graph-" + source.id());
        add(dataset, sd("namedGraph"), named);
        add(graphs, sd("namedGraph"), named);
        add(named, RDF.type.asNode(), sd("NamedGraph"));
        add(named, sd("name"), iri(source.iri()));
        add(named, sd("graph"), graph);
        size(graph, source.triples());
        if (!source.title().isEmpty()) {
            add(graph, iri(DCTERMS + "title"), NodeFactory.createLiteralString(source.title()));
        }
    }

    private void size(Node graph, long statements) {
        add(graph, RDF.type.asNode(), sd("Graph"));
        add(graph, RDF.type.asNode(), iri(VOID + "Dataset"));
        add(graph, iri(VOID + "triples"), number(statements));
    }

    private byte[] written(Format format) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.all());
        prefixes.keySet().retainAll(List.of("rdf", "void", "dcterms", "xsd", "schema", "sh"));
        prefixes.put("sd", SD);
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean quads = format.equals(ResultFormats.TRIG) || format.equals(ResultFormats.N_QUADS);
        var writer = quads ? RDFWriter.source(DatasetGraphFactory.wrap(graph)) : RDFWriter.source(graph);
        writer.format(ResultFormats.graph(format, false)).output(out);
        return out.toByteArray();
    }

    private void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }

    private Node part(String name) {
        return iri(endpoint + "#" + name);
    }

    private static Node sd(String name) {
        return iri(SD + name);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
