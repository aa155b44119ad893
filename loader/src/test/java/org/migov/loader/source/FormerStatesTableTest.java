package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerStatesTableTest {

    private final TableCase<FormerStatesTable.FormerState> states;

    FormerStatesTableTest(@TempDir Path folder) {
        this.states = KnownThings.to(new FormerStatesTable(), folder);
    }

    @Test
    void formerState_hasItsEndItsCodesAndItsSuccessors() {
        assertThat(states.statements(
                        "code", "TPTL",
                        "name", "East Timor (Portuguese Timor)",
                        "iso_name", "East Timor",
                        "alpha2", "TP",
                        "alpha3", "TMP",
                        "alpha4", "TPTL",
                        "numeric_code", "626",
                        "ended_on", "2002",
                        "code_withdrawn_on", "2002-05-20",
                        "successors", "TLS",
                        "certainty", "to-verify",
                        "locator", "end: a list"))
                .containsExactlyInAnyOrder(
                        "<country/TPTL> rdf:type mg:FormerState",
                        "<country/TPTL> rdf:type mg:Party",
                        "<country/TPTL> rdfs:label \"East Timor (Portuguese Timor)\"@en",
                        "<country/TPTL> dcterms:title \"East Timor\"@en",
                        "<country/TPTL> dcterms:identifier \"TPTL\"",
                        "<country/TPTL> skos:notation \"TP\"^^mg:alpha2",
                        "<country/TPTL> skos:notation \"TMP\"^^mg:alpha3",
                        "<country/TPTL> skos:notation \"TPTL\"^^mg:alpha4",
                        "<country/TPTL> skos:notation \"626\"^^mg:numericCode",
                        "<country/TPTL> mg:endedOn \"2002\"^^xsd:gYear",
                        "<country/TPTL> mg:codeWithdrawnOn \"2002-05-20\"^^xsd:date",
                        "<country/TPTL> mg:successor <country/TLS>",
                        "<country/TPTL> mg:locator \"end: a list\"",
                        "<country/TPTL> mg:certainty <concept/certainty/to-verify>");
    }

    @Test
    void unknownSuccessor_isRejected() {
        assertThat(states.rejection("code", "SUHH", "name", "Soviet Union", "successors", "TLS;RUS"))
                .isEqualTo("table.csv:2: column \"successors\": expected the key of a known country, found \"RUS\""
                        + " [unknown-country]");
    }

    @Test
    void missingCodeAndImpossibleDay_areRejected() {
        assertThat(states.rejection("name", "Soviet Union"))
                .isEqualTo("table.csv:2: column \"code\": expected a value, found \"\" [missing-value]");
        assertThat(states.rejection("code", "SUHH", "name", "Soviet Union", "code_withdrawn_on", "1992-02-30"))
                .isEqualTo("table.csv:2: column \"code_withdrawn_on\": expected a date as YYYY, YYYY-MM or"
                        + " YYYY-MM-DD, found \"1992-02-30\" [wrong-date]");
    }
}
