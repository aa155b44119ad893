package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRegistryTest {

    @TempDir
    Path root;

    private final Collected problems = new Collected();

    @Test
    void sources_comeInTheOrderOfTheList_tablesInTheOrderOfReading() throws IOException {
        list("id,title,publisher", "b,Second letter,Somebody", "a,First letter,");
        table("b/treaty-actions.csv");
        table("b/instruments.csv");

        List<Source> sources = read(root);

        assertThat(sources).extracting(Source::id).containsExactly("b", "a");
        assertThat(sources.get(0).tables())
                .extracting(TableFile::name)
                .containsExactly("b/instruments.csv", "b/treaty-actions.csv");
        assertThat(sources.get(0).description().publisher()).contains("Somebody");
        assertThat(sources.get(1).tables()).isEmpty();
        assertThat(problems.messages()).isEmpty();
    }

    @Test
    void registry_readsFromAnArchiveToo() throws IOException {
        Path archive = root.resolve("data.jar");
        try (FileSystem jar = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path data = Files.createDirectories(jar.getPath("/migov-data/a"));
            Files.writeString(jar.getPath("/migov-data/sources.csv"), "id,title\na,First\n");
            Files.writeString(data.resolve("instruments.csv"), "key\n");
        }
        try (FileSystem jar = FileSystems.newFileSystem(archive, Map.of())) {
            List<Source> sources = read(jar.getPath("/migov-data"));

            assertThat(sources)
                    .singleElement()
                    .satisfies(source -> assertThat(source.tables())
                            .extracting(TableFile::name)
                            .containsExactly("a/instruments.csv"));
            assertThat(problems.messages()).isEmpty();
        }
    }

    @Test
    void unlistedFolder_unknownTable_andBadLines_areReported() throws IOException {
        list("id,title", "Big,Title", "derived,Mine", "a,First", "a,Again", "b,");
        table("a/nonsense.csv");
        table("c/instruments.csv");

        read(root);

        assertThat(problems.messages())
                .containsExactly(
                        "sources.csv:2: column \"id\": expected lower-case letters, digits and single hyphens, found"
                                + " \"Big\" [sources-list]",
                        "sources.csv:3: column \"id\": expected another name than derived, ontology, sources, found"
                                + " \"derived\" [reserved-source]",
                        "sources.csv:5: column \"id\": expected each source once, found \"a\" [duplicate-key]",
                        "sources.csv:6: column \"title\": expected a value, found \"\" [missing-value]",
                        "a/nonsense.csv: expected a file named after its table (" + Tables.names()
                                + "), or the columns of one, found \"nonsense.csv\" [unknown-table]",
                        "c: expected a line for it in sources.csv, found \"none\" [unlisted-source]");
    }

    @Test
    void userFile_namedAsATable_isThatTable() throws IOException {
        Path file = table("My table.csv");
        Path named = table("treaty-actions.csv");

        assertThat(user(named, Optional.empty())).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("treaty-actions");
            assertThat(source.embedded()).isFalse();
            assertThat(source.tables())
                    .extracting(table -> table.table().name())
                    .containsExactly("treaty-actions");
        });
        assertThat(user(file, Tables.named("instruments")))
                .singleElement()
                .satisfies(source -> assertThat(source.tables())
                        .extracting(table -> table.table().name())
                        .containsExactly("instruments"));
    }

    @Test
    void userFile_isRecognisedByItsHeader() throws IOException {
        Path file = root.resolve("My ratifications 2026.csv");
        Files.writeString(file, "instrument,party,kind,date,certainty\nilo-c097,KEN,ratification,1965,stated\n");

        assertThat(user(file, Optional.empty())).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("my-ratifications-2026");
            assertThat(source.tables())
                    .extracting(table -> table.table().name())
                    .containsExactly("treaty-actions");
        });
    }

    @Test
    void userFile_ofNoKnownKind_saysWhatIsWrongFirst() throws IOException {
        Path empty = Files.createFile(root.resolve("empty.csv"));
        Path other = Files.writeString(root.resolve("other.csv"), "x,y\n1,2\n");

        user(empty, Optional.empty());
        user(other, Optional.empty());

        assertThat(problems.messages())
                .containsExactly(
                        empty + ": expected a header and rows (save the table again), found \"0 bytes\" [empty-file]",
                        other + ": expected a file named after its table (" + Tables.names()
                                + "), or the columns of one, found \"other.csv\" [unknown-table]");
    }

    @Test
    void userFolder_isOneSource_describedByItsList() throws IOException {
        table("mine/instruments.csv");
        table("mine/treaty-actions.csv");

        assertThat(user(root.resolve("mine"), Optional.empty()))
                .extracting(Source::id)
                .containsExactly("mine");

        Files.writeString(root.resolve("mine/sources.csv"), "id,title,licence\nours,Our own,CC0\n");
        assertThat(user(root.resolve("mine"), Optional.empty())).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("ours");
            assertThat(source.description().licence()).contains("CC0");
            assertThat(source.tables()).hasSize(2);
        });
    }

    @Test
    void userFolder_withoutTables_andReservedNames_areRefused() throws IOException {
        Path nothing = Files.createDirectory(root.resolve("nothing"));
        Path reserved = Files.createDirectory(root.resolve("derived"));
        table("derived/instruments.csv");

        assertThat(user(nothing, Optional.empty())).isEmpty();
        assertThat(user(reserved, Optional.empty())).isEmpty();
        assertThat(problems.messages())
                .containsExactly(
                        nothing
                                + ": expected CSV files named after their tables, RDF, exports or saved pages, found \"a folder without any\""
                                + " [no-tables]",
                        reserved + ": expected another name than those of the loader's own graphs (rename it), found"
                                + " \"derived\" [reserved-source]");
    }

    private List<Source> read(Path data) {
        return SourceRegistry.read(data, "", true, problems);
    }

    private List<Source> user(Path path, Optional<Table<?>> as) {
        return new UserSource(path, as, file -> false, problems).read();
    }

    private void list(String... lines) throws IOException {
        Files.writeString(root.resolve("sources.csv"), String.join("\n", lines) + "\n");
    }

    private Path table(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "key\n");
    }
}
