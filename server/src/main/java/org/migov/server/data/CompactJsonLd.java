package org.migov.server.data;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.migov.ontology.OntologyFiles;

/**
 * Writes statements as compact JSON-LD with the project's context.
 *
 * <p>The context goes into the document, cut down to the terms that occur, so that it expands offline.
 */
public final class CompactJsonLd {

    private static final String CONTEXT = OntologyFiles.CONTEXT;
    private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final JsonObject context;

    private CompactJsonLd(JsonObject context) {
        this.context = context;
    }

    /** With the context that comes with the ontology. */
    public static CompactJsonLd standard() {
        try (InputStream in = OntologyFiles.open(CONTEXT)) {
            return new CompactJsonLd(Json.createReader(in).readObject().getJsonObject("@context"));
        } catch (IOException e) {
            throw new UncheckedIOException(CONTEXT, e);
        }
    }

    /** The statements as one document. */
    public String write(Graph graph) {
        try {
            JsonObject all = Json.createObjectBuilder().add("@context", context).build();
            JsonObject compact = JsonLd.compact(JsonDocument.of(expanded(graph)), JsonDocument.of(all))
                    .ordered(true)
                    .get();
            return indented(withContext(compact));
        } catch (JsonLdError e) {
            throw new IllegalStateException("the statements cannot be written with " + CONTEXT, e);
        }
    }

    private static JsonArray expanded(Graph graph) {
        Map<Node, Map<Node, JsonArrayBuilder>> subjects = new LinkedHashMap<>();
        graph.find().forEachRemaining(triple -> add(subjects, triple));
        JsonArrayBuilder document = Json.createArrayBuilder();
        subjects.forEach((subject, properties) -> {
            JsonObjectBuilder object = Json.createObjectBuilder().add("@id", id(subject));
            properties.forEach((property, values) ->
                    object.add(property.equals(Terms.TYPE) ? "@type" : property.getURI(), values));
            document.add(object);
        });
        return document.build();
    }

    private static void add(Map<Node, Map<Node, JsonArrayBuilder>> subjects, Triple triple) {
        JsonArrayBuilder values = subjects.computeIfAbsent(triple.getSubject(), first -> new LinkedHashMap<>())
                .computeIfAbsent(triple.getPredicate(), first -> Json.createArrayBuilder());
        Node value = triple.getObject();
        if (triple.getPredicate().equals(Terms.TYPE)) {
            values.add(id(value));
        } else {
            values.add(
                    value.isLiteral()
                            ? literal(value)
                            : Json.createObjectBuilder().add("@id", id(value)));
        }
    }

    private static String id(Node node) {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "");
    }

    private static JsonObjectBuilder literal(Node value) {
        JsonObjectBuilder literal = Json.createObjectBuilder().add("@value", value.getLiteralLexicalForm());
        if (!value.getLiteralLanguage().isEmpty()) {
            return literal.add("@language", value.getLiteralLanguage());
        }
        String datatype = value.getLiteralDatatypeURI();
        return datatype.equals(XSD_STRING) ? literal : literal.add("@type", datatype);
    }

    private JsonObject withContext(JsonObject compact) {
        Set<String> words = new LinkedHashSet<>();
        compact.forEach((key, value) -> {
            if (!key.equals("@context")) {
                words.add(key);
                collect(value, words);
            }
        });
        JsonObjectBuilder document = Json.createObjectBuilder().add("@context", contextFor(words));
        compact.forEach((key, value) -> {
            if (!key.equals("@context")) {
                document.add(key, value);
            }
        });
        return document.build();
    }

    private static void collect(JsonValue value, Set<String> words) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> {
                words.add(key);
                collect(inner, words);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> collect(inner, words));
        } else if (value instanceof JsonString text) {
            words.add(text.getString());
        }
    }

    private JsonObject contextFor(Set<String> words) {
        Set<String> needed = new LinkedHashSet<>();
        words.forEach(word -> need(word, needed));
        JsonObjectBuilder cut = Json.createObjectBuilder();
        context.forEach((term, definition) -> {
            if (term.startsWith("@") || needed.contains(term)) {
                cut.add(term, definition);
            }
        });
        return cut.build();
    }

    private void need(String word, Set<String> needed) {
        for (String term : List.of(word, prefix(word))) {
            JsonValue definition = context.get(term);
            if (definition != null && needed.add(term)) {
                Set<String> inner = new LinkedHashSet<>();
                collect(definition, inner);
                inner.forEach(another -> need(another, needed));
            }
        }
    }

    private static String prefix(String word) {
        int colon = word.indexOf(':');
        return colon < 0 ? "" : word.substring(0, colon);
    }

    private static String indented(JsonStructure document) {
        StringWriter text = new StringWriter();
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .write(document);
        return text.toString().strip() + "\n";
    }
}
