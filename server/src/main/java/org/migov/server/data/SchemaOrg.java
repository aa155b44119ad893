package org.migov.server.data;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.migov.ontology.Mg;

/**
 * A thing in the words of <a href="https://schema.org/">schema.org</a>: less than its data say, but what search engines
 * and general tools understand. Everything has to be called inside a transaction.
 */
public final class SchemaOrg {

    private static final String CONTEXT = "https://schema.org/";
    private static final String THING = "Thing";

    /** Our classes, the more special one first, and what they are there. */
    private static final Map<String, String> TYPES = types();

    /** What stands for a property of ours on any type that has it there. */
    private static final Map<Node, String> PLAIN = Map.of(
            Terms.iri(Mg.ADOPTED_ON), "legislationDate",
            Terms.iri(Mg.SIGNED_ON), "legislationDate",
            Terms.iri(Mg.IN_FORCE_ON), "legislationDateOfApplicability");

    private final Things things;
    private final Vocabulary vocabulary;
    private final Addresses addresses;
    private final String site;

    /** @param site scheme and host under which pages are found, without a slash at the end */
    public SchemaOrg(Things things, Vocabulary vocabulary, Addresses addresses, String site) {
        this.things = things;
        this.vocabulary = vocabulary;
        this.addresses = addresses;
        this.site = site;
    }

    /** What is known of a thing, as a file. */
    byte[] document(Thing thing) {
        return CompactJsonLd.indented(of(thing)).getBytes(StandardCharsets.UTF_8);
    }

    /** What is known of a thing. */
    public JsonObject of(Thing thing) {
        String type = type(thing.types());
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("@context", CONTEXT)
                .add("@type", type)
                .add("@id", thing.node().getURI());
        addresses.page(thing.node().getURI()).ifPresent(page -> object.add("url", site + page));
        addTexts(
                object,
                "name",
                Terms.NAMES.stream()
                        .map(name -> thing.values(name).toList())
                        .filter(names -> !names.isEmpty())
                        .findFirst()
                        .orElse(List.of()));
        addTexts(object, "alternateName", thing.values(Terms.ALT_LABEL).toList());
        addTexts(
                object,
                "description",
                Stream.of(Terms.DEFINITION, Terms.DESCRIPTION)
                        .flatMap(thing::values)
                        .toList());
        addAll(object, "identifier", identifiers(thing));
        addAll(object, "sameAs", same(thing));
        special(object, type, thing);
        addAll(object, "subjectOf", references("Dataset", thing.values(Terms.DERIVED_FROM)));
        return object.build();
    }

    private void special(JsonObjectBuilder object, String type, Thing thing) {
        switch (type) {
            case "Legislation" -> legislation(object, thing);
            case "DefinedTerm" -> {
                thing.value(Terms.IDENTIFIER).ifPresent(code -> object.add("termCode", code.getLiteralLexicalForm()));
                addAll(object, "inDefinedTermSet", references("DefinedTermSet", thing.values(Terms.IN_SCHEME)));
            }
            case "CreativeWork" -> {
                first(thing, DCTerms.date.asNode()).ifPresent(date -> object.add("datePublished", date));
                addAll(object, "about", references("DefinedTerm", thing.values(Terms.iri(Mg.THEME))));
                addAll(object, "spatialCoverage", references("Country", thing.values(Terms.iri(Mg.HAS_COUNTRY))));
            }
            case "Dataset" -> dataset(object, thing);
            default -> {
                // names, codes and links are all that there is to say
            }
        }
    }

    private void legislation(JsonObjectBuilder object, Thing thing) {
        PLAIN.forEach((property, name) -> first(thing, property).ifPresent(value -> object.add(name, value)));
        thing.value(Terms.IDENTIFIER)
                .ifPresent(code -> object.add("legislationIdentifier", code.getLiteralLexicalForm()));
        vocabulary
                .kind(thing.types())
                .map(kind ->
                        Labels.ofTerms(vocabulary, Languages.accepted("en")).ofTerm(kind))
                .ifPresent(kind -> object.add("legislationType", kind.text()));
        addAll(object, "legislationPassedBy", references("Organization", thing.values(Terms.iri(Mg.ADOPTED_BY))));
        addAll(object, "about", references("DefinedTerm", thing.values(Terms.iri(Mg.THEME))));
    }

    private void dataset(JsonObjectBuilder object, Thing thing) {
        addAll(
                object,
                "license",
                thing.values(Terms.LICENCE).filter(Node::isURI).map(node -> Json.createValue(node.getURI())));
        thing.values(DCTerms.publisher.asNode())
                .findFirst()
                .ifPresent(publisher -> object.add(
                        "publisher",
                        publisher.isURI()
                                ? reference("Organization", publisher)
                                : Json.createObjectBuilder()
                                        .add("@type", "Organization")
                                        .add("name", publisher.getLiteralLexicalForm())
                                        .build()));
        object.add("isPartOf", Json.createObjectBuilder().add("@id", addresses.base() + "void#migov"));
    }

    private static Optional<String> first(Thing thing, Node property) {
        return thing.values(property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private static String type(List<Node> types) {
        return TYPES.entrySet().stream()
                .filter(entry -> types.contains(Terms.iri(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(THING);
    }

    private Stream<JsonValue> identifiers(Thing thing) {
        return thing.values(Terms.NOTATION)
                .filter(Node::isLiteral)
                .map(code -> Json.createObjectBuilder()
                        .add("@type", "PropertyValue")
                        .add("propertyID", Vocabulary.compact(code.getLiteralDatatypeURI()))
                        .add("value", code.getLiteralLexicalForm())
                        .build());
    }

    private static Stream<JsonValue> same(Thing thing) {
        return Stream.of(SKOS.exactMatch.asNode(), FOAF.homepage.asNode())
                .flatMap(thing::values)
                .filter(Node::isURI)
                .map(node -> Json.createValue(node.getURI()));
    }

    private Stream<JsonValue> references(String type, Stream<Node> nodes) {
        return nodes.filter(Node::isURI).map(node -> reference(type, node));
    }

    /** Another thing, with its English name. */
    private JsonObject reference(String type, Node node) {
        Label label = new Labels(things, vocabulary, Languages.accepted("en")).of(node);
        return Json.createObjectBuilder()
                .add("@type", type)
                .add("@id", node.getURI())
                .add("name", label.text())
                .build();
    }

    /** One text as it is, texts in several languages each with its language. */
    private static void addTexts(JsonObjectBuilder object, String name, List<Node> texts) {
        addAll(object, name, texts.stream().filter(Node::isLiteral).map(text -> {
            JsonObjectBuilder value = Json.createObjectBuilder().add("@value", text.getLiteralLexicalForm());
            boolean tagged = !text.getLiteralLanguage().isEmpty();
            return tagged
                    ? value.add("@language", text.getLiteralLanguage()).build()
                    : Json.createValue(text.getLiteralLexicalForm());
        }));
    }

    private static void addAll(JsonObjectBuilder object, String name, Stream<? extends JsonValue> values) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        values.distinct().forEach(all::add);
        JsonArray array = all.build();
        if (!array.isEmpty()) {
            object.add(name, array.size() == 1 ? array.get(0) : array);
        }
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put(Mg.SOURCE, "Dataset");
        types.put(Mg.COUNTRY, "Country");
        types.put(Mg.FORMER_STATE, "Country");
        types.put(Mg.GROUP, "Organization");
        types.put(Mg.ORGANISATION, "Organization");
        types.put(Mg.INSTRUMENT, "Legislation");
        types.put(Mg.AGREEMENT, "Legislation");
        types.put(Mg.PRACTICE, "CreativeWork");
        types.put(Mg.DOCUMENT, "CreativeWork");
        types.put(SKOS.Concept.getURI(), "DefinedTerm");
        types.put(SKOS.ConceptScheme.getURI(), "DefinedTermSet");
        return types;
    }
}
