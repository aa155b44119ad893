package org.migov.server.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.data.Folding;
import org.migov.server.data.NameIndex;
import org.migov.server.data.Vocabulary;

/** Completions of what somebody types: entities, types, properties; within a transaction. */
record Suggesting(Entities entities) {

    private static final int MOST = 10;

    Map<String, Object> entities(String prefix, int cursor) {
        Stream<Node> found = Stream.concat(
                entities.node(prefix).stream(),
                entities.data().names().find(prefix, Set.of()).stream()
                        .flatMap(kind -> kind.hits().stream())
                        .sorted(Comparator.comparing(NameIndex.Hit::match))
                        .map(NameIndex.Hit::thing));
        return result(found.distinct().map(this::entity), cursor);
    }

    Map<String, Object> types(String prefix, int cursor) {
        return result(
                NameIndex.KINDS.stream()
                        .map(iri -> Kind.object(entities.labels(), iri))
                        .filter(type -> begins(type, prefix)),
                cursor);
    }

    Map<String, Object> properties(String prefix, int cursor) {
        return result(
                entities.data().vocabulary().properties().stream()
                        .map(property -> Map.<String, Object>of(
                                "id", Vocabulary.compact(property.getURI()),
                                "name", entities.labels().ofTerm(property).text()))
                        .filter(property -> begins(property, prefix))
                        .sorted(Comparator.comparing(property -> String.valueOf(property.get("name")))),
                cursor);
    }

    private Map<String, Object> entity(Node thing) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", entities.id(thing));
        entity.put("name", entities.name(thing));
        entity.put("description", entities.description(thing));
        entity.put("notable", entities.types(thing));
        return entity;
    }

    /** Whether a word of the name or the id begins so. */
    private static boolean begins(Map<String, Object> item, String prefix) {
        String wanted = " " + Folding.of(prefix);
        return Stream.of("name", "id")
                .anyMatch(part -> (" " + Folding.of(String.valueOf(item.get(part)))).contains(wanted));
    }

    private static Map<String, Object> result(Stream<Map<String, Object>> items, int cursor) {
        return Map.of("result", items.skip(cursor).limit(MOST).toList());
    }

    List<Map<String, Object>> usualTypes() {
        return Kind.USUAL.stream()
                .map(iri -> Kind.object(entities.labels(), iri))
                .toList();
    }
}
