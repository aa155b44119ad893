package org.migov.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** The code that pages offer runs, wherever its language is there. */
class SnippetsTest {

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
        Optional<String> printed = SnippetRun.of(folder, language, "import pandas", snippet.code());
        assumeTrue(printed.isPresent(), language + " is not installed");
        assertThat(printed.orElseThrow()).contains("party").contains("Kenya");
    }
}
