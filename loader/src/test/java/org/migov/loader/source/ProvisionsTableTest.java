package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionsTableTest {

    private static final String FINDING = "<provision/bla-cw-0001/joint-commit>";

    @TempDir
    Path folder;

    private TableCase<ProvisionsTable.Provision> provisions;

    @BeforeEach
    void table() {
        provisions = new TableCase<>(new ProvisionsTable(), folder)
                .knowing("agreement", "bla-cw-0001", "Agreement of 1990")
                .knowing("concept", "provision-type/joint-commit", "Joint committee")
                .knowingConcept("certainty", "stated");
    }

    @Test
    void absence_isAFindingToo() {
        assertThat(provisions.statements(
                        "agreement", "bla-cw-0001",
                        "provision", "joint-commit",
                        "present", "false",
                        "locator", "treatyID=1"))
                .containsExactlyInAnyOrder(
                        FINDING + " rdf:type mg:Provision",
                        FINDING + " rdfs:label \"Joint committee: absent from Agreement of 1990\"@en",
                        FINDING + " mg:certainty <concept/certainty/stated>",
                        FINDING + " mg:agreement <agreement/bla-cw-0001>",
                        FINDING + " mg:provisionType <concept/provision-type/joint-commit>",
                        FINDING + " mg:present \"false\"^^xsd:boolean",
                        FINDING + " mg:locator \"treatyID=1\"");
    }

    @Test
    void presence_isInTheLabel() {
        assertThat(provisions.statements("agreement", "bla-cw-0001", "provision", "joint-commit", "present", "true"))
                .contains(FINDING + " rdfs:label \"Joint committee: present in Agreement of 1990\"@en");
    }

    @Test
    void key_isAgreementAndProvision() {
        assertThat(provisions.key("agreement", "bla-cw-0001", "provision", "joint-commit", "present", "true"))
                .isEqualTo("provision/bla-cw-0001/joint-commit");
    }

    @Test
    void codedAsNumber_isRejected() {
        assertThat(provisions.rejection("agreement", "bla-cw-0001", "provision", "joint-commit", "present", "1"))
                .isEqualTo("table.csv:2: column \"present\": expected \"true\" or \"false\", found \"1\""
                        + " [wrong-boolean]");
    }

    @Test
    void unknownProvision_isRejected() {
        assertThat(provisions.rejection("agreement", "bla-cw-0001", "provision", "tea", "present", "true"))
                .isEqualTo("table.csv:2: column \"provision\": expected a concept of the scheme \"provision-type\","
                        + " found \"tea\" [unknown-concept]");
    }

    @Test
    void unknownAgreement_isRejected() {
        assertThat(provisions.rejection("agreement", "bla-cw-9999", "provision", "joint-commit", "present", "true"))
                .isEqualTo("table.csv:2: column \"agreement\": expected the key of a known agreement, found"
                        + " \"bla-cw-9999\" [unknown-agreement]");
    }
}
