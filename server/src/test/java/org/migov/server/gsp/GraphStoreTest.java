package org.migov.server.gsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class GraphStoreTest {

    private static final String DERIVED = "/graphs?graph=" + Served.encoded("https://w3id.org/migov/graph/derived");

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.bare(SampleRelease.in(folder), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/rdf+xml",
                "application/ld+json",
                "application/trig",
                "application/n-quads"
            })
    void graph_isTheSame_inEveryFormat(String type) {
        HttpResponse<String> answer = server.get(DERIVED, "Accept", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(size(answer.body(), RDFLanguages.contentTypeToLang(type))).isEqualTo(23);
        assertThat(answer.headers().firstValue("X-MiGov-Rows")).contains("23");
    }

    @Test
    void defaultGraph_holdsEveryStatementOnce() {
        HttpResponse<String> answer = server.get("/graphs?default", "Accept", "application/n-triples");
        assertThat(answer.body().lines()).doesNotHaveDuplicates().hasSize(315);
    }

    @Test
    void unknownGraph_isNotFound_andIsNamed() {
        HttpResponse<String> answer = server.get("/graphs?graph=" + Served.encoded("http://x.example/none"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("http://x.example/none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphs", "/graphs?", "/graphs?default&graph=http%3A%2F%2Fx.example%2F"})
    void unclearGraph_isMalformed(String address) {
        assertThat(server.get(address).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void writing_isNotAllowed(String method) {
        HttpResponse<String> answer =
                server.send(method, DERIVED, "<a:a> <a:b> <a:c> .", "Content-Type", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(server.get(DERIVED).headers().firstValue("X-MiGov-Rows")).contains("23");
    }

    @Test
    void head_hasTheHeadersOfGet() {
        HttpResponse<String> head = server.send("HEAD", DERIVED, null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(server.get(DERIVED).headers().firstValue("Content-Length"));
    }

    @Test
    void knownGraph_isNotSentAgain_andUnfitFormatIsRefused() {
        String tag = server.get(DERIVED).headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(DERIVED, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get(DERIVED, "Accept", "application/rdf+xml", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get(DERIVED, "Accept", "text/csv").statusCode()).isEqualTo(406);
        assertThat(server.get(DERIVED + "&format=nt").headers().firstValue("Content-Type"))
                .contains("application/n-triples");
    }

    private static long size(String body, Lang lang) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.create().source(new StringReader(body)).lang(lang).parse(dataset);
        return dataset.getDefaultGraph().size();
    }
}
