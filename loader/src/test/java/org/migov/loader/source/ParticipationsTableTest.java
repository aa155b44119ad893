package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParticipationsTableTest {

    @TempDir
    Path folder;

    private TableCase<ParticipationsTable.Participation> participations;

    @BeforeEach
    void table() {
        participations = new TableCase<>(new ParticipationsTable(), folder)
                .knowing("agreement", "fw-eu", "European Union free movement of persons")
                .knowing("country", "GBR", "United Kingdom")
                .knowingConcept("certainty", "stated");
    }

    @Test
    void participation_hasDatesOfItsOwn() {
        String subject = "<participation/fw-eu/GBR>";
        assertThat(participations.statements(
                        "agreement", "fw-eu",
                        "party", "GBR",
                        "name_as_written", "UK",
                        "ratified_on", "1972-10",
                        "from", "1973-01-01",
                        "until", "2020-12-31",
                        "status", "left",
                        "address", "https://example.org/eu",
                        "locator", "page 1",
                        "note", "membership"))
                .containsExactlyInAnyOrder(
                        subject + " rdf:type mg:Participation",
                        subject + " rdfs:label \"United Kingdom in European Union free movement of persons\"@en",
                        subject + " mg:certainty <concept/certainty/stated>",
                        subject + " mg:agreement <agreement/fw-eu>",
                        subject + " mg:party <country/GBR>",
                        subject + " mg:nameAsWritten \"UK\"",
                        subject + " mg:ratifiedOn \"1972-10\"^^xsd:gYearMonth",
                        subject + " mg:from \"1973-01-01\"^^xsd:date",
                        subject + " mg:until \"2020-12-31\"^^xsd:date",
                        subject + " mg:statusAsGiven \"left\"@en",
                        subject + " dcterms:source <https://example.org/eu>",
                        subject + " mg:locator \"page 1\"",
                        subject + " skos:note \"membership\"@en");
    }

    @Test
    void key_isAgreementAndParty() {
        assertThat(participations.key("agreement", "fw-eu", "party", "GBR")).isEqualTo("participation/fw-eu/GBR");
    }

    @Test
    void unknownAgreement_isRejected() {
        assertThat(participations.rejection("agreement", "fw-x", "party", "GBR"))
                .isEqualTo("table.csv:2: column \"agreement\": expected the key of a known agreement, found \"fw-x\""
                        + " [unknown-agreement]");
    }

    @Test
    void missingParty_isRejected() {
        assertThat(participations.rejection("agreement", "fw-eu"))
                .isEqualTo("table.csv:2: column \"party\": expected a value, found \"\" [missing-value]");
    }
}
