package org.migov.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.Served;
import org.migov.server.site.HardSample;

/** The three levels of linked data, on a real server. */
class LinkedDataTest {

    private static final String KENYA = "https://w3id.org/migov/id/country/KEN";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.withPages(HardSample.in(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BROWSER + "|/page/country/KEN",
                "text/turtle|/data/country/KEN.ttl",
                "application/ld+json|/data/country/KEN.jsonld",
                "application/n-triples|/data/country/KEN.nt",
                "application/rdf+xml|/data/country/KEN.rdf",
                "application/trig|/data/country/KEN.trig",
                "*/*|/data/country/KEN.ttl",
                "text/turtle;q=0.5, application/ld+json;q=0.9|/data/country/KEN.jsonld",
                "text/html;q=0.4, application/rdf+xml|/data/country/KEN.rdf",
                "text/html, text/turtle;q=0.9|/page/country/KEN",
            })
    void thing_leadsTo_whatIsAskedFor(String accept, String location) {
        HttpResponse<String> answer = server.get("/id/country/KEN", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(location);
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(answer.headers().firstValue("Link").orElseThrow())
                .contains("<" + KENYA + ">; rel=\"cite-as\"")
                .contains("</data/country/KEN.ttl>; rel=\"alternate describedby\"; type=\"text/turtle\"");
    }

    @Test
    void source_isAThingToo() {
        HttpResponse<String> answer = server.get("/graph/ilo-normlex", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/data/graph/ilo-normlex.ttl");
        assertThat(server.get("/page/graph/ilo-normlex").body()).contains("NORMLEX");
    }

    @Test
    void thing_keepsAChosenLanguage_onTheWayToItsPage() {
        HttpResponse<String> answer = server.get("/id/country/KEN?lang=fr", "Accept", BROWSER);
        assertThat(answer.headers().firstValue("Location")).contains("/page/country/KEN?lang=fr");
    }

    @Test
    void thing_isRefused_inAFormatThatIsNot() {
        HttpResponse<String> answer = server.get("/id/country/KEN", "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/turtle").contains("application/ld+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/id/country/XXX", "/id/nothing", "/graph/none", "/data/country/XXX.ttl", "/page/country/XXX"})
    void unknown_isNotFound(String path) {
        HttpResponse<String> program = server.get(path, "Accept", "application/json, text/turtle");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        HttpResponse<String> person = server.get(path, "Accept", BROWSER);
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(person.body()).contains("role=\"search\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "rdf", "jsonld"})
    void data_holdsEveryStatement_inEverySyntax(String ending) {
        HttpResponse<String> answer = server.get("/data/country/KEN." + ending);
        assertThat(answer.statusCode()).isEqualTo(200);
        Graph statements = parsed(answer.body(), RDFLanguages.filenameToLang("x." + ending));
        Graph expected = about(parsed(server.get("/data/country/KEN.nt").body(), Lang.NTRIPLES));
        assertThat(expected.size()).isGreaterThan(15);
        assertThat(about(statements).isIsomorphicWith(expected)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld"})
    void data_namesWhatItLinksTo_whereThatHelpsReading(String ending) {
        Graph graph =
                parsed(server.get("/data/country/KEN." + ending).body(), RDFLanguages.filenameToLang("x." + ending));
        Node instrument = Terms.iri("https://w3id.org/migov/id/instrument/ilo-c097");
        assertThat(graph.contains(instrument, Terms.LABEL, Node.ANY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "rdf", "jsonld", "trig"})
    void data_saysWhereItIsFrom_inEverySyntax(String ending) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(
                        server.get("/data/country/KEN." + ending).body(), RDFLanguages.filenameToLang("x." + ending))
                .parse(dataset);
        Graph graph = ending.equals("trig") ? dataset.getUnionGraph() : dataset.getDefaultGraph();
        Node source = Terms.iri("https://w3id.org/migov/graph/reference");
        assertThat(graph.contains(source, Terms.LABEL, Node.ANY)).isTrue();
    }

    @Test
    void jsonLd_bringsItsContextAlong() {
        String body = server.get("/data/practice/hostile.jsonld").body();
        assertThat(body).startsWith("{").contains("\"@context\": {").doesNotContain("\"@context\": \"http");
    }

    @Test
    void trig_saysWhichSourceStatesWhat() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(server.get("/data/country/PHL.trig").body(), Lang.TRIG)
                .parse(dataset);
        assertThat(dataset.listGraphNodes())
                .toIterable()
                .extracting(Node::getURI)
                .containsExactlyInAnyOrder(
                        "https://w3id.org/migov/graph/reference",
                        "https://w3id.org/migov/graph/agreements",
                        "https://w3id.org/migov/graph/derived",
                        "https://w3id.org/migov/graph/hard");
        assertThat(dataset.getDefaultGraph().isEmpty()).isTrue();
    }

    @Test
    void turtle_declaresOnlyThePrefixesItUses() {
        String turtle = server.get("/data/country/KEN.ttl").body();
        assertThat(turtle).contains("PREFIX mg:").doesNotContain("PREFIX sh:").doesNotContain("PREFIX vann:");
    }

    @Test
    void data_withoutAnEnding_isNegotiated() {
        HttpResponse<String> answer = server.get("/data/country/KEN", "Accept", "application/n-triples");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/n-triples");
        assertThat(answer.headers().firstValue("Content-Location")).contains("/data/country/KEN.nt");
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept");
    }

    @Test
    void data_isNotSentAgain_toWhoHasIt() {
        HttpResponse<String> first = server.get("/data/country/KEN.ttl");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = server.get("/data/country/KEN.ttl", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(first.headers().firstValue("Last-Modified")).contains("Fri, 2 Jan 2026 03:04:05 GMT");
        assertThat(server.get("/data/country/KEN.nt")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow())
                .isNotEqualTo(etag);
    }

    @Test
    void head_saysWhatGetWouldSay() {
        HttpResponse<String> head = server.send("HEAD", "/data/country/KEN.ttl", null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(server.get("/data/country/KEN.ttl").headers().firstValue("ETag"));
        assertThat(server.send("HEAD", "/id/country/KEN", null).statusCode()).isEqualTo(303);
    }

    @Test
    void other_methods_areRefused() {
        HttpResponse<String> answer = server.send("DELETE", "/id/country/KEN", null);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void key_withPercentSigns_isFound() {
        assertThat(server.get("/page/document/caf%C3%A9").body()).contains("Percent in the key");
        assertThat(server.get("/id/document/caf%C3%A9", "Accept", "text/turtle").statusCode())
                .isEqualTo(303);
    }

    private static Graph parsed(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, language).parse(graph);
        return graph;
    }

    private static Graph about(Graph graph) {
        Graph about = GraphFactory.createDefaultGraph();
        graph.find(Terms.iri(KENYA), Node.ANY, Node.ANY).forEachRemaining(about::add);
        return about;
    }
}
