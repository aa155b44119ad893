package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;

/** The commands that read a release, on the small sample. */
class QueryAndDumpTest {

    @TempDir
    private static Path data;

    @BeforeAll
    static void makeRelease() throws IOException {
        SampleRelease.in(data);
    }

    @Test
    void query_printsATable() {
        Run run = Run.of("query", "records-by-class", "--data", data.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Country").contains("|");
    }

    @Test
    void query_printsCsv() {
        Run run = Run.of("query", "records-by-class", "--format", "csv", "--data", data.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).contains(",").doesNotContain("|"));
    }

    @Test
    void queryFile_isRunWithKnownPrefixes() throws IOException {
        Path file = Files.writeString(
                data.resolve("count.rq"), "SELECT (COUNT(*) AS ?n) { ?c a mg:Country }", StandardCharsets.UTF_8);

        Run run = Run.of("query", file.toString(), "--format", "tsv", "--data", data.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("?n\n");
    }

    @Test
    void ask_answersYesOrNo() throws IOException {
        Path file = Files.writeString(data.resolve("ask.rq"), "ASK { ?c a mg:Country }", StandardCharsets.UTF_8);

        assertThat(Run.of("query", file.toString(), "--data", data.toString()).out())
                .isEqualTo("yes\n");
    }

    @Test
    void joinBesideAPatternThatFindsNothing_isEmpty() throws IOException {
        String join = "{ SELECT ?s (COUNT(*) AS ?a) { ?s a ?t } GROUP BY ?s }"
                + " { SELECT ?s (COUNT(*) AS ?b) { ?s a ?t } GROUP BY ?s }";
        String text = "SELECT * { { SELECT DISTINCT ?s { ?s mg:none ?o } }"
                + " OPTIONAL { SELECT ?s (COUNT(*) AS ?n) { " + join + " } GROUP BY ?s } }";
        Path file = Files.writeString(data.resolve("joins.rq"), text, StandardCharsets.UTF_8);

        Run run = Run.of("query", file.toString(), "--format", "csv", "--data", data.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).containsExactly("s,n");
    }

    @Test
    void construct_printsTurtle() throws IOException {
        Path file = Files.writeString(
                data.resolve("graph.rq"),
                "CONSTRUCT { ?c a mg:Country } WHERE { ?c a mg:Country } ORDER BY ?c",
                StandardCharsets.UTF_8);

        assertThat(Run.of("query", file.toString(), "--format", "nt", "--data", data.toString())
                        .out())
                .contains("/id/country/");
        assertThat(Run.of("query", file.toString(), "--format", "csv", "--data", data.toString())
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void syntaxError_namesFileLineAndColumn() throws IOException {
        Path file = Files.writeString(data.resolve("bad.rq"), "SELECT *\n{ ?s ?p }\n", StandardCharsets.UTF_8);

        Run run = Run.of("query", file.toString(), "--data", data.toString());

        assertThat(run.exit()).isEqualTo(Exit.FAILED);
        assertThat(run.err()).contains("bad.rq:2:").doesNotContain("\tat ");
    }

    @Test
    void wrongParameter_isWrongUsage() {
        Run unknown = Run.of("query", "bound-by-instrument", "--param", "colour=red", "--data", data.toString());
        Run hostile = Run.of(
                "query", "bound-by-instrument", "--param", "instrument=x> } DROP ALL #", "--data", data.toString());

        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(hostile.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("colour");
    }

    @Test
    void unknownQuery_isWrongUsage() {
        Run run = Run.of("query", "no-such-question", "--data", data.toString());

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("no-such-question").contains("--list");
    }

    @Test
    void dumpAsStatements_hasOneLineAStatement() {
        Run run = Run.of("dump", "--format", "statements", "--data", data.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("subject,predicate,object,datatype,language,graph\r\n");
    }

    @Test
    void dumpToACompressedFile_isCompressed() throws IOException {
        Path file = data.resolve("all.nq.gz");

        Run run = Run.of("dump", "--out", file.toString(), "--data", data.toString());

        assertThat(run.exit()).isZero();
        try (GZIPInputStream content = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("/graph/");
        }
        assertThat(data.resolve("all.nq.gz.part")).doesNotExist();
    }

    @Test
    void dumpOfAnUnknownSource_namesTheOnesThereAre() {
        Run run = Run.of("dump", "--graph", "no-such", "--data", data.toString());

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("expected one of");
    }

    @Test
    void dumpIntoAMissingFolder_fails() {
        Run run = Run.of("dump", "--out", data.resolve("none/all.nq").toString(), "--data", data.toString());

        assertThat(run.exit()).isEqualTo(Exit.FAILED);
        assertThat(run.err()).contains("cannot be written");
    }
}
