package org.migov.server.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class DescriptionRoutesTest {

    private static final String TURTLE = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            <https://w3id.org/migov/dcat#catalogue> a dcat:Catalog .
            """;

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() throws IOException {
        Path release = SampleRelease.in(folder).resolve("releases").resolve(SampleRelease.ID);
        Files.writeString(release.resolve("dcat.ttl"), TURTLE);
        Files.writeString(release.resolve("void.ttl"), TURTLE);
        server = Served.withPages(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/dcat.ttl, text/turtle",
        "/dcat.jsonld, application/ld+json",
        "/dcat.rdf, application/rdf+xml",
        "/dcat.nt, application/n-triples",
        "/void.rdf, application/rdf+xml"
    })
    void descriptions_areTheSame_inEverySyntax(String address, String type) {
        HttpResponse<String> answer = server.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Link").orElseThrow())
                .contains("<" + address + ">; rel=\"canonical\"")
                .contains("rel=\"license\"")
                .contains("rel=\"alternate\"");
        Lang syntax = RDFLanguages.contentTypeToLang(type);
        Graph read = RDFParser.fromString(answer.body(), syntax).toGraph();
        Graph written = RDFParser.fromString(TURTLE, Lang.TURTLE).toGraph();
        assertThat(read.isIsomorphicWith(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dcat.ttl", "/void.jsonld", "/.well-known/void"})
    void whatTheClientHas_isNotSentAgain(String address) {
        String etag = server.get(address).headers().firstValue("ETag").orElseThrow();

        assertThat(server.get(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void wellKnownAddress_negotiates() {
        HttpResponse<String> answer = server.get("/.well-known/void", "Accept", "application/ld+json");

        assertThat(answer.headers().firstValue("Content-Location")).contains("/void.jsonld");
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept");
    }
}
