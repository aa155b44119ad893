package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndatedRecordsTableTest {

    private static final String RECORD = "<undated/ilo-c019/algeria-2022-03>";

    @TempDir
    Path folder;

    private TableCase<UndatedRecordsTable.UndatedRecord> records;

    @BeforeEach
    void table() {
        records = new TableCase<>(new UndatedRecordsTable(), folder)
                .knowing("instrument", "ilo-c019", "Accident Compensation Convention, 1925")
                .knowing("country", "DZA", "Algeria")
                .knowingConcept("recorded-as", "some-action-recorded")
                .knowingConcept("certainty", "stated");
    }

    @Test
    void record_saysWhatTheSourceSaysAndNoMore() {
        assertThat(records.statements(
                        "key", "algeria-2022-03",
                        "instrument", "ilo-c019",
                        "party", "DZA",
                        "name_as_written", "ALGERIA",
                        "recorded_as", "some-action-recorded",
                        "as_of", "2022-03",
                        "locator", "db/json (id 72922)"))
                .containsExactlyInAnyOrder(
                        RECORD + " rdf:type mg:UndatedRecord",
                        RECORD + " rdfs:label \"ALGERIA: some action recorded, Accident Compensation Convention, 1925,"
                                + " as of 2022-03\"@en",
                        RECORD + " mg:certainty <concept/certainty/stated>",
                        RECORD + " mg:instrument <instrument/ilo-c019>",
                        RECORD + " mg:party <country/DZA>",
                        RECORD + " mg:nameAsWritten \"ALGERIA\"",
                        RECORD + " mg:recordedAs <concept/recorded-as/some-action-recorded>",
                        RECORD + " mg:asOf \"2022-03\"^^xsd:gYearMonth",
                        RECORD + " mg:locator \"db/json (id 72922)\"");
    }

    @Test
    void nameThatCouldNotBeMatched_isKeptWithoutParty() {
        assertThat(records.statements(
                        "key", "north-borneo-2022-03",
                        "instrument", "ilo-c019",
                        "party", "",
                        "name_as_written", "North Borneo",
                        "recorded_as", "some-action-recorded",
                        "as_of", "2022-03"))
                .contains("<undated/ilo-c019/north-borneo-2022-03> mg:nameAsWritten \"North Borneo\"")
                .noneMatch(statement -> statement.contains("mg:party"));
    }

    @Test
    void missingName_isRejected() {
        assertThat(records.rejection("key", "x", "instrument", "ilo-c019", "as_of", "2022"))
                .isEqualTo("table.csv:2: column \"name_as_written\": expected a value, found \"\" [missing-value]");
    }

    @Test
    void unknownMeaning_isRejected() {
        assertThat(records.rejection(
                        "key", "x",
                        "instrument", "ilo-c019",
                        "name_as_written", "X",
                        "recorded_as", "bound",
                        "as_of", "2022"))
                .isEqualTo("table.csv:2: column \"recorded_as\": expected a concept of the scheme \"recorded-as\","
                        + " found \"bound\" [unknown-concept]");
    }

    @Test
    void key_isUnderTheInstrument() {
        assertThat(records.key(
                        "key", "algeria-2022-03",
                        "instrument", "ilo-c019",
                        "name_as_written", "ALGERIA",
                        "recorded_as", "some-action-recorded",
                        "as_of", "2022-03"))
                .isEqualTo("undated/ilo-c019/algeria-2022-03");
    }
}
