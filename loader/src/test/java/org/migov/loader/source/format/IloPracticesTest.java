package org.migov.loader.source.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.migov.loader.names.ReferenceData;
import org.migov.loader.source.Problem;

class IloPracticesTest {

    private static final Path SEED = Path.of("../../shared/seeds/003_7706a87aa4caa314.txt");

    @Test
    void textCopy_givesEachEntryWithItsPlaces() {
        Imported list = Imported.file(Imported.SAMPLES.resolve("ilo-practices/list.txt"));

        assertThat(list.begun()).isEqualTo(8);
        assertThat(list.cells("practices", "key"))
                .containsExactly(
                        "harbour-welcome-desk",
                        "night-bus-for-orchard-workers-korea",
                        "world-register-of-skills-wrs",
                        "ferry-cards",
                        "seminar-on-drafting-a-law-for-the-protection-of",
                        "radio-hour",
                        "two-misspelt-places",
                        "pension-talk");
        assertThat(list.cells("practices", "countries"))
                .containsExactly("KEN;TZA", "KOR", "", "DEU;HKG;CSXX", "", "", "COG", "");
        assertThat(list.cells("practices", "is_global"))
                .containsExactly("false", "false", "true", "true", "false", "false", "false", "false");
        assertThat(list.source().description().retrieved()).isPresent();
        assertThat(list.source().description().vintage()).hasValue("2014-07-09");
    }

    @Test
    void textCopy_reportsCountDamageAndUnknownPlaces() {
        Imported list = Imported.file(Imported.SAMPLES.resolve("ilo-practices/list.txt"));

        assertThat(list.problems().stream().map(Problem::code))
                .containsExactlyInAnyOrder(
                        "count-mismatch", "damaged-text", "damaged-text", "unknown-country", "unknown-country");
        assertThat(list.messages())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("list.txt:22:")
                        .contains("(KEN)")
                        .contains("\"Keniya\""))
                .anySatisfy(text -> assertThat(text).startsWith("list.txt:19:").contains("cut off"))
                .anySatisfy(text -> assertThat(text).startsWith("list.txt:6:").contains("9 entries"));
    }

    @Test
    void sentences_areNotTakenOver() {
        Imported list = Imported.file(Imported.SAMPLES.resolve("ilo-practices/list.txt"));

        assertThat(list.rows("practices").stream().map(row -> row.record().toString()))
                .noneMatch(text -> text.contains("Made up"));
    }

    @Test
    void savedPage_givesNumbersOfRecordsToo() {
        Imported list = Imported.file(Imported.SAMPLES.resolve("ilo-practices/list.html"));

        assertThat(list.problems()).isEmpty();
        assertThat(list.cells("practices", "title"))
                .containsExactly("The Harbour Welcome Desk", "Ferry cards", "Radio hour");
        assertThat(list.cells("practices", "countries")).containsExactly("KEN;TZA", "CIV", "");
        assertThat(list.cells("practices", "record_number")).containsExactly("901", "902", "903");
        assertThat(list.rows("practices").get(1).row().origin().line()).isEqualTo(11);
    }

    @Test
    void listOf2014_givesWhatOurOwnTableRecords() {
        assumeTrue(Files.exists(SEED), "the list lies beside the repository of its developers only");
        Imported list = Imported.file(SEED);
        List<Map<String, String>> own = ReferenceData.rows("practices");

        assertThat(list.begun()).isEqualTo(82);
        assertThat(list.rows("practices")).hasSize(82);
        assertThat(list.cells("practices", "key")).isEqualTo(cells(own, "key"));
        assertThat(list.cells("practices", "title")).isEqualTo(cells(own, "title"));
        assertThat(list.cells("practices", "countries")).isEqualTo(cells(own, "countries"));
        assertThat(list.cells("practices", "is_global")).isEqualTo(cells(own, "is_global"));
        assertThat(list.problems().stream().map(Problem::severity)).containsOnly(Problem.Severity.WARNING);
        assertThat(list.problems().stream().map(Problem::code)).contains("count-mismatch", "damaged-text");
    }

    private static List<String> cells(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toList());
    }
}
