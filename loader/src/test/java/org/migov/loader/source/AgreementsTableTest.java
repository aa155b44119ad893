package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementsTableTest {

    private static final String TREATY = "<agreement/ch-sr-1>";

    @TempDir
    Path folder;

    private TableCase<Agreement> agreements;

    @BeforeEach
    void table() {
        agreements = new TableCase<>(new AgreementsTable(), folder)
                .knowing("country", "CHE", "Switzerland")
                .knowing("country", "NPL", "Nepal")
                .knowing("country", "KOR", "Republic of Korea")
                .knowing("former-state", "YUCS", "Yugoslavia")
                .knowingConcept("title-origin", "source", "constructed")
                .knowingConcept("sector", "agriculture", "seasonal-work")
                .knowingConcept("agreement-form", "convention", "memorandum-of-understanding")
                .knowingConcept("agreement-role", "base")
                .knowingConcept("certainty", "stated", "to-verify");
    }

    @Test
    void treaty_isDescribedInFull() {
        assertThat(agreements.statements(
                        "key", "ch-sr-1",
                        "kind", "social-security",
                        "title", "Abkommen über Sozialversicherung",
                        "title_language", "de",
                        "title_origin", "source",
                        "second_title", "Convention relative aux assurances sociales",
                        "second_title_language", "fr",
                        "parties", "CHE;YUCS",
                        "parties_as_named", "Switzerland; Yugoslavia",
                        "signed_on", "1962-06-08",
                        "ratified_on", "1963",
                        "in_force_on", "1964-03-01",
                        "ended_on", "2008-05",
                        "sectors", "agriculture;seasonal-work",
                        "form", "convention",
                        "role", "base",
                        "binding", "true",
                        "coded", "false",
                        "status", "in force",
                        "evidence", "full text",
                        "address", "https://example.org/1",
                        "locator", "SR 0.1",
                        "note", "registered again"))
                .containsExactlyInAnyOrder(
                        TREATY + " rdf:type mg:Agreement",
                        TREATY + " rdf:type mg:SocialSecurityAgreement",
                        TREATY + " rdf:type eli:LegalResource",
                        TREATY + " rdfs:label \"Social security agreement: Switzerland, Yugoslavia (1962-06-08)\"@en",
                        TREATY + " mg:certainty <concept/certainty/stated>",
                        TREATY + " dcterms:identifier \"ch-sr-1\"",
                        TREATY + " dcterms:title \"Abkommen über Sozialversicherung\"@de",
                        TREATY + " dcterms:title \"Convention relative aux assurances sociales\"@fr",
                        TREATY + " mg:titleOrigin <concept/title-origin/source>",
                        TREATY + " mg:party <country/CHE>",
                        TREATY + " mg:party <country/YUCS>",
                        TREATY + " mg:nameAsWritten \"Switzerland; Yugoslavia\"",
                        TREATY + " mg:signedOn \"1962-06-08\"^^xsd:date",
                        TREATY + " mg:ratifiedOn \"1963\"^^xsd:gYear",
                        TREATY + " mg:inForceOn \"1964-03-01\"^^xsd:date",
                        TREATY + " mg:endedOn \"2008-05\"^^xsd:gYearMonth",
                        TREATY + " mg:sector <concept/sector/agriculture>",
                        TREATY + " mg:sector <concept/sector/seasonal-work>",
                        TREATY + " mg:agreementForm <concept/agreement-form/convention>",
                        TREATY + " mg:agreementRole <concept/agreement-role/base>",
                        TREATY + " mg:binding \"true\"^^xsd:boolean",
                        TREATY + " mg:codingStatus <concept/coding-status/not-coded>",
                        TREATY + " mg:statusAsGiven \"in force\"@en",
                        TREATY + " mg:evidence \"full text\"@en",
                        TREATY + " dcterms:source <https://example.org/1>",
                        TREATY + " mg:locator \"SR 0.1\"",
                        TREATY + " skos:note \"registered again\"@en");
    }

    @Test
    void englishTitle_isTheLabel() {
        assertThat(agreements.statements(
                        "key", "a-1",
                        "kind", "bilateral-labour",
                        "title", "Bilateral labour agreement, France and Italy (1951)",
                        "title_language", "en",
                        "title_origin", "constructed",
                        "coded", "true"))
                .contains(
                        "<agreement/a-1> rdfs:label \"Bilateral labour agreement, France and Italy (1951)\"@en",
                        "<agreement/a-1> mg:codingStatus <concept/coding-status/coded>");
    }

    @Test
    void tradeUnionAgreement_isNoLegalResourceAndHasCountriesInsteadOfParties() {
        assertThat(agreements.statements(
                        "key", "tu-gefont-kctu",
                        "kind", "trade-union",
                        "title", "GEFONT and KCTU",
                        "title_language", "en",
                        "title_origin", "source",
                        "countries", "NPL;KOR",
                        "binding", "true",
                        "coded", "false"))
                .contains(
                        "<agreement/tu-gefont-kctu> rdf:type mg:TradeUnionAgreement",
                        "<agreement/tu-gefont-kctu> mg:country <country/NPL>",
                        "<agreement/tu-gefont-kctu> mg:country <country/KOR>")
                .noneMatch(statement -> statement.contains("LegalResource") || statement.contains("mg:party"));
    }

    @Test
    void memorandum_isNoLegalResource() {
        assertThat(agreements.statements(
                        "key", "m-1",
                        "kind", "memorandum",
                        "title", "MoU",
                        "title_language", "en",
                        "title_origin", "source",
                        "form", "memorandum-of-understanding",
                        "coded", "false"))
                .contains("<agreement/m-1> rdf:type mg:Memorandum")
                .noneMatch(statement -> statement.contains("LegalResource") || statement.contains("mg:binding"));
    }

    @Test
    void otherKind_isAnAgreementOnly() {
        assertThat(agreements.statements(
                        "key", "o-1",
                        "kind", "other",
                        "title", "Scheme",
                        "title_language", "en",
                        "title_origin", "source",
                        "coded", "false"))
                .filteredOn(statement -> statement.contains("rdf:type"))
                .containsExactly("<agreement/o-1> rdf:type mg:Agreement");
    }

    @Test
    void readAgreement_canBeReferredToByItsLabel() {
        agreements.statements(
                "key", "ch-sr-1",
                "kind", "social-security",
                "title", "Abkommen",
                "title_language", "de",
                "title_origin", "source",
                "coded", "false");

        assertThat(agreements.references().label("agreement", "ch-sr-1")).isEqualTo("Social security agreement");
    }

    @Test
    void missingCodingStatus_isRejected() {
        assertThat(agreements.rejection(
                        "key", "a", "kind", "other", "title", "T", "title_language", "en", "title_origin", "source"))
                .isEqualTo("table.csv:2: column \"coded\": expected \"true\" or \"false\", found \"\""
                        + " [wrong-boolean]");
    }

    @Test
    void unknownKind_isRejected() {
        assertThat(agreements.rejection("key", "a", "kind", "bla", "title", "T"))
                .isEqualTo("table.csv:2: column \"kind\": expected one of bilateral-labour, social-security,"
                        + " memorandum, multilateral, framework, trade-union, other, found \"bla\" [unusable-value]");
    }

    @Test
    void keyThatNoIriCanHold_isRejected() {
        assertThat(agreements.rejection(
                        "key", "a/b",
                        "kind", "other",
                        "title", "T",
                        "title_language", "en",
                        "title_origin", "source",
                        "coded", "true"))
                .isEqualTo("table.csv:2: column \"key\": expected letters, digits and single hyphens, found \"a/b\""
                        + " [unusable-value]");
    }

    @Test
    void secondTitleWithoutLanguage_isRejected() {
        assertThat(agreements.rejection(
                        "key", "a",
                        "kind", "other",
                        "title", "T",
                        "title_language", "en",
                        "title_origin", "source",
                        "second_title", "U",
                        "coded", "true"))
                .isEqualTo("table.csv:2: column \"second_title_language\": expected a value, found \"\""
                        + " [missing-value]");
    }

    @Test
    void unknownParty_isRejected() {
        assertThat(agreements.rejection(
                        "key", "a",
                        "kind", "other",
                        "title", "T",
                        "title_language", "en",
                        "title_origin", "source",
                        "parties", "CHE;YUG",
                        "coded", "true"))
                .isEqualTo("table.csv:2: column \"parties\": expected the code of a known country or former state, or"
                        + " group: and a key, found \"YUG\" [unknown-party]");
    }
}
