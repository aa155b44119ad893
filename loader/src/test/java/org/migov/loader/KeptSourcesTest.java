package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.release.Manifest;
import org.migov.loader.release.ManifestFile;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.format.ImportOptions;

/** What earlier loads added stays, until it is replaced or left out. */
class KeptSourcesTest {

    private static final String HEADER = "instrument,party,kind,date\n";

    @TempDir
    Path temporary;

    @Test
    void laterLoad_keepsOtherSources_andReplacesTheSame() throws Exception {
        Path one = export("one", "ilo-c097,KEN,ratification,1901-01-01\n");
        Path two = export("two", "ilo-c097,FRA,ratification,1902-02-02\n");
        load(false, one);
        load(false, two);
        Files.writeString(one.resolve("treaty-actions.csv"), HEADER + "ilo-c097,KEN,ratification,1903-03-03\n");

        LoadResult result = load(false, one);

        assertThat(statements(result, "one")).contains("KEN/1903-03-03").doesNotContain("1901");
        assertThat(statements(result, "two")).contains("FRA/1902-02-02");
        assertThat(result.folder().resolve("sources/0/two/treaty-actions.csv")).isRegularFile();
        assertThat(result.folder().resolve("sources/1/one/treaty-actions.csv")).isRegularFile();
        assertThat(result.folder().resolve("sources/2")).doesNotExist();

        assertThat(graphs(load(true))).doesNotContain("one", "two").contains("places");
    }

    @Test
    void loadWithoutSources_readsWhatWasAddedAgain() throws Exception {
        LoadResult first = load(false, export("one", "ilo-c097,KEN,ratification,1901-01-01\n"));

        LoadResult again = load(false);

        assertThat(again.release()).isEqualTo(first.release());
        assertThat(again.changed()).isFalse();
    }

    @Test
    void officialFile_keepsWhatWasSaidOfIt() throws Exception {
        Path page = Files.writeString(
                temporary.resolve("parties.csv"),
                "Participant,Signature,\"Ratification, Accession(a)\"\nKenya,,5 Jun 2007 a\n");
        ImportOptions options =
                new ImportOptions(Optional.of("un-icrmw"), PartialDate.parse("2026-11-01"), Optional.of("my-parties"));
        LoadResult first = Load.run(
                Sample.into(temporary.resolve("data"))
                        .withSources(List.of(new SourceChoice.Given(page, Optional.of("untc"), options))),
                Progress.NONE);
        assertThat(statements(first, "my-parties")).contains("un-icrmw/KEN/2007-06-05/accession");

        LoadResult again = load(false);

        assertThat(again.release()).isEqualTo(first.release());
        assertThat(again.changed()).isFalse();
    }

    private Path export(String name, String rows) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        Files.writeString(folder.resolve("treaty-actions.csv"), HEADER + rows);
        return folder;
    }

    private LoadResult load(boolean fresh, Path... given) throws LoadFailed {
        List<SourceChoice> choices = Stream.of(given)
                .map(path -> (SourceChoice) new SourceChoice.Given(path, Optional.empty()))
                .toList();
        return Load.run(
                Sample.into(temporary.resolve("data")).withSources(choices).withFresh(fresh), Progress.NONE);
    }

    private static List<String> graphs(LoadResult result) throws IOException {
        return ManifestFile.read(result.folder()).graphs().stream()
                .map(Manifest.Graph::id)
                .toList();
    }

    private static String statements(LoadResult result, String graph) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(result.folder().resolve("dumps/" + graph + ".nt.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
