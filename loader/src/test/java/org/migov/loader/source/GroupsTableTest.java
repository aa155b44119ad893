package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsTableTest {

    private final TableCase<GroupsTable.Group> groups;

    GroupsTableTest(@TempDir Path folder) {
        this.groups = KnownThings.to(new GroupsTable(), folder);
    }

    @Test
    void group_isAnOrganisationAndAParty() {
        assertThat(groups.statements(
                        "code", "eac",
                        "name_en", "East African Community",
                        "name_es", "Comunidad Africana Oriental",
                        "acronym", "EAC",
                        "founded_on", "2000"))
                .containsExactlyInAnyOrder(
                        "<group/eac> rdf:type mg:Group",
                        "<group/eac> rdf:type mg:Party",
                        "<group/eac> rdf:type org:Organization",
                        "<group/eac> rdfs:label \"East African Community\"@en",
                        "<group/eac> rdfs:label \"Comunidad Africana Oriental\"@es",
                        "<group/eac> dcterms:identifier \"eac\"",
                        "<group/eac> skos:altLabel \"EAC\"",
                        "<group/eac> schema:foundingDate \"2000\"^^xsd:gYear",
                        "<group/eac> mg:certainty <concept/certainty/stated>");
    }

    @Test
    void capitalsInTheCode_areRejected() {
        assertThat(groups.rejection("code", "EAC", "name_en", "East African Community"))
                .isEqualTo("table.csv:2: column \"code\": expected lower-case letters, digits and single hyphens,"
                        + " found \"EAC\" [unusable-value]");
    }
}
