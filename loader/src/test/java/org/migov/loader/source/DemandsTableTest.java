package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemandsTableTest {

    private final TableCase<DemandsTable.Demand> demands;

    DemandsTableTest(@TempDir Path folder) {
        this.demands = KnownThings.to(new DemandsTable(), folder);
    }

    @Test
    void demand_isAConceptWithAnAddressee() {
        assertThat(demands.statements(
                        "slug", "d06",
                        "document", "ituc-brief",
                        "kind", "demand",
                        "label_en", "Apply the floors",
                        "definition", "Apply Recommendation 202.",
                        "addressees", "governments;regional bodies",
                        "topics", "remittances",
                        "themes", "social-protection",
                        "instruments", "ilo-r202"))
                .contains(
                        "<concept/demand/d06> rdf:type mg:Demand",
                        "<concept/demand/d06> rdf:type skos:Concept",
                        "<concept/demand/d06> schema:isPartOf <document/ituc-brief>",
                        "<concept/demand/d06> dcterms:type <concept/demand-kind/demand>",
                        "<concept/demand/d06> mg:addressee \"governments\"@en",
                        "<concept/demand/d06> mg:addressee \"regional bodies\"@en",
                        "<concept/demand/d06> dcterms:subject <concept/topic/remittances>",
                        "<concept/demand/d06> mg:theme <concept/theme/social-protection>",
                        "<concept/demand/d06> mg:instrument <instrument/ilo-r202>");
    }

    @Test
    void demandToNobody_isRejected() {
        assertThat(demands.rejection("slug", "d06", "document", "ituc-brief", "kind", "demand", "label_en", "Apply"))
                .isEqualTo("table.csv:2: column \"addressees\": expected a value, found \"\" [missing-value]");
    }

    @Test
    void unknownInstrument_isRejected() {
        assertThat(demands.rejection(
                        "slug",
                        "d06",
                        "document",
                        "ituc-brief",
                        "kind",
                        "demand",
                        "label_en",
                        "Apply",
                        "addressees",
                        "governments",
                        "instruments",
                        "ilo-r203"))
                .isEqualTo("table.csv:2: column \"instruments\": expected the key of a known instrument, found"
                        + " \"ilo-r203\" [unknown-instrument]");
    }
}
