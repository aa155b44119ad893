package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptMappingsTableTest {

    private final TableCase<ConceptMappingsTable.ConceptMapping> mappings;

    ConceptMappingsTableTest(@TempDir Path folder) {
        this.mappings = KnownThings.to(new ConceptMappingsTable(), folder);
    }

    @Test
    void mapping_pointsToTheOtherVocabulary() {
        assertThat(mappings.statements(
                        "scheme", "topic",
                        "concept", "remittances",
                        "relation", "narrow-match",
                        "vocabulary", "unbis",
                        "target", "http://metadata.un.org/thesaurus/1005471"))
                .containsExactly(
                        "<concept/topic/remittances> skos:narrowMatch" + " <http://metadata.un.org/thesaurus/1005471>");
    }

    @Test
    void mapping_mayPointToAnotherSchemeOfOurs() {
        assertThat(mappings.statements(
                        "scheme", "topic",
                        "concept", "remittances",
                        "relation", "related-match",
                        "vocabulary", "migov",
                        "target", "topic/migration"))
                .containsExactly("<concept/topic/remittances> skos:relatedMatch <concept/topic/migration>");
    }

    @Test
    void mappingToAnUnknownConceptOfOurs_isRejected() {
        assertThat(mappings.rejection(
                        "scheme",
                        "topic",
                        "concept",
                        "migration",
                        "relation",
                        "related-match",
                        "vocabulary",
                        "migov",
                        "target",
                        "sector/piracy"))
                .contains("column \"target\"", "sector/piracy", "[unknown-concept]");
    }

    @Test
    void mappingWithoutAddress_isARemark() {
        assertThat(mappings.statements(
                        "scheme", "topic",
                        "concept", "migration",
                        "relation", "close-match",
                        "vocabulary", "iom-glossary",
                        "target_label", "Migration"))
                .containsExactly("<concept/topic/migration> skos:note \"close match without an IRI, in"
                        + " iom-glossary: Migration\"@en");
    }

    @Test
    void relationOfAnotherName_isRejected() {
        assertThat(mappings.rejection(
                        "scheme",
                        "topic",
                        "concept",
                        "migration",
                        "relation",
                        "same",
                        "vocabulary",
                        "unbis",
                        "target",
                        "http://example.org/"))
                .isEqualTo("table.csv:2: column \"relation\": expected one of exact-match, close-match,"
                        + " broad-match, narrow-match, related-match, found \"same\" [unusable-value]");
    }

    @Test
    void mappingToNothing_isRejected() {
        assertThat(mappings.rejection(
                        "scheme", "topic", "concept", "migration", "relation", "exact-match", "vocabulary", "unbis"))
                .isEqualTo("table.csv:2: column \"target\": expected an IRI, or a label in target_label, found"
                        + " \"\" [missing-value]");
    }

    @Test
    void unknownConcept_isRejected() {
        assertThat(mappings.rejection(
                        "scheme",
                        "topic",
                        "concept",
                        "visas",
                        "relation",
                        "exact-match",
                        "vocabulary",
                        "unbis",
                        "target",
                        "http://example.org/"))
                .isEqualTo("table.csv:2: column \"concept\": expected a concept of the scheme \"topic\", found"
                        + " \"visas\" [unknown-concept]");
    }
}
