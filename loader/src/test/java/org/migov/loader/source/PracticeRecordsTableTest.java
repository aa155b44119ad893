package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeRecordsTableTest {

    private final TableCase<PracticeRecordsTable.PracticeRecord> records;

    PracticeRecordsTableTest(@TempDir Path folder) {
        this.records = KnownThings.to(new PracticeRecordsTable(), folder);
    }

    @Test
    void record_standsBesideItsPractice() {
        assertThat(records.statements(
                        "key", "61",
                        "practice", "cooperation-agreement",
                        "title", "Model agreement",
                        "actors_as_given", "ITUC",
                        "regions", "ilo-region-africa",
                        "is_global", "true",
                        "countries", "PRT",
                        "thematic_areas_as_given", "Protection;Mobility",
                        "framework_principles", "8.; 11.",
                        "updated_on", "2015-05-06",
                        "summary", "A model.",
                        "address", "https://example.org/61",
                        "certainty", "to-verify"))
                .containsExactlyInAnyOrder(
                        "<practice-record/61> rdf:type mg:PracticeRecord",
                        "<practice-record/61> rdfs:label \"Model agreement\"@en",
                        "<practice-record/61> dcterms:identifier \"61\"",
                        "<practice-record/61> dcterms:title \"Model agreement\"@en",
                        "<practice-record/61> dcterms:description \"A model.\"@en",
                        "<practice-record/61> foaf:primaryTopic <practice/cooperation-agreement>",
                        "<practice-record/61> dcterms:source <https://example.org/61>",
                        "<practice-record/61> dcterms:modified \"2015-05-06\"^^xsd:date",
                        "<practice-record/61> mg:actorsAsGiven \"ITUC\"@en",
                        "<practice-record/61> dcterms:spatial <concept/classification/ilo-region-africa>",
                        "<practice-record/61> mg:isGlobal \"true\"^^xsd:boolean",
                        "<practice-record/61> mg:country <country/PRT>",
                        "<practice-record/61> skos:note \"Thematic areas: Protection; Mobility\"@en",
                        "<practice-record/61> skos:note \"Principles of the ILO Multilateral Framework: 8.;"
                                + " 11.\"@en",
                        "<practice-record/61> mg:certainty <concept/certainty/to-verify>");
    }

    @Test
    void unknownPracticeAndWrongDate_areRejected() {
        assertThat(records.rejection(
                        "key",
                        "61",
                        "practice",
                        "model",
                        "title",
                        "A",
                        "summary",
                        "a",
                        "address",
                        "https://example.org/"))
                .isEqualTo("table.csv:2: column \"practice\": expected the key of a known practice, found"
                        + " \"model\" [unknown-practice]");
        assertThat(records.rejection(
                        "key",
                        "61",
                        "practice",
                        "cooperation-agreement",
                        "title",
                        "A",
                        "summary",
                        "a",
                        "address",
                        "https://example.org/",
                        "updated_on",
                        "06.05.2015"))
                .isEqualTo("table.csv:2: column \"updated_on\": expected a date as YYYY, YYYY-MM or YYYY-MM-DD,"
                        + " found \"06.05.2015\" [wrong-date]");
    }
}
