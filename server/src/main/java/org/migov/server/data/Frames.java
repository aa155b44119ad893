package org.migov.server.data;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.migov.ontology.Mg;
import org.migov.ontology.OntologyFiles;

/** The JSON-LD frames, one a class: what belongs to a record of it, in the order in which people read. */
final class Frames {

    private final Map<String, JsonObject> frames;

    private Frames(Map<String, JsonObject> frames) {
        this.frames = frames;
    }

    /** Those that come with the ontology. */
    static Frames standard() {
        return new Frames(OntologyFiles.FRAMES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name, name -> JsonLdContext.read(OntologyFiles.frame(name)))));
    }

    /** The frame of a class, without its context and type; empty for a class of others that has none. */
    Optional<JsonObject> of(Node type) {
        return name(type).map(frames::get);
    }

    /** The keys of a record in the order in which they are read; a month or year stands where the day would stand. */
    static List<String> order(JsonObject frame) {
        return frame.keySet().stream()
                .filter(key -> !key.startsWith("@"))
                .flatMap(key -> Stream.of(key, key + "Month", key + "Year"))
                .toList();
    }

    private static Optional<String> name(Node type) {
        String iri = type.isURI() ? type.getURI() : "";
        return List.of(Mg.NAMESPACE, SKOS.getURI()).stream()
                .filter(iri::startsWith)
                .map(namespace -> iri.substring(namespace.length()))
                .findFirst();
    }
}
