package org.migov.loader.source.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.migov.loader.source.Problem;

class IloPracticeRecordTest {

    @Test
    void textCopy_givesTheRecordAndItsPractice() {
        Imported file = Imported.file(Imported.SAMPLES.resolve("ilo-practice-record/record.txt"));

        assertThat(file.begun()).isEqualTo(1);
        assertThat(file.cells("practices", "key")).containsExactly("harbour-welcome-desk");
        assertThat(file.cells("practice-records", "key")).containsExactly("901");
        assertThat(file.cells("practice-records", "title")).containsExactly("The Harbour Welcome Desk");
        assertThat(file.cells("practice-records", "actors_as_given"))
                .containsExactly("Union of Ferries (Trade Union);Port of Nowhere (Public Body)");
        assertThat(file.cells("practice-records", "regions"))
                .containsExactly("ilo-region-africa;ilo-region-europe-and-central-asia");
        assertThat(file.cells("practice-records", "is_global")).containsExactly("true");
        assertThat(file.cells("practice-records", "countries")).containsExactly("KEN;TZA");
        assertThat(file.cells("practice-records", "updated_on")).containsExactly("2015-05-06");
        assertThat(file.cells("practice-records", "framework_principles")).containsExactly("8.; 9.(a),(b)");
        assertThat(file.rows("practice-records").get(0).record().toString()).doesNotContain("Made up");
        assertThat(file.problems().stream().map(Problem::code)).containsExactly("unknown-country");
    }

    @Test
    void savedPage_isReadFromItsTable() {
        Imported file = Imported.file(Imported.SAMPLES.resolve("ilo-practice-record/record.html"));

        assertThat(file.problems()).isEmpty();
        assertThat(file.cells("practice-records", "key")).containsExactly("23");
        assertThat(file.cells("practice-records", "title")).containsExactly("A New Title for Spain");
        assertThat(file.cells("practice-records", "countries")).containsExactly("ESP");
    }
}
