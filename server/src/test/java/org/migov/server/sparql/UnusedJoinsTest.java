package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** Joins that end before anyone asked them for a row: beside a pattern that finds nothing, or where no row is wanted. */
class UnusedJoinsTest {

    private static final String ONE = "{ SELECT ?s (COUNT(*) AS ?a) { ?s a ?t } GROUP BY ?s }";
    private static final String OTHER = "{ SELECT ?s (COUNT(*) AS ?b) { ?s a ?t } GROUP BY ?s }";
    private static final String JOIN = "{ " + ONE + " " + OTHER + " }";
    private static final String LEFT = "{ " + ONE + " OPTIONAL " + OTHER + " }";
    private static final String NOTHING = "{ SELECT ?s (COUNT(*) AS ?n) { ?s mg:none ?o } GROUP BY ?s }";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        SampleRelease.in(folder);
        server = Served.bare(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { " + NOTHING + " " + JOIN + " }",
                "SELECT * { " + NOTHING + " " + LEFT + " }",
                "SELECT * { " + NOTHING + " OPTIONAL " + JOIN + " }",
                "SELECT * { " + NOTHING + " OPTIONAL " + LEFT + " }",
                "SELECT * { " + NOTHING + " MINUS " + JOIN + " }",
                "SELECT * { " + NOTHING + " VALUES ?n { 1 2 } OPTIONAL { " + JOIN + " VALUES ?t { 3 } } }",
                "SELECT * { " + JOIN + " } LIMIT 0",
                "SELECT * { " + JOIN + " FILTER(false) }",
                "SELECT * { " + NOTHING + " { " + JOIN + " UNION " + LEFT + " } }",
                "SELECT * { { SELECT DISTINCT ?s { ?s mg:none ?o } } OPTIONAL { SELECT ?s (COUNT(*) AS ?n) " + JOIN
                        + " GROUP BY ?s } }"
            })
    void findNothing_andSaySo(String query) {
        HttpResponse<String> answer =
                server.query("PREFIX mg: <https://w3id.org/migov/ontology#> " + query, "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(1);
    }
}
