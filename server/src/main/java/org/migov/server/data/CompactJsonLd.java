package org.migov.server.data;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdEmbed;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.migov.ontology.OntologyFiles;

/**
 * Writes statements as compact JSON-LD with the project's context; those about one thing as one nested record.
 *
 * <p>The context goes into the document, cut down to the terms that occur, so that it expands offline.
 */
public final class CompactJsonLd {

    private final JsonLdContext context;
    private final Frames frames;

    private CompactJsonLd(JsonLdContext context, Frames frames) {
        this.context = context;
        this.frames = frames;
    }

    /** With the context and the frames that come with the ontology. */
    public static CompactJsonLd standard() {
        return new CompactJsonLd(JsonLdContext.standard(), Frames.standard());
    }

    /** The statements as one document. */
    public String write(Graph graph) {
        try {
            JsonDocument all = JsonDocument.of(withTerms(JsonObject.EMPTY_JSON_OBJECT));
            JsonObject compact = JsonLd.compact(JsonDocument.of(ExpandedJsonLd.of(graph)), all)
                    .ordered(true)
                    .get();
            return indented(context.inside(compact));
        } catch (JsonLdError e) {
            throw new IllegalStateException("the statements cannot be written with " + OntologyFiles.CONTEXT, e);
        }
    }

    /** The statements without any context, one object a thing. */
    String expanded(Graph graph) {
        return indented(ExpandedJsonLd.of(graph));
    }

    /** The same as the algorithm of JSON-LD flattens it. */
    String flattened(Graph graph) {
        try {
            return indented(JsonLd.flatten(JsonDocument.of(ExpandedJsonLd.of(graph)))
                    .ordered(true)
                    .get());
        } catch (JsonLdError e) {
            throw new IllegalStateException("the statements cannot be flattened", e);
        }
    }

    /**
     * The statements as one record, with what it links to inside, in the order of its class's frame.
     *
     * @param graph the statements about the thing, and about what it links to; others do not fit into a record
     * @param kind its class
     */
    public String write(Graph graph, Node thing, Node kind) {
        Optional<JsonObject> frame = frames.of(kind);
        return frame.isPresent() ? framed(graph, thing, frame.get()) : write(graph);
    }

    private String framed(Graph graph, Node thing, JsonObject frame) {
        JsonLdOptions options = new JsonLdOptions();
        options.setEmbed(JsonLdEmbed.ALWAYS);
        options.setOmitDefault(true);
        options.setOmitGraph(true);
        try {
            JsonObjectBuilder one = Json.createObjectBuilder(frame).remove("type");
            JsonObject root = withTerms(one.add("id", thing.getURI()).build());
            JsonObject record = JsonLd.frame(JsonDocument.of(ExpandedJsonLd.of(graph)), JsonDocument.of(root))
                    .options(options)
                    .get();
            return indented(context.inside(ordered(record, Frames.order(frame))));
        } catch (JsonLdError e) {
            throw new IllegalStateException("<" + thing + "> cannot be written with the frame of its class", e);
        }
    }

    private JsonObject withTerms(JsonObject document) {
        return Json.createObjectBuilder(document)
                .add("@context", context.terms())
                .build();
    }

    /** Who and what it is, then what its frame names, then the rest by name. */
    private static JsonObject ordered(JsonObject record, List<String> frame) {
        JsonObjectBuilder ordered = Json.createObjectBuilder();
        List<String> first = List.of("id", "type");
        first.stream().filter(record::containsKey).forEach(key -> ordered.add(key, record.get(key)));
        frame.stream()
                .filter(record::containsKey)
                .filter(key -> !first.contains(key))
                .forEach(key -> ordered.add(key, record.get(key)));
        record.keySet().stream()
                .filter(key -> !first.contains(key) && !frame.contains(key))
                .sorted()
                .forEach(key -> ordered.add(key, record.get(key)));
        return ordered.build();
    }

    static String indented(JsonStructure document) {
        StringWriter text = new StringWriter();
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .write(document);
        return text.toString().strip() + "\n";
    }
}
