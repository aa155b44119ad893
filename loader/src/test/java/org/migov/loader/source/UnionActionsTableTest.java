package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnionActionsTableTest {

    private final TableCase<UnionActionsTable.UnionAction> actions;

    UnionActionsTableTest(@TempDir Path folder) {
        this.actions = KnownThings.to(new UnionActionsTable(), folder);
    }

    @Test
    void action_namesUnionsPlacesAndAgreements() {
        assertThat(actions.statements(
                        "key", "tuc-protocol",
                        "document", "brief",
                        "position", "7",
                        "title", "Partnership protocol",
                        "unions_as_given", "TUC (United Kingdom);UGT-P (Portugal)",
                        "organisations", "tuc",
                        "type", "network",
                        "year", "2003",
                        "countries", "GBR;PRT",
                        "area", "Europe",
                        "summary", "Encourages migrants to join unions.",
                        "agreements", "tu-tuc-cgtpin",
                        "address", "https://example.org/protocol"))
                .containsExactlyInAnyOrder(
                        "<union-action/tuc-protocol> rdf:type mg:UnionAction",
                        "<union-action/tuc-protocol> rdfs:label \"Partnership protocol\"@en",
                        "<union-action/tuc-protocol> dcterms:identifier \"tuc-protocol\"",
                        "<union-action/tuc-protocol> schema:isPartOf <document/brief>",
                        "<union-action/tuc-protocol> schema:position \"7\"^^xsd:integer",
                        "<union-action/tuc-protocol> mg:actorsAsGiven \"TUC (United Kingdom)\"@en",
                        "<union-action/tuc-protocol> mg:actorsAsGiven \"UGT-P (Portugal)\"@en",
                        "<union-action/tuc-protocol> dcterms:contributor <organisation/tuc>",
                        "<union-action/tuc-protocol> dcterms:type <concept/union-action-type/network>",
                        "<union-action/tuc-protocol> dcterms:date \"2003\"^^xsd:gYear",
                        "<union-action/tuc-protocol> mg:country <country/GBR>",
                        "<union-action/tuc-protocol> mg:country <country/PRT>",
                        "<union-action/tuc-protocol> mg:placesAsGiven \"Europe\"@en",
                        "<union-action/tuc-protocol> dcterms:description \"Encourages migrants to join"
                                + " unions.\"@en",
                        "<union-action/tuc-protocol> mg:agreement <agreement/tu-tuc-cgtpin>",
                        "<union-action/tuc-protocol> dcterms:source <https://example.org/protocol>",
                        "<union-action/tuc-protocol> mg:certainty <concept/certainty/stated>");
    }

    @Test
    void actionOfNobody_isRejected() {
        assertThat(actions.rejection("key", "a", "document", "brief", "title", "A", "type", "network", "summary", "a"))
                .isEqualTo(
                        "table.csv:2: column \"unions_as_given\": expected a value, found \"\"" + " [missing-value]");
    }
}
