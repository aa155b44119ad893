package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationsTableTest {

    private final TableCase<OrganisationsTable.Organisation> organisations;

    OrganisationsTableTest(@TempDir Path folder) {
        this.organisations = KnownThings.to(new OrganisationsTable(), folder);
    }

    @Test
    void organisation_hasKindAndCountry() {
        assertThat(organisations.statements(
                        "key",
                        "cgtp-in",
                        "name",
                        "CGTP-IN (Portugal)",
                        "acronym",
                        "CGTP-IN",
                        "kind",
                        "trade-union",
                        "country",
                        "PRT",
                        "group",
                        "eu"))
                .containsExactlyInAnyOrder(
                        "<organisation/cgtp-in> rdf:type mg:Organisation",
                        "<organisation/cgtp-in> rdf:type org:Organization",
                        "<organisation/cgtp-in> rdfs:label \"CGTP-IN (Portugal)\"@en",
                        "<organisation/cgtp-in> dcterms:identifier \"cgtp-in\"",
                        "<organisation/cgtp-in> skos:altLabel \"CGTP-IN\"",
                        "<organisation/cgtp-in> dcterms:type <concept/organisation-kind/trade-union>",
                        "<organisation/cgtp-in> mg:country <country/PRT>",
                        "<organisation/cgtp-in> skos:exactMatch <group/eu>",
                        "<organisation/cgtp-in> mg:certainty <concept/certainty/stated>");
        assertThat(organisations.references().knows("organisation", "cgtp-in")).isTrue();
    }

    @Test
    void inferredCountry_isKeptApart() {
        assertThat(organisations.statements(
                        "key", "cgtp-in", "name", "CGTP-IN", "kind", "trade-union", "inferred_country", "PRT"))
                .contains("<organisation/cgtp-in> mg:inferredCountry <country/PRT>")
                .noneMatch(statement -> statement.contains("mg:country"));
    }

    @Test
    void unknownCountryAndKind_areRejected() {
        assertThat(organisations.rejection("key", "a", "name", "A", "kind", "trade-union", "country", "Portugal"))
                .isEqualTo("table.csv:2: column \"country\": expected the code of a known country or former state,"
                        + " or group: and a key, found \"Portugal\" [unknown-party]");
        assertThat(organisations.rejection("key", "a", "name", "A", "kind", "union"))
                .isEqualTo("table.csv:2: column \"kind\": expected a concept of the scheme \"organisation-kind\","
                        + " found \"union\" [unknown-concept]");
    }
}
