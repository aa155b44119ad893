package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticesTableTest {

    private static final String[] COMPLETE = {
        "key",
        "cooperation",
        "document",
        "brief",
        "position",
        "2",
        "title",
        "Cooperation",
        "summary",
        "Help.",
        "places_as_given",
        "Portugal;Serbia and Montenegro",
        "is_global",
        "false",
        "practice_type",
        "trade-union-action",
        "other_types",
        "bilateral-agreement",
        "themes",
        "agreements",
        "actors_as_given",
        "TUC",
        "organisations",
        "tuc",
        "instruments",
        "ilo-c097",
        "agreements",
        "tu-tuc-cgtpin",
        "year",
        "2004"
    };

    private final TableCase<Practice> practices;

    PracticesTableTest(@TempDir Path folder) {
        this.practices = KnownThings.to(new PracticesTable(), folder);
    }

    private String[] with(String... more) {
        return Stream.concat(Stream.of(COMPLETE), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void practice_hasItsTypesThemesAndActors() {
        assertThat(practices.statements(with("countries", "PRT;CSXX")))
                .containsExactlyInAnyOrder(
                        "<practice/cooperation> rdf:type mg:Practice",
                        "<practice/cooperation> rdfs:label \"Cooperation\"@en",
                        "<practice/cooperation> dcterms:identifier \"cooperation\"",
                        "<practice/cooperation> dcterms:title \"Cooperation\"@en",
                        "<practice/cooperation> dcterms:description \"Help.\"@en",
                        "<practice/cooperation> schema:isPartOf <document/brief>",
                        "<practice/cooperation> schema:position \"2\"^^xsd:integer",
                        "<practice/cooperation> mg:isGlobal \"false\"^^xsd:boolean",
                        "<practice/cooperation> mg:country <country/PRT>",
                        "<practice/cooperation> mg:country <country/CSXX>",
                        "<practice/cooperation> mg:placesAsGiven \"Portugal\"@en",
                        "<practice/cooperation> mg:placesAsGiven \"Serbia and Montenegro\"@en",
                        "<practice/cooperation> mg:practiceType <concept/practice-type/trade-union-action>",
                        "<practice/cooperation> mg:practiceType <concept/practice-type/bilateral-agreement>",
                        "<practice/cooperation> mg:theme <concept/theme/agreements>",
                        "<practice/cooperation> mg:actorsAsGiven \"TUC\"@en",
                        "<practice/cooperation> dcterms:contributor <organisation/tuc>",
                        "<practice/cooperation> mg:instrument <instrument/ilo-c097>",
                        "<practice/cooperation> mg:agreement <agreement/tu-tuc-cgtpin>",
                        "<practice/cooperation> dcterms:date \"2004\"^^xsd:gYear",
                        "<practice/cooperation> mg:certainty <concept/certainty/stated>");
    }

    @Test
    void inferredCountry_isKeptApartAndExplained() {
        assertThat(practices.statements(with("inferred_countries", "PRT", "inference_basis", "title")))
                .contains(
                        "<practice/cooperation> mg:inferredCountry <country/PRT>",
                        "<practice/cooperation> skos:note \"Country inferred from: title.\"@en")
                .noneMatch(statement -> statement.contains("mg:country "));
    }

    @Test
    void laterRecord_isASourceOnlyIfItIsSurelyOfThisPractice() {
        assertThat(practices.statements(with(
                        "record_number",
                        "84",
                        "record_address",
                        "https://example.org/84",
                        "record_certainty",
                        "stated")))
                .contains("<practice/cooperation> dcterms:source <https://example.org/84>");
        assertThat(practices.statements(with(
                        "record_number",
                        "84",
                        "record_address",
                        "https://example.org/84",
                        "record_certainty",
                        "inferred")))
                .contains(
                        "<practice/cooperation> rdfs:seeAlso <https://example.org/84>",
                        "<practice/cooperation> skos:note \"Perhaps record 84 of the database.\"@en");
    }

    @Test
    void missingScopeWrongTypeAndUnknownCountry_areRejected() {
        assertThat(practices.rejection(
                        "key",
                        "a",
                        "document",
                        "brief",
                        "title",
                        "A",
                        "summary",
                        "a",
                        "practice_type",
                        "trade-union-action"))
                .isEqualTo("table.csv:2: column \"is_global\": expected \"true\" or \"false\", found \"\""
                        + " [wrong-boolean]");
        assertThat(practices.rejection(
                        "key",
                        "a",
                        "document",
                        "brief",
                        "title",
                        "A",
                        "summary",
                        "a",
                        "is_global",
                        "true",
                        "practice_type",
                        "union"))
                .isEqualTo("table.csv:2: column \"practice_type\": expected a concept of the scheme"
                        + " \"practice-type\", found \"union\" [unknown-concept]");
        assertThat(practices.rejection(with("countries", "SCG")))
                .isEqualTo("table.csv:2: column \"countries\": expected the code of a known country or former"
                        + " state, or group: and a key, found \"SCG\" [unknown-party]");
    }
}
