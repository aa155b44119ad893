package org.migov.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** The code that pages offer runs, wherever its language is there. */
class SnippetsTest {

    private static final Map<String, List<String>> RUN = Map.of(
            "curl", List.of("sh", "curl.sh"),
            "Python", List.of("python3", "ask.py"),
            "R", List.of("Rscript", "ask.R"),
            "JavaScript", List.of("node", "ask.mjs"),
            "Java", List.of("java", "Ask.java"));

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.withPages(SampleRelease.in(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "Python", "R", "JavaScript", "Java"})
    void codeForATable_printsIt(String language) throws Exception {
        String address = server.uri("/queries/bound-by-instrument.csv?instrument=ilo-c097")
                .toString();
        Snippets.Snippet snippet = Snippets.of(address, true, "").stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseThrow();
        assertThat(output(language, snippet.code())).contains("party").contains("Kenya");
    }

    private static String output(String language, String code) throws IOException, InterruptedException {
        List<String> command = RUN.getOrDefault(language, List.of());
        assumeTrue(runs(command.get(0), language), language + " is not installed");
        Files.writeString(folder.resolve(command.get(1)), code);
        Path output = folder.resolve(language + ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static boolean runs(String program, String language) throws IOException, InterruptedException {
        List<String> probe = switch (language) {
            case "Python" -> List.of(program, "-c", "import pandas");
            case "curl" -> List.of("curl", "--version");
            default -> List.of(program, "--version");
        };
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
