package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.source.FetchedFiles;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.Problem;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.Source;

class FetchedSourceTest {

    private static final Path SAMPLES = Path.of("src/test/resources/formats/sdmx-csv");

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void pages_areOneSource_withTheDayOnWhichTheyWereRead_andAnUnknownPageIsReported() throws Exception {
        Files.createDirectories(folder.resolve("flows"));
        Files.copy(SAMPLES.resolve("ilo.csv"), folder.resolve("flows/ilo.csv"));
        Files.copy(SAMPLES.resolve("labels.csv"), folder.resolve("flows/labels.csv"));
        Files.writeString(folder.resolve("error.html"), "<html><body>Please come back later</body></html>");
        new FetchedFiles(
                        "ilo-sdmx",
                        "ILOSTAT",
                        "https://ilostat.ilo.org/",
                        true,
                        List.of(
                                entry("flows/ilo.csv", "2026-11-20T10:00:00Z"),
                                entry("flows/labels.csv", "2026-11-21T10:00:00Z"),
                                entry("error.html", "2026-11-21T10:00:00Z"),
                                entry("../outside.csv", "2026-11-21T10:00:00Z")))
                .write(folder);

        List<Source> sources = FetchedSource.in(folder, rejections()).orElseThrow();

        assertThat(sources).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("ilo-sdmx");
            assertThat(source.description().title()).isEqualTo("ILOSTAT");
            assertThat(source.description().retrieved().map(PartialDate::text)).contains("2026-11-21");
            assertThat(source.description().derivedFrom()).contains("https://example.org/flows/ilo.csv");
            assertThat(source.files()).hasSize(2);
        });
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.origin().file()).endsWith("error.html"));
    }

    @Test
    void folderThatWasNotFetched_isNone() {
        assertThat(FetchedSource.in(folder, rejections())).isEmpty();
    }

    private static FetchedFiles.Entry entry(String file, String retrieved) {
        return new FetchedFiles.Entry(file, "https://example.org/" + file, retrieved, 200, 1, null, null, null, null);
    }

    private Rejections rejections() {
        return new Rejections() {
            @Override
            public void file(Problem problem) {
                problems.add(problem);
            }

            @Override
            public void row(Problem problem) {
                problems.add(problem);
            }
        };
    }
}
