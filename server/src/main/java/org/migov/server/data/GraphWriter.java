package org.migov.server.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.migov.ontology.Prefixes;

/** Writes statements in any of our syntaxes, with our prefixes, in UTF-8. */
public final class GraphWriter {

    private final CompactJsonLd jsonLd;

    public GraphWriter(CompactJsonLd jsonLd) {
        this.jsonLd = jsonLd;
    }

    /** The statements of a graph. */
    public byte[] write(Graph graph, RdfFormat format) {
        if (format == RdfFormat.JSON_LD) {
            return jsonLd.write(graph).getBytes(StandardCharsets.UTF_8);
        }
        Graph prefixed = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(prefixed, graph);
        used(graph).forEach(prefixed.getPrefixMapping()::setNsPrefix);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(prefixed).format(format.jena()).output(bytes);
        return bytes.toByteArray();
    }

    /**
     * One thing as JSON-LD.
     *
     * @param profile any but {@link JsonLdProfile#SCHEMA_ORG}, which is not made from statements
     */
    byte[] record(Graph graph, Node thing, Node kind, JsonLdProfile profile) {
        String text = switch (profile) {
            case FRAMED -> jsonLd.write(graph, thing, kind);
            case COMPACTED -> jsonLd.write(graph);
            case EXPANDED -> jsonLd.expanded(graph);
            case FLATTENED -> jsonLd.flattened(graph);
            case SCHEMA_ORG -> throw new IllegalArgumentException("made by " + SchemaOrg.class);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The prefixes whose namespaces occur. */
    private static Map<String, String> used(Graph graph) {
        Set<String> namespaces = new HashSet<>();
        graph.find().forEachRemaining(triple -> {
            namespace(triple.getSubject(), namespaces);
            namespace(triple.getPredicate(), namespaces);
            namespace(triple.getObject(), namespaces);
        });
        Map<String, String> used = new LinkedHashMap<>(Prefixes.all());
        used.values().retainAll(namespaces);
        return used;
    }

    private static void namespace(Node node, Set<String> namespaces) {
        String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
        namespaces.add(iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1));
    }

    /** The statements of several graphs, in TriG. */
    byte[] write(DatasetGraph dataset) {
        used(dataset.getUnionGraph()).forEach(dataset.prefixes()::add);
        used(dataset.getDefaultGraph()).forEach(dataset.prefixes()::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(dataset).format(RdfFormat.TRIG.jena()).output(bytes);
        return bytes.toByteArray();
    }
}
