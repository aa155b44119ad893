package org.migov.loader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.nquads.CodePointOrder;
import org.migov.loader.nquads.StatementLine;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Golden folders: {@code actions.nq}, with {@code reference.nq} beside it, gives {@code derived.nq}, without coverage. The first line of a
 * case says what it shows. Rewrite the results with {@code -Dgolden.update=true}, then read the difference.
 */
class DerivationGoldenTest {

    private static final Path CASES = Path.of("src", "test", "resources", "derive", "cases");
    private static final Path REFERENCE = CASES.resolveSibling("reference.nq");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList().stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
        }
    }

    @Test
    void orderOfFiles_doesNotMatter() throws IOException {
        Path both = CASES.resolve("sources-disagree").resolve("actions.nq");
        List<Path> files = graphs(List.of(REFERENCE, both), folder);
        List<Path> reversed = new ArrayList<>(files);
        Collections.reverse(reversed);

        Derivation.run(files, Iris.standard(), folder.resolve("one.nq"));
        Derivation.run(reversed, Iris.standard(), folder.resolve("other.nq"));

        assertThat(folder.resolve("one.nq")).hasSameBinaryContentAs(folder.resolve("other.nq"));
    }

    @Test
    void nothingToDerive_givesEmptyGraph() throws IOException {
        Path out = folder.resolve("derived.nq");

        Derivation.Result result = Derivation.run(graphs(List.of(REFERENCE), folder), Iris.standard(), out);

        assertThat(result).isEqualTo(new Derivation.Result(0, 0, 0, 0));
        assertThat(out).isEmptyFile();
    }

    private void check(Path golden) throws IOException {
        Path work = Files.createDirectories(folder.resolve(golden.getFileName().toString()));
        Path out = work.resolve("derived.nq");

        List<Path> graphs = graphs(List.of(REFERENCE, golden.resolve("actions.nq")), work);
        Path standing = work.resolve("standing.nq");
        Derivation.run(graphs, Iris.standard(), standing);
        Shortcuts.add(standing, Iris.standard(), formerStates(graphs)::contains, TODAY, out);

        Files.write(
                out,
                Files.readAllLines(out).stream()
                        .filter(line -> !line.contains("/id/coverage/"))
                        .toList());
        Path expected = golden.resolve("derived.nq");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, Files.readString(out));
        }
        assertThat(out).usingCharset(StandardCharsets.UTF_8).hasSameTextualContentAs(expected);
        assertThat(Files.readAllLines(out)).isSortedAccordingTo(CodePointOrder.INSTANCE);
    }

    private static Set<String> formerStates(List<Path> graphs) throws IOException {
        Set<String> states = new HashSet<>();
        for (Path graph : graphs) {
            Files.readAllLines(graph).stream()
                    .map(StatementLine::parse)
                    .filter(line -> line.object().equals("<" + Mg.FORMER_STATE + ">"))
                    .forEach(line -> states.add(line.subjectIri()));
        }
        return states;
    }

    /** Writes the lines of some files, one sorted file a graph, as the mapping stage would. */
    private static List<Path> graphs(List<Path> files, Path folder) throws IOException {
        Map<String, TreeSet<String>> byGraph = new TreeMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String graph = line.substring(line.lastIndexOf('/') + 1, line.lastIndexOf('>'));
                    byGraph.computeIfAbsent(graph, key -> new TreeSet<>(CodePointOrder.INSTANCE))
                            .add(line);
                }
            }
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, TreeSet<String>> graph : byGraph.entrySet()) {
            written.add(Files.write(folder.resolve(graph.getKey() + ".nq"), graph.getValue()));
        }
        return written;
    }
}
