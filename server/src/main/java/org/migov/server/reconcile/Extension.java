package org.migov.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.migov.server.data.Languages;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.http.HttpProblem;

/** Values of properties for rows that were matched; within a transaction. */
final class Extension {

    /** Settings that a client may give a property. */
    static final List<Map<String, Object>> SETTINGS = List.of(
            Map.of(
                    "name", "limit",
                    "label", "Values at most",
                    "type", "number",
                    "default", 0,
                    "help_text", "How many values a row gets; 0 for all"),
            Map.of(
                    "name", "language",
                    "label", "Language",
                    "type", "text",
                    "default", "",
                    "help_text", "Only texts in this language, such as fr; empty for all"));

    private static final int MOST_IDS = 1_000;
    private static final int MOST_PROPERTIES = 30;
    private static final int SAMPLE = 200;
    private static final Set<XSDDatatype> WHOLE =
            Set.of(XSDDatatype.XSDinteger, XSDDatatype.XSDint, XSDDatatype.XSDlong, XSDDatatype.XSDnonNegativeInteger);
    private static final Set<XSDDatatype> BROKEN =
            Set.of(XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble, XSDDatatype.XSDfloat);

    private final Entities entities;

    private record Wanted(String id, Node property, int limit, String language) {}

    Extension(Entities entities) {
        this.entities = entities;
    }

    /** The properties that things of a type have, those of the type's first things. */
    Map<String, Object> proposal(String type, int limit) {
        Set<Node> used = new LinkedHashSet<>();
        entities.data()
                .things()
                .subjects(Terms.TYPE, Kind.classOf(type), SAMPLE)
                .forEach(thing -> entities.data()
                        .things()
                        .thing(thing)
                        .ifPresent(read -> read.facts().forEach(fact -> used.add(fact.property()))));
        List<Map<String, Object>> properties = used.stream()
                .map(property -> Map.<String, Object>of(
                        "id", Vocabulary.compact(property.getURI()),
                        "name", entities.labels().ofTerm(property).text()))
                .sorted(Comparator.comparing(one -> String.valueOf(one.get("name")), String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("type", type);
        proposal.put("limit", limit);
        proposal.put("properties", properties.stream().limit(limit).toList());
        return proposal;
    }

    /** @throws HttpProblem 400 or 413 that says which member is wrong */
    Map<String, Object> extended(JsonNode query) {
        if (!query.path("ids").isArray() || !query.path("properties").isArray()) {
            throw Asked.wrong("extend", "an object with the lists ids and properties", "another object");
        }
        List<String> ids = Asked.several(query.get("ids"), id -> Asked.text(id, "extend.ids"), MOST_IDS, "extend.ids");
        List<Wanted> wanted =
                Asked.several(query.get("properties"), Extension::wanted, MOST_PROPERTIES, "extend.properties");
        Map<String, Object> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.put(id, row(id, wanted)));
        List<Map<String, Object>> meta = wanted.stream()
                .map(one -> Map.<String, Object>of(
                        "id",
                        one.id(),
                        "name",
                        entities.labels().ofTerm(one.property()).text()))
                .toList();
        return Map.of("meta", meta, "rows", rows);
    }

    private static Wanted wanted(JsonNode node) {
        String id = Asked.text(node.path("id"), "extend.properties.id");
        JsonNode settings = node.path("settings");
        Node property = Vocabulary.expand(id)
                .orElseThrow(() -> Asked.wrong(
                        "extend.properties.id", "a property such as mg:adoptedOn or an IRI", "\"" + id + "\""));
        String language = settings.path("language").asText("");
        return new Wanted(id, property, Math.max(0, settings.path("limit").asInt(0)), language);
    }

    private Map<String, Object> row(String id, List<Wanted> wanted) {
        Optional<Node> thing = entities.node(id);
        Map<String, Object> row = new LinkedHashMap<>();
        wanted.forEach(one ->
                row.put(one.id(), thing.map(known -> values(known, one)).orElse(List.of())));
        return row;
    }

    private List<Map<String, Object>> values(Node thing, Wanted wanted) {
        List<Map<String, Object>> values = new ArrayList<>();
        Languages language = new Languages(List.of(wanted.language()));
        entities.data().things().values(thing, wanted.property()).stream()
                .filter(value -> wanted.language().isEmpty()
                        || !value.isLiteral()
                        || value.getLiteralLanguage().isEmpty()
                        || language.rank(value.getLiteralLanguage()) == 0)
                .limit(wanted.limit() == 0 ? Integer.MAX_VALUE : wanted.limit())
                .forEach(value -> values.add(value(value)));
        return values;
    }

    private Map<String, Object> value(Node value) {
        if (!value.isLiteral()) {
            return entities.data().addresses().path(value.getURI()).isPresent()
                    ? Map.of("id", entities.id(value), "name", entities.name(value))
                    : Map.of("str", value.getURI());
        }
        String text = value.getLiteralLexicalForm();
        if (value.getLiteral().isWellFormed() && value.getLiteralDatatype() instanceof XSDDatatype type) {
            if (WHOLE.contains(type)) {
                return Map.of("int", Long.parseLong(text.replaceFirst("^\\+", "")));
            }
            if (BROKEN.contains(type) && text.matches("[-+.0-9eE]+")) {
                return Map.of("float", Double.parseDouble(text));
            }
            if (type.equals(XSDDatatype.XSDdate) && text.length() == 10) {
                return Map.of("date", text + "T00:00:00Z");
            }
        }
        return Map.of("str", text);
    }
}
