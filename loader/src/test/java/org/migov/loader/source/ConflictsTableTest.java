package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTableTest {

    private static final String CONFLICT = "<conflict/ilo-c097/COG-COD/which-state-acted-on-2023-10-26>";

    @TempDir
    Path folder;

    private TableCase<ConflictsTable.Conflict> conflicts;

    @BeforeEach
    void table() {
        conflicts = new TableCase<>(new ConflictsTable(), folder)
                .knowing("instrument", "ilo-c097", "Migration for Employment Convention")
                .knowing("country", "COG", "Congo")
                .knowing("country", "COD", "Democratic Republic of the Congo")
                .knowing("action", "ilo-c097/COG/2023-10-26/ratification", "")
                .knowing("action", "ilo-c097/COD/2023-10-26/ratification", "")
                .knowingConcept("certainty", "stated", "inferred");
    }

    @Test
    void conflict_givesEveryStatementAndTheActsConcerned() {
        assertThat(conflicts.statements(
                        "instrument", "ilo-c097",
                        "party", "COG;COD",
                        "what", "which State acted on 2023-10-26",
                        "statements", "Congo [NORMLEX]; Democratic Republic of the Congo [Dutch treaty database]",
                        "resolution", "both rows kept",
                        "actions", "ilo-c097/COG/2023-10-26/ratification;ilo-c097/COD/2023-10-26/ratification",
                        "certainty", "inferred",
                        "note", "the depositary says Congo"))
                .containsExactlyInAnyOrder(
                        CONFLICT + " rdf:type mg:Conflict",
                        CONFLICT + " rdfs:label \"Congo or Democratic Republic of the Congo, Migration for Employment"
                                + " Convention: which State acted on 2023-10-26\"@en",
                        CONFLICT + " mg:certainty <concept/certainty/inferred>",
                        CONFLICT + " mg:instrument <instrument/ilo-c097>",
                        CONFLICT + " mg:party <country/COG>",
                        CONFLICT + " mg:party <country/COD>",
                        CONFLICT + " mg:disputedPoint \"which State acted on 2023-10-26\"@en",
                        CONFLICT + " mg:statementsAsGiven \"Congo [NORMLEX]; Democratic Republic of the Congo"
                                + " [Dutch treaty database]\"@en",
                        CONFLICT + " mg:resolution \"both rows kept\"@en",
                        CONFLICT + " mg:concerns <action/ilo-c097/COG/2023-10-26/ratification>",
                        CONFLICT + " mg:concerns <action/ilo-c097/COD/2023-10-26/ratification>",
                        CONFLICT + " skos:note \"the depositary says Congo\"@en");
    }

    @Test
    void actThatNoSourceStates_isRejected() {
        assertThat(conflicts.rejection(
                        "instrument", "ilo-c097",
                        "party", "COG",
                        "what", "suspect date",
                        "statements", "1999",
                        "resolution", "kept",
                        "actions", "ilo-c097/COG/1999/ratification"))
                .isEqualTo("table.csv:2: column \"actions\": expected the key of a known action, found"
                        + " \"ilo-c097/COG/1999/ratification\" [unknown-action]");
    }

    @Test
    void missingParty_isRejected() {
        assertThat(conflicts.rejection("instrument", "ilo-c097", "what", "x", "statements", "y", "resolution", "z"))
                .isEqualTo("table.csv:2: column \"party\": expected a value, found \"\" [missing-value]");
    }

    @Test
    void missingStatements_areRejected() {
        assertThat(conflicts.rejection("instrument", "ilo-c097", "party", "COG", "what", "x", "resolution", "z"))
                .isEqualTo("table.csv:2: column \"statements\": expected a value, found \"\" [missing-value]");
    }
}
