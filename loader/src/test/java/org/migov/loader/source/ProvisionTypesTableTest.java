package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionTypesTableTest {

    private static final String TYPE = "<concept/provision-type/joint-commit>";

    @TempDir
    Path folder;

    private TableCase<ProvisionTypesTable.ProvisionType> types;

    @BeforeEach
    void table() {
        types = new TableCase<>(new ProvisionTypesTable(), folder).knowingConcept("provision-group", "governance");
    }

    @Test
    void type_isAConceptInThreeLanguages() {
        assertThat(types.statements(
                        "slug", "joint-commit",
                        "code", "joint_commit",
                        "criterion", "5",
                        "group", "governance",
                        "label_en", "Joint committee",
                        "label_fr", "Commission mixte",
                        "label_es", "Comisión mixta",
                        "definition", "A committee of both sides.",
                        "source_label", "Establishing a Joint Committee"))
                .containsExactlyInAnyOrder(
                        TYPE + " rdf:type skos:Concept",
                        TYPE + " rdfs:label \"Joint committee\"@en",
                        TYPE + " mg:certainty <concept/certainty/stated>",
                        TYPE + " skos:inScheme <scheme/provision-type>",
                        TYPE + " skos:broader <concept/provision-group/governance>",
                        TYPE + " dcterms:identifier \"joint_commit\"",
                        TYPE + " skos:notation \"5\"",
                        TYPE + " skos:prefLabel \"Joint committee\"@en",
                        TYPE + " skos:prefLabel \"Commission mixte\"@fr",
                        TYPE + " skos:prefLabel \"Comisión mixta\"@es",
                        TYPE + " skos:definition \"A committee of both sides.\"@en",
                        TYPE + " skos:altLabel \"Establishing a Joint Committee\"@en");
    }

    @Test
    void readType_isAConceptForTablesReadLater() {
        types.statements("slug", "quota", "code", "quota", "group", "governance", "label_en", "Quota");

        assertThat(types.references().knows("concept", "provision-type/quota")).isTrue();
        assertThat(types.references().label("concept", "provision-type/quota")).isEqualTo("Quota");
    }

    @Test
    void unknownGroup_isRejected() {
        assertThat(types.rejection("slug", "x", "code", "x", "group", "y", "label_en", "X"))
                .isEqualTo("table.csv:2: column \"group\": expected a concept of the scheme \"provision-group\", found"
                        + " \"y\" [unknown-concept]");
    }

    @Test
    void slugWithUnderscore_isRejected() {
        assertThat(types.rejection("slug", "joint_commit", "code", "x", "group", "governance", "label_en", "X"))
                .isEqualTo("table.csv:2: column \"slug\": expected lower-case letters, digits and single hyphens,"
                        + " found \"joint_commit\" [unusable-value]");
    }
}
