package org.migov.loader.source.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.migov.loader.source.Problem;

class ChiltonWodaTest {

    @Test
    void tableOfFormation_givesAgreements() {
        Imported file = Imported.file(Imported.SAMPLES.resolve("chilton-woda/formation.csv"));

        assertThat(file.begun()).isEqualTo(5);
        assertThat(file.cells("agreements", "key"))
                .containsExactly("bla-cw-9001", "bla-cw-9002", "bla-cw-9003", "bla-cw-9004");
        assertThat(file.cells("agreements", "parties")).containsExactly("KEN;KOR", "YEM;DEU", "KOR;COG", "KEN");
        assertThat(file.cells("agreements", "signed_on"))
                .containsExactly("1999-05-19", "1996", "1988-01-02", "1991-01-02");
        assertThat(file.cells("agreements", "ratified_on")).containsExactly("", "1997-03-04", "", "");
        assertThat(file.cells("agreements", "title"))
                .startsWith("Bilateral labour agreement, Kenya and Republic of Korea (1999)");
        assertThat(file.cells("agreements", "certainty")).containsExactly("stated", "stated", "to-verify", "stated");
        assertThat(file.cells("agreements", "coded")).containsOnly("false");
        assertThat(file.cells("agreements", "evidence"))
                .startsWith("copy of text held by data set; earlier listed in CPW (2017)");
        assertThat(file.problems().stream().map(Problem::code))
                .containsExactlyInAnyOrder("wrong-date", "unknown-country", "wrong-date", "wrong-number");
    }

    @Test
    void tableOfCoding_givesCodingsAndProvisions() {
        Imported file = Imported.file(Imported.SAMPLES.resolve("chilton-woda/coding.csv"));

        assertThat(file.begun()).isEqualTo(2);
        assertThat(file.cells("agreements", "title"))
                .containsExactly("Agreement on ferry workers", "Understanding on bus drivers");
        assertThat(file.cells("agreements", "coded")).containsOnly("true");
        assertThat(file.cells("codings", "duration_class")).containsExactly("specified-years", "other");
        assertThat(file.cells("codings", "duration_years")).containsExactly("5", "");
        assertThat(file.cells("codings", "prior_agreements")).containsExactly("none", "one");
        assertThat(file.cells("codings", "is_amendment")).containsExactly("false", "true");
        assertThat(file.cells("codings", "quota")).containsExactly("30000", "");
        assertThat(file.rows("provisions").stream()
                        .filter(row -> row.cell("agreement").equals("bla-cw-9001"))
                        .map(row -> row.cell("provision") + "=" + row.cell("present")))
                .containsExactly("autorenew=true", "quota=true", "intl-instr=false", "social-security=true");
        assertThat(file.problems().stream().map(Problem::message))
                .containsExactly(
                        "coding.csv:3: column \"passport\": expected 1 (present) or 0 (absent), found \"maybe\""
                                + " [wrong-boolean]");
    }
}
