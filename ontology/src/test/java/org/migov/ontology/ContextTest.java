package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextTest {

    private static final JsonObject CONTEXT = read();

    @Test
    void context_hasAShortNameForEveryTerm() {
        Set<String> mapped = CONTEXT.values().stream()
                .map(ContextTest::id)
                .filter(id -> id.startsWith("mg:"))
                .map(id -> Mg.NAMESPACE + id.substring(3))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).isEqualTo(Vocabulary.terms());
    }

    @Test
    void shortNames_areTheLocalNames() {
        assertThat(CONTEXT.entrySet())
                .filteredOn(entry -> id(entry.getValue()).startsWith("mg:"))
                .allSatisfy(entry -> assertThat(id(entry.getValue()))
                        .isEqualTo("mg:"
                                + entry.getKey().replaceFirst("(?<=On|Of|[dD]ate|from|until|Since)(Month|Year)$", "")));
    }

    @Test
    void prefixes_areThoseOfTheProject() {
        assertThat(CONTEXT).containsKeys(Prefixes.all().keySet().toArray(String[]::new));
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            assertThat(CONTEXT.getString(prefix.getKey())).isEqualTo(prefix.getValue());
        }
    }

    @Test
    void objectProperties_takeIris() {
        for (String name : Vocabulary.localNames("owl:ObjectProperty")) {
            assertThat(CONTEXT.getJsonObject(name).getString("@type")).as(name).isEqualTo("@id");
        }
    }

    @Test
    void coercions_agreeWithTheRangesOfTheVocabulary() {
        for (String name : Vocabulary.localNames("owl:DatatypeProperty")) {
            Resource range = Vocabulary.MODEL.getResource(Mg.NAMESPACE + name).getPropertyResourceValue(RDFS.range);
            String expected = range.equals(RDFS.Literal)
                    ? partialDate(name) ? "xsd:date" : ""
                    : Vocabulary.MODEL.shortForm(range.getURI());
            assertThat(CONTEXT.getJsonObject(name).getString("@type", ""))
                    .as(name)
                    .isEqualTo(expected);
        }
    }

    @Test
    void partialDates_haveANameForEachPrecision() {
        for (String name : Vocabulary.localNames("owl:DatatypeProperty")) {
            if (partialDate(name)) {
                assertThat(CONTEXT.getJsonObject(name + "Month").getString("@type"))
                        .as(name)
                        .isEqualTo("xsd:gYearMonth");
                assertThat(CONTEXT.getJsonObject(name + "Year").getString("@type"))
                        .as(name)
                        .isEqualTo("xsd:gYear");
            }
        }
    }

    @Test
    void document_expandsToTheStatementsItMeans() {
        Model model = expand("""
                {"id": "https://w3id.org/migov/id/action/ilo-c097/KEN/1965-11-30/ratification",
                 "type": "TreatyAction",
                 "label": {"en": "Kenya: ratification", "fr": "Kenya : ratification"},
                 "actor": "https://w3id.org/migov/id/country/KEN",
                 "date": "1965-11-30",
                 "effectDateYear": "1966",
                 "earliestDate": "1965-11-30",
                 "derivedFrom": "https://w3id.org/migov/graph/sample"}
                """);

        Model expected = Samples.turtle("""
                @base <https://w3id.org/migov/> .
                @prefix mg: <https://w3id.org/migov/ontology#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix prov: <http://www.w3.org/ns/prov#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <id/action/ilo-c097/KEN/1965-11-30/ratification> a mg:TreatyAction ;
                    rdfs:label "Kenya: ratification"@en, "Kenya : ratification"@fr ;
                    mg:actor <id/country/KEN> ;
                    mg:date "1965-11-30"^^xsd:date ;
                    mg:effectDate "1966"^^xsd:gYear ;
                    mg:earliestDate "1965-11-30"^^xsd:date ;
                    prov:wasDerivedFrom <graph/sample> .
                """);
        assertThat(model.isIsomorphicWith(expected)).isTrue();
    }

    @Test
    void everyClass_expandsAsAType() {
        for (String name : Vocabulary.localNames("owl:Class")) {
            Model model = expand("{\"id\": \"https://example.org/x\", \"type\": \"" + name + "\"}");
            assertThat(model.contains(
                            model.getResource("https://example.org/x"),
                            RDF.type,
                            model.getResource(Mg.NAMESPACE + name)))
                    .as(name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kind, http://purl.org/dc/terms/type",
        "derivedFrom, http://www.w3.org/ns/prov#wasDerivedFrom",
        "unitMeasure, http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure",
        "isPartOf, https://schema.org/isPartOf",
        "exactMatch, http://www.w3.org/2004/02/skos/core#exactMatch",
        "member, http://www.w3.org/ns/org#member"
    })
    void reusedLink_expandsToItsOwnVocabulary(String name, String iri) {
        Model model = expand("{\"id\": \"https://example.org/x\", \"" + name + "\": \"https://example.org/y\"}");
        Property property = model.createProperty(iri);
        assertThat(model.contains(
                        model.getResource("https://example.org/x"),
                        property,
                        model.getResource("https://example.org/y")))
                .isTrue();
    }

    @Test
    void labels_compactToAMapByLanguage() throws JsonLdError {
        JsonObject expanded = object(
                "{\"@id\": \"https://example.org/x\", \"%s\": [{\"@value\": \"theme\", \"@language\": \"en\"}, {\"@value\": \"thème\", \"@language\": \"fr\"}]}"
                        .formatted(SKOS.prefLabel.getURI()));

        JsonObject compacted = JsonLd.compact(JsonDocument.of(expanded), JsonDocument.of(CONTEXT))
                .get();

        assertThat(compacted.getString("id")).isEqualTo("https://example.org/x");
        assertThat(compacted.getJsonObject("prefLabel").getString("fr")).isEqualTo("thème");
    }

    /** Whether a property takes days, months and years. */
    private static boolean partialDate(String name) {
        return Vocabulary.MODEL.contains(
                Vocabulary.MODEL.getResource(Mg.NAMESPACE + name),
                Vocabulary.MODEL.createProperty("https://schema.org/rangeIncludes"),
                XSD.gYear);
    }

    private static Model expand(String body) {
        JsonObject document =
                Json.createObjectBuilder(object(body)).add("@context", CONTEXT).build();
        return RDFParser.fromString(document.toString(), Lang.JSONLD11).toModel();
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The IRI a short name stands for, in either way of writing; empty where the value is no text. */
    private static String id(JsonValue value) {
        if (value instanceof JsonObject definition) {
            return definition.getString("@id");
        }
        return value instanceof JsonString text ? text.getString() : "";
    }

    private static JsonObject read() {
        try (InputStream file = OntologyFiles.open(OntologyFiles.CONTEXT);
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonObject("@context");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
