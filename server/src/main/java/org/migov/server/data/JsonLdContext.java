package org.migov.server.data;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migov.ontology.OntologyFiles;

/**
 * The project's context, cut down for each document to the terms that occur in it.
 *
 * <p>It travels in the document, so that a file that was saved, mailed or found years later still means what it meant,
 * without a network.
 *
 * @param terms the value of {@code @context}
 */
record JsonLdContext(JsonObject terms) {

    /** The context that comes with the ontology. */
    static JsonLdContext standard() {
        return new JsonLdContext(read(OntologyFiles.CONTEXT).getJsonObject("@context"));
    }

    /** A JSON file of the model. */
    static JsonObject read(String name) {
        try (InputStream in = OntologyFiles.open(name);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The document with what of the context it needs, first. */
    JsonObject inside(JsonObject compact) {
        Set<String> words = new LinkedHashSet<>();
        compact.forEach((key, value) -> {
            if (!key.equals("@context")) {
                words.add(key);
                collect(value, words);
            }
        });
        JsonObjectBuilder document = Json.createObjectBuilder().add("@context", cut(words));
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

    private JsonObject cut(Set<String> words) {
        Set<String> needed = new LinkedHashSet<>();
        words.forEach(word -> need(word, needed));
        JsonObjectBuilder cut = Json.createObjectBuilder();
        terms.forEach((term, definition) -> {
            if (term.startsWith("@") || needed.contains(term)) {
                cut.add(term, definition);
            }
        });
        return cut.build();
    }

    private void need(String word, Set<String> needed) {
        for (String term : List.of(word, prefix(word))) {
            JsonValue definition = terms.get(term);
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
}
