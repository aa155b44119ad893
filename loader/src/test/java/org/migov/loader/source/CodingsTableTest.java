package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodingsTableTest {

    private static final String CODING = "<coding/bla-cw-0001>";

    @TempDir
    Path folder;

    private TableCase<CodingsTable.Coding> codings;

    @BeforeEach
    void table() {
        codings = new TableCase<>(new CodingsTable(), folder)
                .knowing("agreement", "bla-cw-0001", "Agreement of 1990")
                .knowingConcept("duration-class", "specified-years")
                .knowingConcept("recruiter", "employers", "other")
                .knowingConcept("certainty", "stated");
    }

    @Test
    void coding_isDescribedInFull() {
        assertThat(codings.statements(
                        "agreement", "bla-cw-0001",
                        "language", "es",
                        "from_translation", "true",
                        "duration_class", "specified-years",
                        "duration_years", "5",
                        "is_amendment", "false",
                        "prior_agreements", "more than one",
                        "replaces_prior", "true",
                        "quota", "200",
                        "recruiters", "employers;other",
                        "locator", "DATA/BLAs_Coding_Data.dta",
                        "note", "a note"))
                .containsExactlyInAnyOrder(
                        CODING + " rdf:type mg:Coding",
                        CODING + " rdfs:label \"Coding of Agreement of 1990\"@en",
                        CODING + " mg:certainty <concept/certainty/stated>",
                        CODING + " mg:agreement <agreement/bla-cw-0001>",
                        CODING + " dcterms:language \"es\"",
                        CODING + " mg:codedFromTranslation \"true\"^^xsd:boolean",
                        CODING + " mg:durationClass <concept/duration-class/specified-years>",
                        CODING + " mg:durationYears \"5\"^^xsd:decimal",
                        CODING + " mg:isAmendment \"false\"^^xsd:boolean",
                        CODING + " mg:priorAgreements \"more than one\"",
                        CODING + " mg:replacesPrior \"true\"^^xsd:boolean",
                        CODING + " mg:quota \"200\"",
                        CODING + " mg:authorisedRecruiters <concept/recruiter/employers>",
                        CODING + " mg:authorisedRecruiters <concept/recruiter/other>",
                        CODING + " mg:locator \"DATA/BLAs_Coding_Data.dta\"",
                        CODING + " skos:note \"a note\"@en");
    }

    @Test
    void whatWasNotCoded_isNotStated() {
        assertThat(codings.statements("agreement", "bla-cw-0001", "is_amendment", ""))
                .containsExactlyInAnyOrder(
                        CODING + " rdf:type mg:Coding",
                        CODING + " rdfs:label \"Coding of Agreement of 1990\"@en",
                        CODING + " mg:certainty <concept/certainty/stated>",
                        CODING + " mg:agreement <agreement/bla-cw-0001>");
    }

    @Test
    void key_isThatOfTheAgreement() {
        assertThat(codings.key("agreement", "bla-cw-0001")).isEqualTo("coding/bla-cw-0001");
    }

    @Test
    void yearsInWords_areRejected() {
        assertThat(codings.rejection("agreement", "bla-cw-0001", "duration_years", "five"))
                .isEqualTo("table.csv:2: column \"duration_years\": expected a decimal number, found \"five\""
                        + " [wrong-number]");
    }

    @Test
    void unknownRecruiter_isRejected() {
        assertThat(codings.rejection("agreement", "bla-cw-0001", "recruiters", "employers;army"))
                .isEqualTo("table.csv:2: column \"recruiters\": expected a concept of the scheme \"recruiter\", found"
                        + " \"army\" [unknown-concept]");
    }
}
