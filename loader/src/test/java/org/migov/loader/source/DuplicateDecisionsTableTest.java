package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateDecisionsTableTest {

    private static final String PAIR = "<duplicate-candidate/agreement/aa/bb>";

    @TempDir
    Path folder;

    private TableCase<DuplicateDecisionsTable.DuplicateDecision> decisions;

    @BeforeEach
    void table() {
        decisions = new TableCase<>(new DuplicateDecisionsTable(), folder)
                .knowing("agreement", "aa", "One")
                .knowing("agreement", "bb", "Other")
                .knowingConcept("duplicate-decision", "same", "different", "undecided")
                .knowingConcept("certainty", "stated", "inferred");
    }

    @Test
    void decision_belongsToThePair_whicheverComesFirst() {
        assertThat(decisions.key(cells("agreement", "bb", "aa", "same", "2026-11-22")))
                .isEqualTo(decisions.key(cells("agreement", "aa", "bb", "same", "2026-11-22")));
        assertThat(decisions.statements(cells("agreement", "bb", "aa", "same", "2026-11-22")))
                .contains(
                        PAIR + " mg:decision <concept/duplicate-decision/same>",
                        PAIR + " dcterms:date \"2026-11-22\"^^xsd:date");
    }

    @Test
    void strangeKindUnknownRecordAndARecordWithItself_areRejected() {
        assertThat(decisions.rejection(cells("country", "aa", "bb", "same", "2026-11-22")))
                .contains("column \"kind\"");
        assertThat(decisions.rejection(cells("agreement", "aa", "zz", "same", "2026-11-22")))
                .contains("column \"other\"");
        assertThat(decisions.rejection(cells("agreement", "aa", "aa", "same", "2026-11-22")))
                .contains("another record");
        assertThat(decisions.rejection(cells("agreement", "aa", "bb", "perhaps", "2026-11-22")))
                .contains("column \"decision\"");
        assertThat(decisions.rejection(cells("agreement", "aa", "bb", "same", "yesterday")))
                .contains("column \"decided_on\"");
    }

    private static String[] cells(String kind, String one, String other, String decision, String day) {
        return new String[] {
            "kind", kind,
            "one", one,
            "other", other,
            "decision", decision,
            "decided_by", "somebody",
            "decided_on", day,
            "reason", "made up",
            "certainty", "inferred"
        };
    }
}
