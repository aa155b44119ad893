package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** What the endpoint answers, on a real server over a real store. */
class SparqlEndpointTest {

    private static final String COUNTRIES =
            "SELECT ?code WHERE { ?country a mg:Country ; dcterms:identifier ?code } ORDER BY ?code";
    private static final String GRAPH = "CONSTRUCT WHERE { ?country a mg:Country ; dcterms:identifier ?code }";
    private static final String BASE = "https://w3id.org/migov/";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.bare(SampleRelease.in(folder), Map.of("query-timeout", "20s"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void select_isJson_whereNothingIsAskedFor() {
        HttpResponse<String> answer = server.query(COUNTRIES);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/sparql-results+json");
        assertThat(json(answer).at("/results/bindings")).hasSize(4);
        assertThat(answer.headers().firstValue("X-MiGov-Rows")).contains("4");
        assertThat(answer.headers().firstValue("X-MiGov-Release")).contains(SampleRelease.ID);
        assertThat(answer.headers().firstValue("Server-Timing").orElseThrow()).startsWith("query;dur=");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/json, application/json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "application/xml, application/xml",
        "text/csv, text/csv; charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values; charset=utf-8",
        "'text/csv;q=0.5, text/tab-separated-values', text/tab-separated-values; charset=utf-8",
        "text/*, text/xml; charset=utf-8",
        "*/*, application/sparql-results+json"
    })
    void select_comesInTheFormat_thatAcceptNames(String accept, String contentType) {
        HttpResponse<String> answer = server.query(COUNTRIES, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isIn(contentType, "text/csv; charset=utf-8");
        assertThat(answer.body()).contains("KEN");
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "csv, text/csv; charset=utf-8",
        "tsv, text/tab-separated-values; charset=utf-8",
        "srj, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv; charset=utf-8"
    })
    void select_comesInTheFormat_thatTheParameterNames(String format, String contentType) {
        HttpResponse<String> answer = server.get(
                "/sparql?format=" + Served.encoded(format) + "&query=" + Served.encoded(COUNTRIES),
                "Accept",
                "application/sparql-results+json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(contentType);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle; charset=utf-8",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml",
        "application/ld+json, application/ld+json",
        "application/trig, application/trig",
        "application/n-quads, application/n-quads"
    })
    void construct_isTheSameGraph_inEveryFormat(String accept, String contentType) {
        HttpResponse<String> answer = server.query(GRAPH, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(contentType);
        assertThat(graph(answer.body(), RDFLanguages.contentTypeToLang(accept)).size())
                .isEqualTo(8);
        assertThat(answer.headers().firstValue("X-MiGov-Rows")).contains("8");
    }

    @ParameterizedTest
    @CsvSource({
        "xml, application/rdf+xml",
        "turtle, text/turtle; charset=utf-8",
        "ttl, text/turtle; charset=utf-8",
        "nt, application/n-triples",
        "rdf+xml, application/rdf+xml",
        "json-ld, application/ld+json",
        "json, application/ld+json",
        "nq, application/n-quads",
        "trig, application/trig"
    })
    void construct_comesInTheFormat_thatTheParameterNames(String format, String contentType) {
        HttpResponse<String> answer = server.get("/sparql?format=" + format + "&query=" + Served.encoded(GRAPH));
        assertThat(answer.headers().firstValue("Content-Type")).contains(contentType);
    }

    @Test
    void format_isTheFirstThatFits_whereItIsRepeated() {
        HttpResponse<String> answer = server.get("/sparql?format=turtle&format=csv&query=" + Served.encoded(COUNTRIES));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "csv", "tsv"})
    void ask_isAnswered_inEveryTableFormat(String format) {
        HttpResponse<String> answer =
                server.get("/sparql?format=" + format + "&query=" + Served.encoded("ASK { ?c a mg:Country }"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("true");
    }

    @Test
    void describe_givesAllStatementsAboutTheThing() {
        HttpResponse<String> answer =
                server.query("DESCRIBE <" + BASE + "id/country/KEN>", "Accept", "application/n-triples");
        assertThat(answer.body().lines())
                .allMatch(line -> line.startsWith("<" + BASE + "id/country/KEN>"))
                .anyMatch(line -> line.contains("boundBy"));
    }

    @Test
    void describe_takesResourcesFromThePattern() {
        HttpResponse<String> answer = server.query(
                "DESCRIBE ?i WHERE { <" + BASE + "id/country/KEN> mg:boundBy ?i }", "Accept", "application/n-triples");
        assertThat(answer.body()).contains("iloNumber").doesNotContain("id/country/KEN> ");
    }

    @Test
    void unfitFormat_isRefusedWithTheListOfWhatThereIs() {
        HttpResponse<String> answer = server.query(COUNTRIES, "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("available").toString()).contains("text/csv");
        assertThat(server.query(GRAPH, "Accept", "text/csv").statusCode()).isEqualTo(406);
        assertThat(server.get("/sparql?format=png&query=" + Served.encoded(COUNTRIES))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void bareGet_isTheServiceDescription_forAProgram() {
        HttpResponse<String> answer = server.get("/sparql", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        Graph description = graph(answer.body(), Lang.TURTLE);
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        assertThat(description.find().toList().toString())
                .contains(sd + "endpoint", server.uri("/sparql").toString(), sd + "resultFormat", sd + "feature")
                .contains(sd + "defaultGraph", "http://rdfs.org/ns/void#triples", BASE + "graph/ilo-normlex");
        assertThat(server.get("/sparql", "Accept", "application/rdf+xml")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/rdf+xml");
        assertThat(server.get("/sparql", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void browser_getsTheEditor_withTheQueryOfTheAddress() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        HttpResponse<String> answer = server.query("SELECT * { <a> ?p \"<b>\" }", "Accept", browser);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<form", "&lt;b&gt;").doesNotContain("\"<b>\"");
        assertThat(server.get("/sparql?format=csv&query=" + Served.encoded(COUNTRIES), "Accept", browser)
                        .body())
                .contains("KEN");
    }

    @Test
    void prefixesOfOurs_areKnownWithoutDeclaring_andCanBeDeclaredOtherwise() {
        assertThat(server.query("ASK { ?i a mg:Convention ; skos:notation ?n }").body())
                .contains("true");
        assertThat(server.query("PREFIX mg: <http://other.example/> ASK { ?i a mg:Convention }")
                        .body())
                .contains("false");
    }

    @Test
    void relativeIris_areUnderTheBaseOfTheRelease() {
        assertThat(server.query("ASK { <id/country/KEN> ?p ?o }").body()).contains("true");
    }

    @Test
    void namedGraphs_holdTheStatementsBySource() {
        String count = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH <" + BASE + "graph/derived> { ?s ?p ?o } }";
        assertThat(json(server.query(count)).at("/results/bindings/0/n/value").asInt())
                .isEqualTo(23);
    }

    @Test
    void head_hasTheHeadersOfGet_andNoBody() {
        String address = "/sparql?query=" + Served.encoded(COUNTRIES);
        HttpResponse<String> head = server.send("HEAD", address, null);
        HttpResponse<String> get = server.get(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"Content-Type", "ETag", "Content-Length", "X-MiGov-Rows", "Last-Modified"}) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(get.headers().firstValue(header));
        }
    }

    @Test
    void secondAnswer_isKeptFromTheFirst_whereOnlyWhiteSpaceAndCommentsDiffer() {
        String query = "SELECT ?o WHERE { <" + BASE + "id/country/ETH> rdfs:label ?o }";
        HttpResponse<String> first = server.query(query + " # one");
        HttpResponse<String> second = server.query(query.replace(" ", "\n  ") + " # two");
        assertThat(first.headers().firstValue("X-MiGov-Cache")).contains("miss");
        assertThat(second.headers().firstValue("X-MiGov-Cache")).contains("hit");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(server.query(query, "Accept", "text/csv").headers().firstValue("X-MiGov-Cache"))
                .contains("miss");
    }

    @Test
    void knownAnswer_isNotSentAgain() {
        HttpResponse<String> first = server.query(COUNTRIES);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.query(COUNTRIES, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(first.headers().firstValue("Last-Modified")).contains("Fri, 2 Jan 2026 03:04:05 GMT");
        assertThat(server.query(COUNTRIES, "If-Modified-Since", "Fri, 02 Jan 2026 03:04:05 GMT")
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.query(COUNTRIES, "Accept", "text/csv", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answerThatDiffersEachTime_isNeitherTaggedNorKept() {
        HttpResponse<String> first = server.query("SELECT (STRUUID() AS ?id) {}");
        HttpResponse<String> second = server.query("SELECT (STRUUID() AS ?id) {}");
        assertThat(first.headers().firstValue("ETag")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static Graph graph(String body, Lang lang) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new StringReader(body))
                .lang(lang)
                .base("http://x.example/")
                .parse(dataset);
        return dataset.getDefaultGraph();
    }
}
