package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsTableTest {

    private final TableCase<TermsTable.Term> terms;

    TermsTableTest(@TempDir Path folder) {
        this.terms = KnownThings.to(new TermsTable(), folder);
    }

    @Test
    void term_saysWhereItsDefinitionComesFrom() {
        assertThat(terms.statements(
                        "slug",
                        "refugees",
                        "label_en",
                        "Refugees",
                        "definition",
                        "People who fled.",
                        "stated_source",
                        "Adapted from IOM"))
                .contains(
                        "<concept/term/refugees> skos:inScheme <scheme/term>",
                        "<concept/term/refugees> skos:definition \"People who fled.\"@en",
                        "<concept/term/refugees> mg:statedSource \"Adapted from IOM\"@en");
    }

    @Test
    void missingSlug_isRejected() {
        assertThat(terms.rejection("label_en", "Refugees"))
                .isEqualTo("table.csv:2: column \"slug\": expected a value, found \"\" [missing-value]");
    }
}
