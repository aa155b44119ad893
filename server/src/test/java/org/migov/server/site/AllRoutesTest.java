package org.migov.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** What holds for every address: it is described, cached by release, and answered according to what it varies by. */
class AllRoutesTest {

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.withPages(SampleRelease.in(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql",
                "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D",
                "/sparql?format=csv&query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D",
                "/sparql?query=CONSTRUCT%20WHERE%20%7B%3Fs%20%3Fp%20%3Fo%7D",
                "/graphs?default",
                "/graphs?graph=https%3A%2F%2Fw3id.org%2Fmigov%2Fgraph%2Fderived",
                "/data/country/KEN.ttl",
                "/data/country/KEN.nt",
                "/data/country/KEN.jsonld",
                "/data/country/KEN.rdf",
                "/queries/bound-by-instrument.csv",
                "/browse",
                "/browse/agreements.csv?country=PHL",
                "/browse/agreements.json",
                "/browse/actions.ttl",
                "/browse/practices.atom",
                "/feeds",
                "/feeds/all.atom",
                "/feeds/country/KEN.atom",
                "/cite/release.json",
                "/cite/country/KEN.bib",
                "/dumps/migov.nq.gz",
                "/context.jsonld",
                "/ontology",
                "/shapes",
                "/openapi.json",
                "/fragments?predicate=http%3A%2F%2Fwww.w3.org%2F2000%2F01%2Frdf-schema%23label",
            })
    void dataIsNotSentTwice_toWhoHasIt(String address) throws Exception {
        HttpResponse<String> first = server.get(address, "Accept", "*/*");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(first.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        HttpResponse<String> again = server.get(address, "Accept", "*/*", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(etag);
        assertThat(again.headers().firstValue("X-MiGov-Rows"))
                .as("no query was run")
                .isEmpty();
        for (String encoding : List.of("gzip", "zstd")) {
            HttpResponse<byte[]> packed = packed(address, encoding);
            String packedTag = packed.headers().firstValue("ETag").orElseThrow();
            assertThat(server.get(address, "Accept", "*/*", "Accept-Encoding", encoding, "If-None-Match", packedTag)
                            .statusCode())
                    .as(packedTag)
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void aKeptAnswer_isCompressedOnce_andStaysTheSame(String encoding) throws Exception {
        String address = "/sparql?format=csv&query=SELECT%20%3Fs%20%3Fp%20%7B%3Fs%20%3Fp%20%3Fo%7D";
        String plain = server.get(address).body();
        HttpResponse<byte[]> kept = packed(address, encoding);
        assertThat(kept.headers().firstValue("X-MiGov-Cache")).contains("hit");
        assertThat(kept.headers().firstValue("Content-Encoding")).contains(encoding);
        assertThat(kept.headers().firstValueAsLong("Content-Length")).hasValue(kept.body().length);
        byte[] unpacked = encoding.equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(kept.body())).readAllBytes()
                : Zstd.decompress(kept.body(), (int) Zstd.getFrameContentSize(kept.body()));
        assertThat(unpacked).asString().isEqualTo(plain);
        assertThat(server.get(address, "Accept-Encoding", "gzip;q=0, *;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void openApi_describesEveryAddress() throws Exception {
        JsonNode api = new ObjectMapper().readTree(server.get("/openapi.json").body());
        assertThat(api.get("openapi").asText()).startsWith("3.1");
        assertThat(api.get("info").get("version").asText()).isNotEmpty();
        List<String> paths = new ArrayList<>();
        api.get("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths)
                .contains("/sparql", "/graphs", "/", "/search", "/queries/{name}", "/health/ready", "/metrics");
        assertThat(paths).allMatch(path -> path.startsWith("/") && !path.contains("<"));
        api.get("paths")
                .forEach(methods -> methods.forEach(operation -> {
                    assertThat(operation.get("summary").asText()).isNotEmpty();
                    assertThat(operation.get("responses").has("200")).isTrue();
                    assertThat(operation
                                    .get("responses")
                                    .get("default")
                                    .get("$ref")
                                    .asText())
                            .isEqualTo("#/components/responses/Problem");
                }));
        assertThat(api.at("/components/responses/Problem").isMissingNode()).isFalse();
    }

    @Test
    void everyPlainAddressOfTheDescription_isThere() throws Exception {
        JsonNode api = new ObjectMapper().readTree(server.get("/openapi.json").body());
        List<String> wrong = new ArrayList<>();
        api.get("paths").properties().forEach(entry -> {
            if (!entry.getKey().contains("{") && entry.getValue().has("get")) {
                int status = server.get(entry.getKey(), "Accept", "*/*").statusCode();
                if (status >= 500 || status == 405) {
                    wrong.add(entry.getKey() + " " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<byte[]> packed(String address, String encoding) throws Exception {
        URI uri = server.uri(address);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .headers("Accept", "*/*", "Accept-Encoding", encoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
