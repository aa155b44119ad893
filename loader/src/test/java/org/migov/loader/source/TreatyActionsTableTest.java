package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreatyActionsTableTest {

    private static final String ACT = "<action/ilo-c097/KEN/1965-11-30/ratification>";

    @TempDir
    Path folder;

    private TableCase<TreatyActionsTable.TreatyAction> actions;

    @BeforeEach
    void table() {
        actions = new TableCase<>(new TreatyActionsTable(), folder)
                .knowing("instrument", "ilo-c097", "Migration for Employment Convention (Revised), 1949")
                .knowing("country", "KEN", "Kenya")
                .knowing("country", "CAN", "Canada")
                .knowing("former-state", "SUHH", "Union of Soviet Socialist Republics")
                .knowing("group", "eu", "European Union")
                .knowing("group", "can", "Andean Community")
                .knowingConcept("action-kind", "ratification", "entry-into-force")
                .knowingConcept("certainty", "stated", "to-verify");
    }

    @Test
    void act_isDescribedInFull() {
        assertThat(actions.statements(
                        "instrument", "ilo-c097",
                        "party", "KEN",
                        "kind", "ratification",
                        "date", "1965-11-30",
                        "effect_date", "1966-11-30",
                        "name_as_written", "Kenya",
                        "certainty", "stated",
                        "locator", "https://example.org/c97; table 3",
                        "note", "read twice"))
                .containsExactlyInAnyOrder(
                        ACT + " rdf:type mg:TreatyAction",
                        ACT + " rdfs:label \"Kenya: ratification of Migration for Employment Convention (Revised),"
                                + " 1949, 1965-11-30\"@en",
                        ACT + " mg:certainty <concept/certainty/stated>",
                        ACT + " mg:instrument <instrument/ilo-c097>",
                        ACT + " mg:actor <country/KEN>",
                        ACT + " mg:actionKind <concept/action-kind/ratification>",
                        ACT + " mg:date \"1965-11-30\"^^xsd:date",
                        ACT + " mg:earliestDate \"1965-11-30\"^^xsd:date",
                        ACT + " mg:effectDate \"1966-11-30\"^^xsd:date",
                        ACT + " mg:nameAsWritten \"Kenya\"",
                        ACT + " mg:locator \"https://example.org/c97\"",
                        ACT + " dcterms:source <https://example.org/c97>",
                        ACT + " mg:locator \"table 3\"",
                        ACT + " skos:note \"read twice\"@en");
    }

    @Test
    void date_keepsItsPrecision() {
        assertThat(actions.statements("instrument", "ilo-c097", "party", "KEN", "kind", "ratification", "date", "1965"))
                .contains(
                        "<action/ilo-c097/KEN/1965/ratification> mg:date \"1965\"^^xsd:gYear",
                        "<action/ilo-c097/KEN/1965/ratification> mg:earliestDate \"1965-01-01\"^^xsd:date");
    }

    @Test
    void entryIntoForce_staysOne() {
        assertThat(actions.statements(
                        "instrument", "ilo-c097", "party", "SUHH", "kind", "entry-into-force", "date", "1955-12-20"))
                .contains("<action/ilo-c097/SUHH/1955-12-20/entry-into-force> mg:actor <country/SUHH>");
    }

    @Test
    void group_isToldFromTheCountryWithTheSameLetters() {
        assertThat(actions.statements(
                        "instrument", "ilo-c097", "party", "group:can", "kind", "ratification", "date", "2010"))
                .contains("<action/ilo-c097/can/2010/ratification> mg:actor <group/can>");
        assertThat(actions.statements("instrument", "ilo-c097", "party", "CAN", "kind", "ratification", "date", "2010"))
                .contains("<action/ilo-c097/CAN/2010/ratification> mg:actor <country/CAN>");
    }

    @Test
    void key_isTheSameWhateverTheSource() {
        assertThat(actions.key(
                        "instrument", "ilo-c097", "party", "group:eu", "kind", "ratification", "date", "2010-12-23"))
                .isEqualTo("action/ilo-c097/eu/2010-12-23/ratification");
    }

    @Test
    void unknownParty_isRejected() {
        assertThat(actions.rejection("instrument", "ilo-c097", "party", "EUE", "kind", "ratification", "date", "2010"))
                .isEqualTo("table.csv:2: column \"party\": expected the code of a known country or former state, or"
                        + " group: and a key, found \"EUE\" [unknown-party]");
        assertThat(actions.rejection(
                        "instrument", "ilo-c097", "party", "group:xx", "kind", "ratification", "date", "1"))
                .isEqualTo("table.csv:2: column \"party\": expected the code of a known country or former state, or"
                        + " group: and a key, found \"group:xx\" [unknown-party]");
    }

    @Test
    void unknownInstrument_isRejected() {
        assertThat(actions.rejection("instrument", "ilo-c999", "party", "KEN", "kind", "ratification", "date", "2010"))
                .isEqualTo("table.csv:2: column \"instrument\": expected the key of a known instrument, found"
                        + " \"ilo-c999\" [unknown-instrument]");
    }

    @Test
    void unknownKind_isRejected() {
        assertThat(actions.rejection("instrument", "ilo-c097", "party", "KEN", "kind", "adoption", "date", "2010"))
                .isEqualTo("table.csv:2: column \"kind\": expected a concept of the scheme \"action-kind\", found"
                        + " \"adoption\" [unknown-concept]");
    }

    @Test
    void dateInAnotherForm_isRejected() {
        assertThat(actions.rejection(
                        "instrument", "ilo-c097", "party", "KEN", "kind", "ratification", "date", "30.11.1965"))
                .isEqualTo("table.csv:2: column \"date\": expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found"
                        + " \"30.11.1965\" [wrong-date]");
    }
}
