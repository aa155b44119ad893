package org.migov.loader.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the dumps with parsers that share no code with ours: Raptor and rdflib, where they are installed. */
class SecondToolchainTest {

    private static final String COUNT = """
            import sys, rdflib
            name = sys.argv[2]
            store = rdflib.ConjunctiveGraph() if name in ("nquads", "trig") else rdflib.Graph()
            store.parse(sys.argv[1], format=name)
            nodes = set()
            for quad in (store.quads() if hasattr(store, "quads") else store):
                nodes.update(node for node in quad[:3] if isinstance(node, rdflib.BNode))
            print(len(list(store.quads())) if hasattr(store, "quads") else len(store), len(nodes))
            """;

    @TempDir
    Path folder;

    private List<DumpFile> files;

    @BeforeEach
    void write() throws IOException {
        files = Dumps.write(DumpSample.graphs(), DumpSample.defaultGraph(folder), folder.resolve("dumps"), done -> {});
    }

    @Test
    void raptor_countsTheSameStatements() throws Exception {
        assume(List.of("rapper", "--version"), "rapper: install raptor2-utils to check the dumps with a second parser");
        for (DumpFile file : files) {
            if (file.syntax() != Syntax.JSONLD && file.syntax() != Syntax.JELLY) {
                String printed = run(List.of(
                        "rapper",
                        "--count",
                        "--input",
                        raptorName(file.syntax()),
                        plain(file).toString()));
                assertThat(printed)
                        .as(file.name())
                        .contains("returned " + file.statements() + " triples")
                        .doesNotContain("Error")
                        .doesNotContain("Warning");
            }
        }
    }

    @Test
    void rdflib_countsTheSameStatements_withoutBlankNodes() throws Exception {
        String python = works(List.of("python3", "-c", "import rdflib")) ? "python3" : "/usr/bin/python3";
        assume(
                List.of(python, "-c", "import rdflib"),
                "rdflib: install python3-rdflib to check the dumps with a second parser");
        for (DumpFile file :
                files.stream().filter(file -> file.syntax() != Syntax.JELLY).toList()) {
            String printed = run(List.of(python, "-c", COUNT, plain(file).toString(), rdflibName(file.syntax())));
            assertThat(printed.lines().reduce("", (last, line) -> line))
                    .as(file.name() + "\n" + printed)
                    .isEqualTo(file.statements() + " 0");
        }
    }

    private static String raptorName(Syntax syntax) {
        return switch (syntax) {
            case NQUADS -> "nquads";
            case TRIG -> "trig";
            case NTRIPLES -> "ntriples";
            case TURTLE -> "turtle";
            case RDFXML -> "rdfxml";
            default -> throw new IllegalArgumentException("Raptor does not read " + syntax);
        };
    }

    private static String rdflibName(Syntax syntax) {
        return switch (syntax) {
            case NQUADS -> "nquads";
            case TRIG -> "trig";
            case NTRIPLES -> "nt";
            case TURTLE -> "turtle";
            case RDFXML -> "xml";
            case JSONLD -> "json-ld";
            default -> throw new IllegalArgumentException("rdflib does not read " + syntax);
        };
    }

    private Path plain(DumpFile file) throws IOException {
        Path plain = folder.resolve(file.name().replace(".gz", ""));
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve("dumps").resolve(file.name())))) {
            Files.write(plain, in.readAllBytes());
        }
        return plain;
    }

    private static void assume(List<String> command, String otherwise) {
        Assumptions.assumeTrue(works(command), otherwise);
    }

    private static boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
