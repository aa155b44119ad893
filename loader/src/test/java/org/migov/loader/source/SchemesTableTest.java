package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemesTableTest {

    private final TableCase<SchemesTable.Scheme> schemes;

    SchemesTableTest(@TempDir Path folder) {
        this.schemes = KnownThings.to(new SchemesTable(), folder);
    }

    @Test
    void scheme_hasLabelsAndAPurpose() {
        assertThat(schemes.statements(
                        "scheme", "unit", "label_en", "Units", "label_fr", "Unités", "definition", "Of statistics."))
                .containsExactlyInAnyOrder(
                        "<scheme/unit> rdf:type skos:ConceptScheme",
                        "<scheme/unit> rdfs:label \"Units\"@en",
                        "<scheme/unit> rdfs:label \"Unités\"@fr",
                        "<scheme/unit> skos:prefLabel \"Units\"@en",
                        "<scheme/unit> skos:prefLabel \"Unités\"@fr",
                        "<scheme/unit> dcterms:identifier \"unit\"",
                        "<scheme/unit> dcterms:description \"Of statistics.\"@en",
                        "<scheme/unit> mg:certainty <concept/certainty/stated>");
        assertThat(schemes.references().knows("scheme", "unit")).isTrue();
    }

    @Test
    void keyWithASpace_isRejected() {
        assertThat(schemes.rejection("scheme", "my units", "label_en", "Units"))
                .isEqualTo("table.csv:2: column \"scheme\": expected lower-case letters, digits and single"
                        + " hyphens, found \"my units\" [unusable-value]");
    }
}
