package org.migov.loader.source.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.loader.source.Problem;

class SdmxCsvTest {

    private static final Path ILO = Path.of("../../shared/facts/samples/ilo_sdmx_csv_sample.csv");

    @Test
    void iloExport_givesObservationsAndReportsTheRest() {
        Imported file = Imported.file(Imported.SAMPLES.resolve("sdmx-csv/ilo.csv"));

        assertThat(file.begun()).isEqualTo(7);
        assertThat(file.cells("statistics", "value")).containsExactly("51.1", "49.40", "12", "");
        assertThat(file.cells("statistics", "countries")).containsExactly("KEN", "BRA", "", "FRA");
        assertThat(file.cells("statistics", "unit")).containsOnly("percent");
        assertThat(file.cells("statistics", "year")).containsExactly("2018", "2019-04", "2019", "2020");
        assertThat(file.cells("statistics", "year_until")).containsExactly("", "2019-06", "", "");
        assertThat(file.cells("statistics", "unit_multiplier")).containsExactly("0", "3", "0", "0");
        assertThat(file.cells("statistics", "note"))
                .startsWith("Coverage: ferries, buses", "LOWER_BOUND: 40 | UPPER_BOUND: 60");
        assertThat(file.cells("documents", "title")).containsExactly("TEST:DF_MADE_UP_RT(1.0)");
        assertThat(file.problems().stream().map(Problem::code))
                .containsExactly("unknown-country", "unknown-country", "wrong-number", "wrong-date");
        assertThat(file.problems().get(0).severity()).isEqualTo(Problem.Severity.WARNING);
        assertThat(file.messages().get(1)).startsWith("ilo.csv:5: column \"REF_AREA\"");
    }

    @Test
    void labelsBesideCodes_areReadAndDimensionsKept() {
        Imported file = Imported.file(Imported.SAMPLES.resolve("sdmx-csv/labels.csv"));

        assertThat(file.cells("statistics", "population"))
                .containsExactly("SEX: F: Female", "SEX: M: Male", "SEX: T: Total");
        assertThat(file.cells("statistics", "countries")).containsExactly("KEN", "KEN", "KEN");
        assertThat(file.cells("statistics", "area")).containsOnly("Kenya");
        assertThat(file.cells("statistics", "frequency")).containsOnly("A");
        assertThat(file.cells("statistics", "unit")).containsExactly("people", "people", "sdmx-hw");
        assertThat(file.cells("concepts", "label_en")).containsExactly("Hours a week");
        assertThat(new HashSet<>(file.cells("statistics", "key"))).hasSize(3);
        assertThat(file.problems().stream().map(Problem::code)).containsExactly("unusable-value");
    }

    @Test
    void eurostat_writesDimensionsSmall_andItsOwnCodesOfStates() {
        Imported file = Imported.file(Imported.SAMPLES.resolve("sdmx-csv/eurostat.csv"));

        assertThat(file.begun()).isEqualTo(7);
        assertThat(file.cells("statistics", "countries")).containsExactly("FRA", "FRA", "GRC", "GBR", "", "XKX");
        assertThat(file.cells("statistics", "value")).containsExactly("287179", "1000", "", "5", "326", "3");
        assertThat(file.cells("statistics", "population").get(1))
                .isEqualTo("REASON: EMP; CITIZEN: TOTAL; DURATION: TOTAL");
        assertThat(file.cells("statistics", "observation_status")).containsExactly("", "b", "u", "", "", "");
        assertThat(file.cells("statistics", "unit")).containsOnly("people");
        assertThat(new HashSet<>(file.cells("statistics", "key"))).hasSize(6);
        assertThat(file.messages())
                .hasSize(2)
                .anyMatch(text -> text.contains("EU27_2020"))
                .anyMatch(text -> text.contains("ITC4"));
    }

    @Test
    void labelsInColumnsOfTheirOwn_belongToTheCodesBeforeThem() {
        Imported oecd = Imported.file(Imported.SAMPLES.resolve("sdmx-csv/oecd.csv"));
        assertThat(oecd.cells("statistics", "area")).containsExactly("Australia", "OECD");
        assertThat(oecd.cells("statistics", "population"))
                .containsExactly(
                        "CITIZENSHIP: AFG: Afghanistan; SEX: _T: Total", "CITIZENSHIP: W: World; SEX: _T: Total");
        assertThat(oecd.cells("documents", "title"))
                .containsExactly("Inflows of foreign population (OECD.ELS.IMD:DSD_MIG@DF_MIG(1.0))");

        Imported ilo = Imported.file(Imported.SAMPLES.resolve("sdmx-csv/label-columns.csv"));
        assertThat(ilo.cells("statistics", "area")).containsExactly("United Kingdom", "Africa");
        assertThat(ilo.cells("statistics", "stated_source")).containsOnly("BA: Labour force survey");
        assertThat(ilo.cells("statistics", "key").get(0))
                .doesNotContain("female")
                .endsWith("-sex-f-age-ythadult-yge15-2025");
    }

    @Test
    void sampleOfTheIlo_loadsRowByRow() {
        assumeTrue(Files.exists(ILO), "the sample lies beside the repository of its developers only");
        Imported file = Imported.file(ILO);

        assertThat(file.begun()).isEqualTo(29);
        assertThat(file.rows("statistics")).hasSize(29);
        assertThat(file.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018, ''",
        "2018-A1, 2018, ''",
        "2018-S2, 2018-07, 2018-12",
        "2018-Q1, 2018-01, 2018-03",
        "2018-M05, 2018-05, ''",
        "2018-05, 2018-05, ''",
        "2018-05-31, 2018-05-31, ''",
        "2018-W01, 2018-01-01, 2018-01-07",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2021W1, 2021-01-04, 2021-01-10",
        "2020-D366, 2020-12-31, ''",
        "2013-07-01/P6M, 2013-07-01, 2013-12-31",
        "2013-07-01T00:00:00/P7D, 2013-07-01, 2013-07-07",
        "2013-07-01/P1D, 2013-07-01, ''",
    })
    void period_isReadAsSdmxWritesIt(String text, String from, String until) {
        assertThat(SdmxPeriod.of(text)).hasValue(new SdmxPeriod(from, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-Q5",
        "2018-M13",
        "2018-Q0",
        "2018-W53",
        "2018-W00",
        "2019-D366",
        "2013-07-01/P0D",
        "2013-02-30/P1D",
        "18",
        "''"
    })
    void whatIsNoPeriod_isNone(String text) {
        assertThat(SdmxPeriod.of(text)).isEmpty();
    }
}
