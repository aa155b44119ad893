package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidanceTableTest {

    private final TableCase<GuidanceTable.GuidanceElement> guidance;

    GuidanceTableTest(@TempDir Path folder) {
        this.guidance = KnownThings.to(new GuidanceTable(), folder);
    }

    @Test
    void principle_isAConceptAndPartOfTheDocument() {
        assertThat(guidance.statements(
                        "code",
                        "g06",
                        "section",
                        "principle",
                        "document",
                        "guidance",
                        "slug",
                        "recruitment",
                        "label_en",
                        "Recruitment",
                        "label_fr",
                        "Recrutement"))
                .contains(
                        "<concept/guidance-principle/recruitment> skos:inScheme <scheme/guidance-principle>",
                        "<concept/guidance-principle/recruitment> skos:prefLabel \"Recrutement\"@fr",
                        "<concept/guidance-principle/recruitment> schema:isPartOf <document/guidance>");
        assertThat(guidance.references().knows("concept", "guidance-principle/recruitment"))
                .isTrue();
    }

    @Test
    void sectorOrganisationAndPublication_areStatedOfTheDocument() {
        assertThat(guidance.statements(
                        "code", "g21", "section", "sector", "document", "guidance", "slug", "health-care"))
                .containsExactly("<document/guidance> mg:sector <concept/sector/health-care>");
        assertThat(guidance.statements("code", "g35", "section", "lead", "document", "guidance", "organisation", "iom"))
                .containsExactly("<document/guidance> dcterms:creator <organisation/iom>");
        assertThat(guidance.statements(
                        "code", "g36", "section", "contributor", "document", "guidance", "organisation", "iom"))
                .containsExactly("<document/guidance> dcterms:contributor <organisation/iom>");
        assertThat(guidance.statements(
                        "code", "g50", "section", "publication-date", "document", "guidance", "date", "2022-02"))
                .containsExactly("<document/guidance> dcterms:date \"2022-02\"^^xsd:gYearMonth");
        assertThat(guidance.statements(
                        "code", "g51", "section", "publication-body", "document", "guidance", "text", "A group"))
                .containsExactly("<document/guidance> mg:bodyAsGiven \"A group\"@en");
    }

    @Test
    void keyOfARowThatIsNoConcept_isItsCode() {
        assertThat(guidance.key("code", "g35", "section", "lead", "document", "guidance", "organisation", "iom"))
                .isEqualTo("guidance/guidance/g35");
    }

    @Test
    void unknownSection_isRejected() {
        assertThat(guidance.rejection("code", "g99", "section", "cover", "document", "guidance"))
                .isEqualTo("table.csv:2: column \"section\": expected one of purpose, principle, phase, tool,"
                        + " audience, foundation, sector, lead, contributor, publication-date, publication-body,"
                        + " publication-drafters, found \"cover\" [unusable-value]");
    }

    @Test
    void whatTheSectionNeeds_isRequired() {
        assertThat(guidance.rejection("code", "g35", "section", "lead", "document", "guidance"))
                .isEqualTo("table.csv:2: column \"organisation\": expected a value, found \"\" [missing-value]");
        assertThat(guidance.rejection("code", "g21", "section", "sector", "document", "guidance", "slug", "fishing"))
                .isEqualTo("table.csv:2: column \"slug\": expected a concept of the scheme \"sector\", found"
                        + " \"fishing\" [unknown-concept]");
    }
}
