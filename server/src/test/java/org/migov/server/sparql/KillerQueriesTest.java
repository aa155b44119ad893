package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
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
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/**
 * Queries made to outlive their time limit or to fill the memory: each must end soon, without a row, and leave nothing
 * running behind.
 */
class KillerQueriesTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** One second that the server may take beyond the limit, and what a busy machine adds to that. */
    private static final Duration AT_MOST = LIMIT.plusSeconds(1).plusMillis(1500);

    private static final String NEXT = "<http://x.example/next>";
    private static final String LINK = "<http://x.example/link>";
    private static final String VALUES = "{" + " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20" + "}";

    @TempDir
    static Path folder;

    static Served server;

    /** One with time, but little room for answers. */
    static Served patient;

    @BeforeAll
    static void start() {
        SampleRelease.write(folder, SampleRelease.ID, SampleRelease.sample() + bulk());
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        server = Served.bare(
                folder, Map.of("query-timeout", LIMIT.toMillis() + "ms", "queue-wait", "20s", "spool-bytes", "64M"));
        patient = Served.bare(folder, Map.of("query-timeout", "50s", "max-result-bytes", "3M", "spool-bytes", "4M"));
    }

    @AfterAll
    static void stop() {
        server.close();
        patient.close();
    }

    /** A few thousand things that lead to one another. */
    private static String bulk() {
        int count = 4000;
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "<http://x.example/%d> %s <http://x.example/%d> ; %s <http://x.example/%d> ; <http://www.w3.org/2000/01/rdf-schema#label> \"thing number %d\"@en ."
                                .formatted(i, NEXT, i + 1, LINK, i * 7919 % count, i))
                .collect(Collectors.joining("\n", "\nGRAPH <https://w3id.org/migov/graph/bulk> {\n", "\n}\n"));
    }

    static Stream<Arguments> tooLong() {
        return Stream.of(
                arguments("count of a cross product", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                arguments("rows of a cross product", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                arguments(
                        "count of eight lists",
                        "SELECT (COUNT(*) AS ?n) { VALUES ?a %1$s VALUES ?b %1$s VALUES ?c %1$s VALUES ?d %1$s VALUES ?e %1$s VALUES ?f %1$s VALUES ?g %1$s VALUES ?h %1$s }"
                                .formatted(VALUES)),
                arguments(
                        "nested aggregates",
                        "SELECT (COUNT(*) AS ?n) { { SELECT ?a (COUNT(*) AS ?x) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a }"
                                + " { SELECT ?g (COUNT(*) AS ?y) { ?g ?h ?i . ?j ?k ?l } GROUP BY ?g } }"),
                arguments(
                        "a path from everywhere to everywhere",
                        "SELECT (COUNT(*) AS ?n) { ?a (" + NEXT + "|" + LINK + ")+ ?b }"),
                arguments("a negated path", "SELECT (COUNT(*) AS ?n) { ?a (!<http://x.example/none>)* ?b }"),
                arguments(
                        "a path in EXISTS",
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER EXISTS { ?x (" + NEXT + "|" + LINK
                                + ")+ ?y FILTER(STR(?x) = \"none\") } }"),
                arguments(
                        "a path in a graph of FROM",
                        "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/migov/graph/bulk> { ?a (" + NEXT + "|" + LINK
                                + ")+ ?b }"),
                arguments("distinct pairs", "SELECT DISTINCT ?a ?d ?c { ?a ?b ?c . ?d ?e ?f }"),
                arguments("groups of pairs", "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d"),
                arguments("a sorted cross product", "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f DESC(?a)"),
                arguments(
                        "a regular expression that backtracks",
                        "SELECT * { BIND(\"" + "x".repeat(4000) + "\" AS ?x) FILTER REGEX(?x, \"(x+x+)+(x+x+)+y\") }"),
                arguments(
                        "a replacement that backtracks",
                        "SELECT (REPLACE(\"" + "x".repeat(4000) + "\", \"(x+x+)+(x+x+)+y\", \"\") AS ?x) {}"),
                arguments(
                        "a regular expression in ORDER BY",
                        "SELECT * { VALUES ?x { \"" + "x".repeat(4000)
                                + "\" \"y\" } } ORDER BY REGEX(?x, \"(x+x+)+(x+x+)+y\")"),
                arguments(
                        "a regular expression in an aggregate",
                        "SELECT (SUM(IF(REGEX(?x, \"(x+x+)+(x+x+)+y\"), 1, 0)) AS ?n) { VALUES ?x { \""
                                + "x".repeat(4000) + "\" } }"),
                arguments("description of a cross product", "DESCRIBE ?s { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f }"),
                arguments("graph from a cross product", "CONSTRUCT { ?a ?e ?c } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                arguments(
                        "NOT EXISTS over pairs",
                        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?f = ?a && ?i = ?b && ?h = ?a) } }"),
                arguments("MINUS of pairs", "SELECT * { ?a ?b ?c . ?d ?e ?f MINUS { ?a ?x ?y . ?d ?z ?w } }"),
                arguments(
                        "OPTIONAL that never fits",
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(STR(?f) = CONCAT(STR(?c), \"x\")) } }"),
                arguments(
                        "graphs by variable",
                        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c . ?d ?e ?f } GRAPH ?h { ?i ?j ?k } }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLong")
    void endsAtALimit_withoutARow(String name, String query) {
        long start = System.nanoTime();
        HttpResponse<String> answer = server.query(query);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer.statusCode())
                .as("the time, or on a fast machine the memory, is used up first: %s", answer.body())
                .isIn(504, 413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(SparqlEndpointTest.json(answer).get("detail").asText())
                .containsAnyOf("did not finish within 1 s", "needs more memory than there is");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(took).isLessThan(AT_MOST);
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                arguments("concatenation of all", "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f }"),
                arguments(
                        "distinct concatenation",
                        "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?c), STR(?a)); separator=\"|\") AS ?x) { ?a ?b ?c }"),
                arguments(
                        "doubling",
                        "SELECT (STRLEN(?v40) AS ?n) { BIND(\"aaaa\" AS ?v0) "
                                + binds("BIND(CONCAT(?v%1$d, ?v%1$d) AS ?v%2$d)") + " }"),
                arguments(
                        "squaring",
                        "SELECT ?v40 { BIND(99999 AS ?v0) " + binds("BIND(?v%1$d * ?v%1$d AS ?v%2$d)") + " }"),
                arguments(
                        "squaring of decimals",
                        "SELECT ?v40 { BIND(1.00001 AS ?v0) " + binds("BIND(?v%1$d * ?v%1$d AS ?v%2$d)") + " }"),
                arguments(
                        "replacement by more, of constants",
                        "SELECT (" + "REPLACE(".repeat(9) + "\"aaaaaaaaaa\"" + ", \"a\", \"aaaaaaaaaa\")".repeat(9)
                                + " AS ?x) {}"),
                arguments("an answer beyond the size", "SELECT * { ?a ?b ?c . <http://x.example/1> ?e ?f }"));
    }

    private static String binds(String bind) {
        return IntStream.range(0, 40).mapToObj(i -> bind.formatted(i, i + 1)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void endsWhenAValueOrTheAnswerIsTooLarge(String name, String query) {
        HttpResponse<String> answer = patient.query(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(SparqlEndpointTest.json(answer).get("detail").asText()).contains("Nothing of the answer was sent");
    }

    @Test
    void nestingWithoutEnd_isMalformed() {
        String deep = "ASK { FILTER(" + "(".repeat(12_000) + "1" + ")".repeat(12_000) + " = 1) }";
        HttpResponse<String> answer = server.post("/sparql", deep, "Content-Type", "application/sparql-query");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("nested too deeply");
    }
}
