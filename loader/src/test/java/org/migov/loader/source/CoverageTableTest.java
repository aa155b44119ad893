package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTableTest {

    @TempDir
    Path folder;

    private TableCase<CoverageTable.Coverage> coverage;

    @BeforeEach
    void table() {
        coverage = new TableCase<>(new CoverageTable(), folder)
                .knowing("instrument", "ilo-c189", "Domestic Workers Convention, 2011")
                .knowingConcept("coverage-extent", "complete", "partial", "none")
                .knowingConcept("certainty", "stated");
    }

    @Test
    void coverage_saysHowMuchIsThereAndAsOfWhen() {
        assertThat(coverage.statements(
                        "instrument", "ilo-c189",
                        "extent", "complete",
                        "parties_found", "30",
                        "parties_known", "30",
                        "as_of", "2020-10",
                        "sources", "web-pages;ilo-normlex"))
                .containsExactlyInAnyOrder(
                        "<coverage/ilo-c189> rdf:type mg:Coverage",
                        "<coverage/ilo-c189> rdfs:label \"Coverage of Domestic Workers Convention, 2011\"@en",
                        "<coverage/ilo-c189> mg:certainty <concept/certainty/stated>",
                        "<coverage/ilo-c189> mg:instrument <instrument/ilo-c189>",
                        "<coverage/ilo-c189> mg:extent <concept/coverage-extent/complete>",
                        "<coverage/ilo-c189> mg:partiesFound \"30\"^^xsd:integer",
                        "<coverage/ilo-c189> mg:partiesKnown \"30\"^^xsd:integer",
                        "<coverage/ilo-c189> mg:asOf \"2020-10\"^^xsd:gYearMonth",
                        "<coverage/ilo-c189> mg:coveredSource <https://w3id.org/migov/graph/web-pages>",
                        "<coverage/ilo-c189> mg:coveredSource <https://w3id.org/migov/graph/ilo-normlex>");
    }

    @Test
    void unknownExtent_isRejected() {
        assertThat(coverage.rejection("instrument", "ilo-c189", "extent", "most"))
                .isEqualTo("table.csv:2: column \"extent\": expected a concept of the scheme \"coverage-extent\","
                        + " found \"most\" [unknown-concept]");
    }

    @Test
    void countThatIsNoNumber_isRejected() {
        assertThat(coverage.rejection("instrument", "ilo-c189", "extent", "partial", "parties_known", "~80"))
                .isEqualTo("table.csv:2: column \"parties_known\": expected a whole number, found \"~80\""
                        + " [wrong-number]");
    }
}
