package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of concepts and their schemes is there in three languages, and what needs a definition has one. */
class PublishedConceptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"schemes", "concepts", "themes", "terms", "provision-types"})
    void everyRow_isLabelledInThreeLanguages(String table) {
        assertThat(Csv.table(table))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(labels(row)).as("%s", row).doesNotContain(""));
    }

    @Test
    void everyScheme_saysWhatItIsFor() {
        assertThat(Csv.table("schemes"))
                .allSatisfy(row ->
                        assertThat(row.get("definition")).as(row.get("scheme")).isNotBlank());
    }

    @Test
    void guidance_isLabelledAndDefined() {
        assertThat(Csv.table("guidance").stream()
                        .filter(row -> row.get("section").matches("purpose|principle|phase|tool|audience|foundation")))
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> assertThat(labels(row)).as("%s", row).doesNotContain(""))
                .allSatisfy(
                        row -> assertThat(row.get("definition")).as("%s", row).isNotBlank());
    }

    @Test
    void goalsTargetsAndIndicators_areLabelledInThreeLanguages() {
        // The United Nations publish the names of data series in English only.
        assertThat(Csv.table("sdg").stream().filter(row -> !row.get("level").equals("series")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(labels(row)).as("%s", row).doesNotContain(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"themes", "terms", "provision-types"})
    void everyRow_isDefined(String table) {
        assertThat(Csv.table(table))
                .allSatisfy(
                        row -> assertThat(row.get("definition")).as("%s", row).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "practice-type, 18",
        "sector, 15",
        "agreement-form, 39",
        "action-kind, 20",
        "provision-group, 11",
        "certainty, 4",
        "coverage-extent, 3",
        "duplicate-decision, 3",
        "change-kind, 4"
    })
    void everyConceptOfTheScheme_isDefined(String scheme, int atLeast) {
        assertThat(Csv.table("concepts").stream()
                        .filter(row -> row.get("scheme").equals(scheme)))
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allSatisfy(
                        row -> assertThat(row.get("definition")).as("%s", row).isNotBlank());
    }

    @Test
    void everyProvisionType_servesAPartOfTheGuidance() {
        Set<String> linked = Csv.table("concept-mappings").stream()
                .filter(row -> row.get("scheme").equals("provision-type"))
                .filter(row -> row.get("target").startsWith("guidance-"))
                .filter(row -> row.get("certainty").equals("inferred"))
                .map(row -> row.get("concept"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(linked)
                .isEqualTo(Csv.table("provision-types").stream()
                        .map(row -> row.get("slug"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyPhaseAndPrincipleButOne_isServedByAProvision() {
        Set<String> served = Csv.table("concept-mappings").stream()
                .map(row -> row.get("target"))
                .collect(Collectors.toSet());
        Set<String> idle = Csv.table("guidance").stream()
                .filter(row -> row.get("section").matches("principle|phase"))
                .map(row -> "guidance-" + row.get("section") + "/" + row.get("slug"))
                .filter(concept -> !served.contains(concept))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(idle).containsExactly("guidance-phase/negotiation");
    }

    private static List<String> labels(Map<String, String> row) {
        return Stream.of("label_en", "label_fr", "label_es")
                .map(column -> row.getOrDefault(column, ""))
                .toList();
    }
}
