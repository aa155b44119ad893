package org.migov.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** The W3C suites, case by case, and the page that says what came of them ({@code -Dgolden.update=true} writes it). */
class ConformanceTest {

    private static final Path PAGE = Path.of("..", "docs", "conformance.md");

    @TempDir
    static Path folder;

    private static final List<Outcome> OUTCOMES = new ArrayList<>();

    @BeforeAll
    static void run() {
        OUTCOMES.addAll(new ProtocolSuite().run(folder.resolve("protocol")));
        try (Served server = Served.bare(SampleRelease.in(folder.resolve("description")), Map.of())) {
            OUTCOMES.addAll(new DescriptionSuite(server).run());
            GraphStoreSuite graphs = new GraphStoreSuite(folder.resolve("graphs"), server);
            OUTCOMES.addAll(graphs.indirect());
            OUTCOMES.addAll(graphs.direct());
        }
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return OUTCOMES.stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.suite() + ": " + outcome.id(),
                        () -> assertThat(outcome.verdict()).as(outcome.note()).isNotEqualTo(Outcome.Verdict.FAILED)));
    }

    @Test
    void eachSuiteIsRunWhole() {
        assertThat(OUTCOMES).hasSize(34 + 3 + 9 + 4);
    }

    @Test
    void everyQueryCasePasses_andOnlyUpdatesAreRefused() {
        assertThat(OUTCOMES)
                .filteredOn(outcome -> outcome.id().contains("query"))
                .isNotEmpty()
                .allMatch(outcome -> outcome.verdict() == Outcome.Verdict.PASSED);
        assertThat(OUTCOMES)
                .filteredOn(outcome -> outcome.suite().equals(ProtocolSuite.NAME))
                .filteredOn(outcome -> outcome.verdict() == Outcome.Verdict.REFUSED)
                .allMatch(outcome -> outcome.id().startsWith("update_"));
    }

    @Test
    void thePageSaysWhatCameOfThem() throws IOException {
        String page = Page.of(OUTCOMES);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }
}
