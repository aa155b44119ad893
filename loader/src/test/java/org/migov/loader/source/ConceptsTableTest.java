package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptsTableTest {

    private final TableCase<ConceptsTable.Concept> concepts;

    ConceptsTableTest(@TempDir Path folder) {
        this.concepts = KnownThings.to(new ConceptsTable(), folder);
    }

    @Test
    void concept_standsInItsScheme() {
        assertThat(concepts.statements(
                        "scheme", "topic",
                        "slug", "immigration",
                        "label_en", "immigration",
                        "label_es", "inmigración",
                        "label_zh", "移民",
                        "broader", "migration",
                        "m49", "002",
                        "definition", "Coming to live in a country.",
                        "definition_es", "Venir a vivir a un país.",
                        "certainty", "constructed"))
                .containsExactlyInAnyOrder(
                        "<concept/topic/immigration> rdf:type skos:Concept",
                        "<concept/topic/immigration> rdfs:label \"immigration\"@en",
                        "<concept/topic/immigration> rdfs:label \"inmigración\"@es",
                        "<concept/topic/immigration> rdfs:label \"移民\"@zh",
                        "<concept/topic/immigration> skos:prefLabel \"immigration\"@en",
                        "<concept/topic/immigration> skos:prefLabel \"inmigración\"@es",
                        "<concept/topic/immigration> skos:prefLabel \"移民\"@zh",
                        "<concept/topic/immigration> skos:inScheme <scheme/topic>",
                        "<concept/topic/immigration> dcterms:identifier \"immigration\"",
                        "<concept/topic/immigration> skos:definition \"Coming to live in a country.\"@en",
                        "<concept/topic/immigration> skos:definition \"Venir a vivir a un país.\"@es",
                        "<concept/topic/immigration> skos:broader <concept/topic/migration>",
                        "<concept/topic/immigration> skos:notation \"002\"^^mg:m49",
                        "<concept/topic/immigration> mg:certainty <concept/certainty/constructed>");
        assertThat(concepts.references().knows("concept", "topic/immigration")).isTrue();
        assertThat(concepts.key("scheme", "topic", "slug", "immigration", "label_en", "immigration"))
                .isEqualTo("concept/topic/immigration");
    }

    @Test
    void unknownSchemeAndMissingLabel_areRejected() {
        assertThat(concepts.rejection("scheme", "topics", "slug", "immigration", "label_en", "immigration"))
                .isEqualTo("table.csv:2: column \"scheme\": expected the key of a known scheme, found \"topics\""
                        + " [unknown-scheme]");
        assertThat(concepts.rejection("scheme", "topic", "slug", "immigration"))
                .isEqualTo("table.csv:2: column \"label_en\": expected a value, found \"\" [missing-value]");
    }

    @Test
    void unknownCertainty_isRejected() {
        assertThat(concepts.rejection("scheme", "topic", "slug", "a", "label_en", "a", "certainty", "sure"))
                .isEqualTo("table.csv:2: column \"certainty\": expected a concept of the scheme \"certainty\","
                        + " found \"sure\" [unknown-concept]");
    }
}
