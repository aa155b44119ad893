package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementLinksTableTest {

    @TempDir
    Path folder;

    private TableCase<AgreementLinksTable.AgreementLink> links;

    @BeforeEach
    void table() {
        links = new TableCase<>(new AgreementLinksTable(), folder)
                .knowing("agreement", "a-1", "One")
                .knowing("agreement", "a-2", "Two");
    }

    @Test
    void possibleDuplicate_isLinkedAndNotMerged() {
        assertThat(links.statements("agreement", "a-1", "relation", "possible-duplicate", "other", "a-2"))
                .containsExactly("<agreement/a-1> mg:possibleDuplicateOf <agreement/a-2>");
    }

    @Test
    void related_isARelation() {
        assertThat(links.statements("agreement", "a-1", "relation", "related", "other", "a-2"))
                .containsExactly("<agreement/a-1> dcterms:relation <agreement/a-2>");
    }

    @Test
    void key_tellsTheRelationsApart() {
        assertThat(links.key("agreement", "a-1", "relation", "related", "other", "a-2"))
                .isNotEqualTo(links.key("agreement", "a-1", "relation", "possible-duplicate", "other", "a-2"));
    }

    @Test
    void unknownAgreement_isRejected() {
        assertThat(links.rejection("agreement", "a-1", "relation", "related", "other", "a-3"))
                .isEqualTo("table.csv:2: column \"other\": expected the key of a known agreement, found \"a-3\""
                        + " [unknown-agreement]");
    }

    @Test
    void agreementLinkedToItself_isRejected() {
        assertThat(links.rejection("agreement", "a-1", "relation", "related", "other", "a-1"))
                .isEqualTo("table.csv:2: column \"other\": expected another agreement, found \"a-1\""
                        + " [unusable-value]");
    }

    @Test
    void unknownRelation_isRejected() {
        assertThat(links.rejection("agreement", "a-1", "relation", "same", "other", "a-2"))
                .isEqualTo("table.csv:2: column \"relation\": expected one of possible-duplicate, related, found"
                        + " \"same\" [unusable-value]");
    }
}
