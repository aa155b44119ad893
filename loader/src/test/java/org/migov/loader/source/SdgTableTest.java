package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdgTableTest {

    private final TableCase<SdgTable.SdgEntry> sdg;

    SdgTableTest(@TempDir Path folder) {
        this.sdg = KnownThings.to(new SdgTable(), folder);
    }

    @Test
    void target_isTheSameAsThatOfTheUnitedNations() {
        assertThat(sdg.statements(
                        "slug", "target-10-7",
                        "code", "10.7",
                        "level", "target",
                        "label_en", "Orderly migration",
                        "target", "http://metadata.un.org/sdg/10.7",
                        "broader", "goal-10",
                        "relevance", "core",
                        "custodians", "IOM;UNSD",
                        "exact_matches", "http://purl.unep.org/sdg/SDGIO_00000157",
                        "subjects", "http://eurovoc.europa.eu/2577"))
                .contains(
                        "<concept/sdg/target-10-7> skos:notation \"10.7\"",
                        "<concept/sdg/target-10-7> dcterms:type <concept/sdg-level/target>",
                        "<concept/sdg/target-10-7> dcterms:type <concept/sdg-relevance/core>",
                        "<concept/sdg/target-10-7> skos:broader <concept/sdg/goal-10>",
                        "<concept/sdg/target-10-7> skos:exactMatch <http://metadata.un.org/sdg/10.7>",
                        "<concept/sdg/target-10-7> skos:exactMatch <http://purl.unep.org/sdg/SDGIO_00000157>",
                        "<concept/sdg/target-10-7> dcterms:subject <http://eurovoc.europa.eu/2577>",
                        "<concept/sdg/target-10-7> skos:note \"In charge: IOM, UNSD\"@en");
    }

    @Test
    void unknownRelevance_isRejected() {
        assertThat(sdg.rejection(
                        "slug",
                        "target-10-7",
                        "code",
                        "10.7",
                        "level",
                        "target",
                        "label_en",
                        "Orderly migration",
                        "target",
                        "http://metadata.un.org/sdg/10.7",
                        "relevance",
                        "very"))
                .isEqualTo("table.csv:2: column \"relevance\": expected a concept of the scheme"
                        + " \"sdg-relevance\", found \"very\" [unknown-concept]");
    }
}
