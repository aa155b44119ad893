package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.File;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** What one query may hold: rows, groups, values and statements are counted, sorting goes through files. */
class RoomTest {

    private static final int THINGS = 2000;

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        SampleRelease.write(folder, SampleRelease.ID, SampleRelease.sample() + bulk());
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        server = Served.bare(
                folder,
                Map.of(
                        "query-memory", "100K",
                        "sort-memory-rows", "100",
                        "sort-rows", "5000",
                        "max-text-length", "1000",
                        "max-text-together", "20K",
                        "query-timeout", "20s"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String bulk() {
        return IntStream.range(0, THINGS)
                .mapToObj(i ->
                        "<http://x.example/%d> <http://x.example/next> <http://x.example/%d> .".formatted(i, i + 1))
                .collect(Collectors.joining("\n", "\nGRAPH <https://w3id.org/migov/graph/bulk> {\n", "\n}\n"));
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                arguments(
                        "join",
                        "SELECT * { { SELECT ?s { ?s ?p ?o } LIMIT 1900 } { SELECT ?s { ?s ?q ?r } LIMIT 1900 } }"),
                arguments(
                        "left join",
                        "SELECT * { ?s ?p ?o OPTIONAL { SELECT ?s (COUNT(*) AS ?n) { ?s ?q ?r } GROUP BY ?s } }"),
                arguments("MINUS", "SELECT * { ?s ?p ?o MINUS { ?s <http://x.example/next> ?r } }"),
                arguments("groups", "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s"),
                arguments("groups without an aggregate", "SELECT ?s { ?s ?p ?o } GROUP BY ?s"),
                arguments("different values", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
                arguments("different rows", "SELECT (COUNT(DISTINCT *) AS ?n) { ?s ?p ?o }"),
                arguments(
                        "a sum of different values",
                        "SELECT (SUM(DISTINCT STRLEN(STR(?s))) AS ?n) (AVG(DISTINCT ?s) AS ?a) { ?s ?p ?o }"),
                arguments("graph", "CONSTRUCT WHERE { ?s ?p ?o }"),
                arguments("description", "DESCRIBE ?s { ?s ?p ?o }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void queryThatHoldsTooMuch_isRefused_withoutARow(String name, String query) {
        HttpResponse<String> answer = server.query(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(SparqlEndpointTest.json(answer).get("title").asText()).isEqualTo("The query needs too much memory");
        assertThat(SparqlEndpointTest.json(answer).get("detail").asText())
                .contains("102400 bytes", "Nothing of the answer was sent");
    }

    @Test
    void whatAStepHeld_isFreeForTheNext() {
        String small = "{ SELECT ?s (COUNT(*) AS ?n) { VALUES ?s { <http://x.example/1> } ?s ?p ?o } GROUP BY ?s }";
        String query = "SELECT * { "
                + IntStream.range(0, 400).mapToObj(i -> small).collect(Collectors.joining(" UNION ")) + " }";
        HttpResponse<String> answer = server.post("/sparql", query, "Content-Type", "application/sparql-query");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-MiGov-Rows")).contains("400");
    }

    @Test
    void sortedAndDistinctRows_goThroughFiles_thatAreGoneAfterwards() {
        int before = leftOvers();
        HttpResponse<String> sorted = server.query(
                "SELECT ?s ?o { ?s <http://x.example/next> ?o } ORDER BY DESC(STRLEN(STR(?s))) ?s",
                "Accept",
                "text/csv");
        assertThat(sorted.body().lines().skip(1)).hasSize(THINGS).isSortedAccordingTo((a, b) -> {
            int shorter = Integer.compare(b.indexOf(','), a.indexOf(','));
            return shorter != 0 ? shorter : a.substring(0, a.indexOf(',')).compareTo(b.substring(0, b.indexOf(',')));
        });
        HttpResponse<String> distinct = server.query(
                "SELECT DISTINCT ?s { { ?s <http://x.example/next> ?o } UNION { ?s <http://x.example/next> ?o } }",
                "Accept",
                "text/csv");
        assertThat(distinct.body().lines().skip(1)).hasSize(THINGS).doesNotHaveDuplicates();
        assertThat(leftOvers()).isEqualTo(before);
    }

    @Test
    void moreRowsThanMayBeSorted_areRefused() {
        HttpResponse<String> answer =
                server.query("SELECT * { ?s <http://x.example/next> ?o . ?a a ?b } ORDER BY ?b ?o");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(SparqlEndpointTest.json(answer).get("detail").asText()).contains("more than 5000 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GROUP_CONCAT(?s; separator='____________________') AS ?long",
                "REPLACE(STR(MIN(?s)), '.', '______________________________________________________________________') AS ?long",
                "CONCAT(REPLACE(STR(MIN(?s)), '.', '________________________________________'), REPLACE(STR(MIN(?s)), '.', '________________________________________')) AS ?long"
            })
    void textThatIsTooLong_isRefused(String value) {
        HttpResponse<String> answer = server.query("SELECT (" + value + ") { ?s <http://x.example/next> ?o }");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(SparqlEndpointTest.json(answer).get("detail").asText()).contains("a text may have 1000 characters");
    }

    @Test
    void moreTextThanMayBeMade_isRefused_andSaysThatItIsTheSum() {
        HttpResponse<String> answer = server.query("SELECT (COUNT(?short) AS ?n) { ?s <http://x.example/next> ?o"
                + " BIND(REPLACE(STR(?s), '^.*/', 'number ') AS ?short) }");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(SparqlEndpointTest.json(answer).get("title").asText()).isEqualTo("The query makes too much text");
        assertThat(SparqlEndpointTest.json(answer).get("detail").asText())
                .contains("more than 20480 characters", "Nothing of the answer was sent");
    }

    private static int leftOvers() {
        File[] files =
                new File(System.getProperty("java.io.tmpdir")).listFiles((at, name) -> name.startsWith("DataBag"));
        return files == null ? 0 : files.length;
    }
}
