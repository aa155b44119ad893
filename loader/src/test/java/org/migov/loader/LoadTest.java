package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.release.Manifest;
import org.migov.loader.release.ManifestFile;
import org.migov.loader.source.Problem;
import org.migov.loader.source.Tables;

/** Whole loads of the sample. */
class LoadTest {

    @TempDir
    Path temporary;

    @Test
    void sample_becomesARelease() throws Exception {
        Set<Stage> ended = EnumSet.noneOf(Stage.class);
        Progress progress = new Progress() {
            @Override
            public void ended(Stage stage) {
                ended.add(stage);
            }
        };
        LoadResult result = Load.run(Sample.into(temporary), progress);

        assertThat(rejected(result)).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.report().tables())
                .extracting(count -> count.table())
                .containsAll(Tables.ALL.stream().map(table -> table.name()).toList());
        assertThat(Files.readString(temporary.resolve("current")).strip()).isEqualTo(result.release());
        assertThat(result.folder().resolve("tdb2")).isDirectory();
        for (String file : List.of(
                "dumps/migov.nq.gz",
                "dumps/SHA256SUMS",
                "void.ttl",
                "report/report.json",
                "report/report.html",
                "report/rejected.csv",
                "report/validation.ttl")) {
            assertThat(result.folder().resolve(file)).isNotEmptyFile();
        }
        Manifest manifest = ManifestFile.read(result.folder());
        assertThat(manifest.graphs())
                .extracting(Manifest.Graph::id)
                .contains("places", "derived", "sources", "ontology");
        assertThat(manifest.triples()).isEqualTo(result.triples());
        assertThat(manifest.quads())
                .isEqualTo(manifest.graphs().stream()
                        .mapToLong(Manifest.Graph::triples)
                        .sum());
        assertThat(ended).containsExactlyInAnyOrder(Stage.values());
        assertNothingLeftBehind();
    }

    @Test
    void sameInput_givesSameBytes_andIsNotLoadedTwice() throws Exception {
        LoadResult first = Load.run(Sample.into(temporary.resolve("one")), Progress.NONE);
        LoadResult second = Load.run(Sample.into(temporary.resolve("two")), Progress.NONE);
        LoadResult again = Load.run(Sample.into(temporary.resolve("one")), Progress.NONE);

        assertThat(second.release()).isEqualTo(first.release());
        assertThat(second.folder().resolve("dumps/SHA256SUMS"))
                .hasSameBinaryContentAs(first.folder().resolve("dumps/SHA256SUMS"));
        assertThat(first.changed()).isTrue();
        assertThat(again.changed()).isFalse();
        assertThat(again.release()).isEqualTo(first.release());
    }

    @Test
    void ownTable_isAdded_itsBadRowsListed() throws Exception {
        Path own = Files.writeString(
                temporary.resolve("treaty-actions.csv"),
                "instrument,party,kind,date\nilo-c097,KEN,ratification,1901-01-01\nilo-c097,XYZ,ratification,1902\n");
        LoadResult result = Load.run(
                Sample.into(temporary.resolve("data"))
                        .withSources(List.of(new SourceChoice.Given(own, Optional.empty()))),
                Progress.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.SOME_REJECTED);
        assertThat(rejected(result))
                .containsExactly(own + ":3: column \"party\": expected the code of a known country or"
                        + " former state, or group: and a key, found \"XYZ\" [unknown-party]");
        Manifest manifest = ManifestFile.read(result.folder());
        assertThat(manifest.graphs())
                .filteredOn(graph -> graph.id().equals("treaty-actions"))
                .singleElement()
                .satisfies(graph -> {
                    assertThat(graph.rowsRead()).isEqualTo(2);
                    assertThat(graph.rowsRejected()).isEqualTo(1);
                });
        assertThat(Files.readString(result.folder().resolve("report/rejected.csv")))
                .contains("unknown-party", "XYZ");
    }

    @Test
    void recordThatBreaksAShape_staysOut_andItsRowIsCounted() throws Exception {
        Path own = Files.writeString(
                temporary.resolve("statistics.csv"),
                "key,document,measure,value,unit,stated_source,year\nUpper Case,ituc-brief,Workers,12,persons,nobody,2020\n");
        LoadResult result = Load.run(
                Sample.into(temporary.resolve("data"))
                        .withSources(List.of(new SourceChoice.Given(own, Optional.empty()))),
                Progress.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.SOME_REJECTED);
        assertThat(rejected(result)).isNotEmpty().allMatch(message -> message.startsWith(own + ":2: "));
        assertThat(result.report().tables())
                .filteredOn(count -> count.source().equals("statistics"))
                .singleElement()
                .satisfies(count -> assertThat(count.records()).isZero());
    }

    @Test
    void namedSource_comesWithTheReferenceTablesOfTheOthers() throws Exception {
        LoadResult result = Load.run(
                Sample.into(temporary).withSources(List.of(new SourceChoice.Embedded("ilo-normlex"))), Progress.NONE);

        assertThat(rejected(result)).isEmpty();
        assertThat(result.report().tables())
                .extracting(count -> count.file())
                .contains("ilo-normlex/treaty-actions.csv", "places/countries.csv", "instruments/instruments.csv")
                .doesNotContain("bla-chilton-woda/agreements.csv", "untc-zmjones/treaty-actions.csv");
    }

    @Test
    void otherBase_movesIdentifiers_notTheVocabulary() throws Exception {
        LoadResult result = Load.run(Sample.into(temporary).withBase("https://example.org/kg/"), Progress.NONE);
        Manifest manifest = ManifestFile.read(result.folder());

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(manifest.base()).isEqualTo("https://example.org/kg/");
        assertThat(manifest.graphs()).allMatch(graph -> graph.iri().startsWith("https://example.org/kg/graph/"));
        assertThat(manifest.classes())
                .extracting(Manifest.TypeCount::iri)
                .contains("https://w3id.org/migov/ontology#Country");
    }

    @Test
    void wrongBase_isAWrongUse() {
        assertThatThrownBy(() -> Load.run(Sample.into(temporary).withBase("example"), Progress.NONE))
                .isInstanceOfSatisfying(LoadFailed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(LoadFailed.Reason.USAGE);
                    assertThat(failed.line()).contains("expected an absolute IRI that ends in \"/\"");
                });
    }

    @Test
    void nothingToPublish_leavesTheReleaseInForce() throws Exception {
        LoadResult before = Load.run(Sample.into(temporary), Progress.NONE);
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        Files.writeString(empty.resolve("sources.csv"), "id,title\na,A\n");

        assertThatThrownBy(() -> Load.run(LoadSettings.of(temporary).withDataRoot(empty), Progress.NONE))
                .isInstanceOfSatisfying(
                        LoadFailed.class,
                        failed -> assertThat(failed.line())
                                .isEqualTo(
                                        "no row became a record; there is no source with a row: run migov check on the"
                                                + " source to see all problems"));
        assertThat(Files.readString(temporary.resolve("current")).strip()).isEqualTo(before.release());
        assertNothingLeftBehind();
    }

    @Test
    void whatADeadLoadLeftBehind_isRemoved() throws Exception {
        Path left = Files.createDirectories(temporary.resolve("releases/.tmp-work-1/deep"));
        Files.writeString(left.resolve("file"), "x");
        Load.run(Sample.into(temporary), Progress.NONE);

        assertNothingLeftBehind();
    }

    @Test
    void dataFolderThatIsAFile_isExplained() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThatThrownBy(() -> Load.run(Sample.into(file), Progress.NONE)).isInstanceOf(LoadFailed.class);
    }

    private void assertNothingLeftBehind() throws Exception {
        try (Stream<Path> entries = Files.list(temporary.resolve("releases"))) {
            assertThat(entries.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(".tmp-"));
        }
    }

    private static List<String> rejected(LoadResult result) {
        return result.report().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.REJECTED)
                .map(Problem::message)
                .toList();
    }
}
