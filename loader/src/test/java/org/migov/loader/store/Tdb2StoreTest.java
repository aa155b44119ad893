package org.migov.loader.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tdb2StoreTest {

    private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
    private static final String ARABIC = "\"كينيا \\\"K\\\"\\nline\"@ar";

    @TempDir
    Path folder;

    @Test
    void defaultGraphHoldsAll_namedGraphsHoldTheirOwn() throws IOException {
        Tdb2Store.Built built = build(folder.resolve("db"));

        assertThat(List.of(built.triples(), built.quads())).containsExactly(3L, 4L);
        try (Tdb2Store store = Tdb2Store.open(folder.resolve("db"))) {
            store.read(() -> {
                DatasetGraph data = store.dataset();
                assertThat(data.getDefaultGraph().size()).isEqualTo(3);
                assertThat(data.getGraph(iri("http://x/g")).size()).isEqualTo(2);
                assertThat(data.getGraph(iri("http://x/h")).size()).isEqualTo(2);
                assertThat(data.contains(
                                iri("http://x/g"),
                                iri("http://x/a"),
                                iri("http://www.w3.org/2000/01/rdf-schema#label"),
                                NodeFactory.createLiteralLang("كينيا \"K\"\nline", "ar")))
                        .isTrue();
            });
        }
    }

    @Test
    void progress_countsWhatIsReadAndWhatIsCopied() throws IOException {
        List<Long> copied = new ArrayList<>();
        Tdb2Store.Built built = build(folder.resolve("db"), new Tdb2Store.Building() {
            @Override
            public void read(long statements) {}

            @Override
            public void indexed(long entries) {
                copied.add(entries);
            }
        });

        assertThat(copied).isSorted().hasSize(Tdb2Store.TRIPLE_COPIES + Tdb2Store.QUAD_COPIES);
        assertThat(copied).endsWith(Tdb2Store.TRIPLE_COPIES * built.triples() + Tdb2Store.QUAD_COPIES * built.quads());
    }

    @Test
    void folder_canBeMovedAfterBuilding_andAfterReading() throws IOException {
        build(folder.resolve("db"));
        Files.move(folder.resolve("db"), folder.resolve("moved"));
        try (Tdb2Store store = Tdb2Store.open(folder.resolve("moved"))) {
            store.read(
                    () -> assertThat(store.dataset().getDefaultGraph().size()).isEqualTo(3));
        }
        Files.move(folder.resolve("moved"), folder.resolve("again"));

        try (Tdb2Store store = Tdb2Store.open(folder.resolve("again"))) {
            store.read(
                    () -> assertThat(store.dataset().getDefaultGraph().size()).isEqualTo(3));
        }
    }

    @Test
    void newDatabase_canStandWhereAnotherStood() throws IOException {
        Path place = folder.resolve("db");
        build(place);
        Files.move(place, folder.resolve("old"));

        assertThat(build(place).quads()).isEqualTo(4);
    }

    @Test
    void writing_isRefused() throws IOException {
        build(folder.resolve("db"));
        try (Tdb2Store store = Tdb2Store.open(folder.resolve("db"))) {
            DatasetGraph data = store.dataset();
            Node node = iri("http://x/new");

            assertThatThrownBy(() -> data.add(node, node, node, node))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void progress_isTold() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 10_000; i < 35_000; i++) {
            lines.add("<http://x/" + i + "> " + LABEL + " \"" + i + "\" .");
        }
        AtomicLong told = new AtomicLong();

        Tdb2Store.build(
                Files.write(folder.resolve("d.nt"), lines),
                List.of(),
                folder.resolve("db"),
                folder.resolve("text"),
                told::set);

        assertThat(told).hasValue(20_000);
    }

    @Test
    void reading_isPossibleBesideAnotherReader_andLeavesTheFolderAsItWas() throws IOException {
        Path place = folder.resolve("db");
        build(place);
        Map<String, Long> before = sizes(place);
        DatasetGraph holder = DatabaseMgr.connectDatasetGraph(Location.create(place));
        try (Tdb2Store one = Tdb2Store.open(place);
                Tdb2Store other = Tdb2Store.open(place)) {
            one.read(() -> assertThat(one.dataset().getDefaultGraph().size()).isEqualTo(3));
            other.read(
                    () -> assertThat(other.dataset().getDefaultGraph().size()).isEqualTo(3));
        } finally {
            TDBInternal.expel(holder);
        }
        assertThat(sizes(place)).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void usedFolder_isRefused() throws IOException {
        build(folder.resolve("db"));

        assertThatThrownBy(() -> build(folder.resolve("db")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected an empty folder");
    }

    @Test
    void malformedInput_isRefusedWithItsPlace() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.nt"), "<http://x/a> <http://x/b> .\n");

        assertThatThrownBy(() ->
                        Tdb2Store.build(wrong, List.of(), folder.resolve("db"), folder.resolve("text"), done -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong.nt: [line: 1, col: 27]");
    }

    @Test
    void afterAFailure_theFolderCanBeRemoved_andBuiltAnew() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.nt"), "nonsense\n");
        assertThatThrownBy(() ->
                        Tdb2Store.build(wrong, List.of(), folder.resolve("db"), folder.resolve("text"), done -> {}))
                .isInstanceOf(IOException.class);
        Files.move(folder.resolve("db"), folder.resolve("aside"));

        Tdb2Store.Built built = build(folder.resolve("db"));
        assertThat(built.triples()).isEqualTo(3);
        assertThat(built.quads()).isEqualTo(4);
    }

    @Test
    void missingDatabase_isSaidSo() {
        assertThatThrownBy(() -> Tdb2Store.open(folder.resolve("none")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a TDB2 database, found none");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void noStatementsAtAll_giveAnEmptyDatabase() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.nt"));

        Tdb2Store.Built built =
                Tdb2Store.build(empty, List.of(), folder.resolve("db"), folder.resolve("text"), done -> {});
        assertThat(built.triples() + built.quads() + built.text().entries()).isZero();
        try (Tdb2Store store = Tdb2Store.open(folder.resolve("db"))) {
            store.read(() -> assertThat(store.dataset().isEmpty()).isTrue());
        }
    }

    private Tdb2Store.Built build(Path location) throws IOException {
        return build(location, done -> {});
    }

    private Tdb2Store.Built build(Path location, Tdb2Store.Building progress) throws IOException {
        String a = "<http://x/a> " + LABEL + " " + ARABIC;
        String b = "<http://x/b> " + LABEL + " \"b\"";
        String c = "<http://x/c> " + LABEL + " \"c\"";
        Path all = Files.write(folder.resolve("all.nt"), List.of(a + " .", b + " .", c + " ."));
        Path g = Files.write(folder.resolve("g.nq"), List.of(a + " <http://x/g> .", b + " <http://x/g> ."));
        Path h = Files.write(folder.resolve("h.nq"), List.of(b + " <http://x/h> .", c + " <http://x/h> ."));
        return Tdb2Store.build(all, List.of(g, h), location, folder.resolve("text"), progress);
    }

    private static Map<String, Long> sizes(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean lock = file.getFileName().toString().equals("tdb.lock");
                sizes.put(folder.relativize(file).toString(), lock ? 0 : Files.size(file));
            }
        }
        return sizes;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
