package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.release.Manifest;
import org.migov.loader.release.ManifestFile;
import org.migov.loader.source.Problem;

/** A folder in which a user keeps whatever was downloaded. */
class GivenFolderTest {

    private static final String TABLE = "instrument,party,kind,date\nilo-c097,KEN,ratification,1965-11-30\n";
    private static final String PAGE = "Participant,Signature,\"Ratification, Accession(a)\"\nKenya,,5 Jun 2007 a\n";
    private static final String TURTLE = "<https://w3id.org/migov/id/country/KEN> <http://x.example/note> \"a\" .\n";

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(temporary.resolve("downloads"));
        write("treaty-actions.csv", TABLE);
        write("un-icrmw.csv", PAGE);
        write("notes.ttl", TURTLE);
        write("picture.bin", "no data");
        write("README.md", "What lies here.");
        write(".hidden", "nothing");
    }

    @Test
    void tables_exportsAndRdf_areAllRead_andTheRestIsSaid() throws Exception {
        CheckResult result = Check.run(List.of(given(folder)), Sample.root(), Progress.NONE);

        assertThat(result.report().tables())
                .hasSize(3)
                .allSatisfy(count -> assertThat(count.rows()).isEqualTo(1));
        assertThat(codes(result)).contains("not-read").doesNotContain("unknown-table", "unknown-format");
        assertThat(result.report().problems())
                .filteredOn(problem -> problem.code().equals("not-read"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("picture.bin"));
        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void folderWithin_isSaid() throws Exception {
        Files.createDirectories(folder.resolve("older"));
        CheckResult result = Check.run(List.of(given(folder)), Sample.root(), Progress.NONE);

        assertThat(codes(result)).filteredOn("not-read"::equals).hasSize(2);
    }

    @Test
    void csvThatIsNeither_isRejected_andTheRestIsRead() throws Exception {
        write("shopping.csv", "milk,bread\n1,2\n");
        CheckResult result = Check.run(List.of(given(folder)), Sample.root(), Progress.NONE);

        assertThat(codes(result)).contains("unknown-table");
        assertThat(result.report().tables()).hasSize(3);
        assertThat(result.outcome()).isEqualTo(Outcome.SOME_REJECTED);
    }

    @Test
    void folderWithoutTables_isReadToo_andKeptForTheNextLoad() throws Exception {
        Files.delete(folder.resolve("treaty-actions.csv"));
        LoadResult first = load(given(folder));
        assertThat(graphs(first)).contains("un-icrmw", "notes");

        LoadResult again = load();

        assertThat(again.release()).isEqualTo(first.release());
    }

    @Test
    void folderOfEverything_isKeptForTheNextLoad() throws Exception {
        LoadResult first = load(given(folder));
        assertThat(graphs(first)).contains("un-icrmw", "notes", "downloads");

        LoadResult again = load();

        assertThat(again.release()).isEqualTo(first.release());
        assertThat(again.changed()).isFalse();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private LoadResult load(SourceChoice... choices) throws LoadFailed {
        return Load.run(Sample.into(temporary.resolve("data")).withSources(List.of(choices)), Progress.NONE);
    }

    private static SourceChoice given(Path path) {
        return new SourceChoice.Given(path, Optional.empty());
    }

    private static List<String> codes(CheckResult result) {
        return result.report().problems().stream().map(Problem::code).toList();
    }

    private static List<String> graphs(LoadResult result) throws IOException {
        return ManifestFile.read(result.folder()).graphs().stream()
                .map(Manifest.Graph::id)
                .toList();
    }
}
