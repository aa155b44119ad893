package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.check.Report;
import org.migov.loader.source.Problem;
import org.migov.loader.source.TableCount;

/** The data that come with MiGov, loaded for real. */
class EmbeddedLoadIT {

    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    private static LoadResult result;

    @BeforeAll
    static void load() throws Exception {
        result = Load.run(LoadSettings.of(shared), Progress.NONE);
    }

    @Test
    void everyRow_becomesARecord() {
        Report report = result.report();
        assertThat(report.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.REJECTED)
                        .map(Problem::message))
                .isEmpty();
        assertThat(report.tables())
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count.records())
                        .as(count.file())
                        .isPositive()
                        .isEqualTo(count.rows()));
        assertThat(report.tables().stream().map(TableCount::file)).doesNotHaveDuplicates();
        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void sameInput_givesSameBytes() throws Exception {
        LoadResult second = Load.run(LoadSettings.of(temporary.resolve("two")), Progress.NONE);

        assertThat(second.release()).isEqualTo(result.release());
        for (String name :
                List.of("dumps/SHA256SUMS", "report/report.json", "report/report.html", "report/rejected.csv")) {
            assertThat(second.folder().resolve(name))
                    .hasSameBinaryContentAs(result.folder().resolve(name));
        }
    }

    @Test
    void examplesOfTheOntology_areRecordsThatUseTheTerm() throws Exception {
        VocabularyExamples examples = VocabularyExamples.read();
        assertThat(examples.missingFrom(result.folder().resolve("dumps/migov.nt.gz")))
                .isEmpty();
    }

    @Test
    void onlyTermsForWhichNoSourceHasData_lackAnExample() throws Exception {
        assertThat(VocabularyExamples.read().termsWithout())
                .isSubsetOf("DuplicateCandidate", "daysApart", "score", "reason", "decision", "effectDate");
    }

    @Test
    void check_findsNothing_andLeavesNothing() throws Exception {
        CheckResult result = Check.run(List.of(), Progress.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(temporary).isEmptyDirectory();
    }
}
