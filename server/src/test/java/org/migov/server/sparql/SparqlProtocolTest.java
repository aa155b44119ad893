package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/**
 * The query operation of SPARQL 1.1 Protocol, case by case as in the W3C test suite ({@code sparql11/protocol}); its update
 * cases must be refused here.
 */
class SparqlProtocolTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String BASE = "https://w3id.org/migov/graph/";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";
    private static final String IN_GRAPHS = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.bare(
                SampleRelease.in(folder),
                Map.of("max-query-length", "5000", "max-request-bytes", "20000", "query-timeout", "20s"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void query_get() {
        assertThat(server.query("ASK {}", "Accept", "application/sparql-results+xml")
                        .body())
                .contains("true");
    }

    @Test
    void query_post_form() {
        HttpResponse<String> answer = server.post("/sparql", "query=" + Served.encoded("ASK {}"), "Content-Type", FORM);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("true");
    }

    @Test
    void query_post_form_withCharsetAndFormatInTheBody() {
        HttpResponse<String> answer = server.post(
                "/sparql", "format=csv&query=" + Served.encoded(COUNT), "Content-Type", FORM + "; charset=UTF-8");
        assertThat(answer.body()).startsWith("n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "QUERY"})
    void query_direct(String method) {
        HttpResponse<String> answer = server.send(method, "/sparql", "ASK {}", "Content-Type", DIRECT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("true");
    }

    @Test
    void query_direct_inUtf8() {
        HttpResponse<String> answer = server.post(
                "/sparql", "ASK { ?c rdfs:label \"Éthiopie\"@fr }", "Content-Type", DIRECT + "; charset=\"utf-8\"");
        assertThat(answer.body()).contains("true");
        assertThat(server.query("ASK { ?c rdfs:label \"Éthiopie\"@fr }").body()).contains("true");
    }

    @Test
    void query_dataset_default_graph() {
        String graph = Served.encoded(BASE + "derived");
        String address = "/sparql?default-graph-uri=" + graph;
        assertThat(count(server.get(address + "&query=" + Served.encoded(COUNT))))
                .isEqualTo(23);
        assertThat(count(server.post(address, COUNT, "Content-Type", DIRECT))).isEqualTo(23);
        assertThat(count(server.post(
                        "/sparql",
                        "default-graph-uri=" + graph + "&query=" + Served.encoded(COUNT),
                        "Content-Type",
                        FORM)))
                .isEqualTo(23);
    }

    @Test
    void query_dataset_default_graphs_areMerged() {
        String two = "/sparql?default-graph-uri=" + Served.encoded(BASE + "reference") + "&default-graph-uri="
                + Served.encoded(BASE + "agreements") + "&query=" + Served.encoded(COUNT);
        int first = count(server.get(
                "/sparql?default-graph-uri=" + Served.encoded(BASE + "reference") + "&query=" + Served.encoded(COUNT)));
        int second = count(server.get("/sparql?default-graph-uri=" + Served.encoded(BASE + "agreements") + "&query="
                + Served.encoded(COUNT)));
        assertThat(count(server.get(two))).as("one statement is in both").isEqualTo(first + second - 1);
    }

    @Test
    void query_dataset_named_graphs() {
        String address = "/sparql?named-graph-uri=" + Served.encoded(BASE + "derived");
        assertThat(count(server.get(address + "&query=" + Served.encoded(IN_GRAPHS))))
                .isEqualTo(23);
        assertThat(count(server.get(address + "&query=" + Served.encoded(COUNT))))
                .isZero();
    }

    @Test
    void query_dataset_full_winsOverFrom() {
        String query = "SELECT (COUNT(*) AS ?n) FROM <" + BASE + "reference> WHERE { ?s ?p ?o }";
        assertThat(count(server.get("/sparql?default-graph-uri=" + Served.encoded(BASE + "derived") + "&query="
                        + Served.encoded(query))))
                .isEqualTo(23);
    }

    @Test
    void from_andFromNamed_work() {
        assertThat(count(server.query("SELECT (COUNT(*) AS ?n) FROM <" + BASE + "derived> WHERE { ?s ?p ?o }")))
                .isEqualTo(23);
        assertThat(count(server.query(
                        "SELECT (COUNT(*) AS ?n) FROM NAMED <" + BASE + "derived> WHERE { GRAPH ?g { ?s ?p ?o } }")))
                .isEqualTo(23);
        assertThat(server.query("DESCRIBE <https://w3id.org/migov/id/country/KEN> FROM <" + BASE + "derived>")
                        .headers()
                        .firstValue("X-MiGov-Rows"))
                .contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/data.ttl", "file:///etc/passwd", "relative", "urn:x-arq:UnionGraph"})
    void graphsThatAreNotHere_areRefusedByName(String graph) {
        HttpResponse<String> byParameter =
                server.get("/sparql?default-graph-uri=" + Served.encoded(graph) + "&query=" + Served.encoded(COUNT));
        HttpResponse<String> from = server.query("SELECT * FROM <" + graph + "> WHERE { ?s ?p ?o }");
        HttpResponse<String> fromNamed = server.query("SELECT * FROM NAMED <" + graph + "> WHERE { ?s ?p ?o }");
        assertThat(byParameter.statusCode()).isEqualTo(400);
        assertThat(byParameter.body()).contains(graph);
        assertThat(from.statusCode()).isEqualTo(400);
        assertThat(fromNamed.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"SELECT ?title WHERE { ?x dc:title ?t }", "ASK { ?s ?p }", "SELECT", "x"})
    void bad_query_syntax(String query) {
        assertThat(server.query(query).statusCode()).isEqualTo(400);
        assertThat(server.post("/sparql", query, "Content-Type", DIRECT).statusCode())
                .isEqualTo(400);
    }

    @Test
    void bad_multiple_queries() {
        assertThat(server.get("/sparql?query=ASK%20%7B%7D&query=SELECT%20*%20%7B%7D")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/sparql?query=ASK%20%7B%7D", "ASK {}", "Content-Type", DIRECT)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void bad_query_method(String method) {
        HttpResponse<String> answer = server.send(method, "/sparql?query=ASK%20%7B%7D", null);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "HEAD", "POST", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data", "application/sparql-results+json"})
    void bad_query_wrong_media_type(String type) {
        HttpResponse<String> answer = server.post("/sparql", "ASK {}", "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Post").orElseThrow()).contains(FORM, DIRECT);
    }

    @Test
    void bad_query_missing_type() {
        assertThat(server.post("/sparql", "ASK {}").statusCode()).isEqualTo(415);
    }

    @Test
    void bad_query_non_utf8() {
        assertThat(server.post("/sparql", "ASK {}", "Content-Type", DIRECT + "; charset=UTF-16")
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.get("/sparql?query=%FF%FE").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query=", "?query=%20%0A", "?query=ASK%2", "?query=%zz"})
    void emptyOrBrokenQuery_isRefused(String parameters) {
        assertThat(RawRequest.get(server.port(), "/sparql" + parameters)).startsWith("HTTP/1.1 400");
    }

    @Test
    void formWithoutQuery_isRefused() {
        assertThat(server.post("/sparql", "format=csv", "Content-Type", FORM).statusCode())
                .isEqualTo(400);
    }

    @Test
    void updates_areRefusedInEveryForm() {
        String update = "DELETE WHERE { ?s ?p ?o }";
        assertThat(server.post("/sparql", update, "Content-Type", "application/sparql-update")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("/sparql", "update=" + Served.encoded(update), "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.get("/sparql?update=" + Served.encoded(update)).statusCode())
                .isEqualTo(400);
        HttpResponse<String> asQuery = server.query(update);
        assertThat(asQuery.statusCode()).isEqualTo(400);
        assertThat(asQuery.body()).contains("read only");
        assertThat(server.query("ASK { ?s ?p ?o }").body()).contains("true");
    }

    @Test
    void options_sayWhatThereIs() {
        HttpResponse<String> answer = server.send("OPTIONS", "/sparql", null);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST, QUERY, OPTIONS");
    }

    @Test
    void tooLong_isSaidSo() {
        String query = "ASK { ?s ?p \"" + "x".repeat(6000) + "\" }";
        assertThat(server.query(query).statusCode()).isEqualTo(414);
        assertThat(server.post("/sparql", query, "Content-Type", DIRECT).statusCode())
                .isEqualTo(413);
        assertThat(server.post("/sparql", query.repeat(4), "Content-Type", DIRECT)
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<String> header = server.get("/sparql?query=" + "x".repeat(70_000));
        assertThat(header.statusCode()).isEqualTo(414);
        assertThat(header.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static int count(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SparqlEndpointTest.json(answer).at("/results/bindings/0/n/value").asInt();
    }
}
