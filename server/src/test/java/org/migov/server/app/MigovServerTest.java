package org.migov.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;
import org.migov.server.release.CurrentRelease;

/** What every address has in common. */
class MigovServerTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        Routes page = routes -> {
            routes.get(
                    "/page/{name}",
                    context -> context.contentType("text/html; charset=utf-8")
                            .result("<p>" + "page ".repeat(1000) + "</p>"));
            routes.get("/gone", context -> {
                throw HttpProblem.of(410, "It was <withdrawn>.").with("since", "2020");
            });
            routes.get("/fault", context -> {
                throw new IllegalStateException("secret detail");
            });
        };
        SampleRelease.in(folder);
        server = Served.start(CurrentRelease.open(folder), Map.of(), Site.of(List.of(page)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sparql", "/page/x", "/nothing", "/gone", "/fault", "/sparql?query=x", "/graphs", "/health/live"
            })
    void everyAnswer_mayBeReadByScriptsOfOtherSites_andHasTheSecurityHeaders(String address) {
        HttpResponse<String> answer = server.get(address, "Origin", "http://other.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Retry-After", "X-MiGov-Rows");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/graphs", "/page/x"})
    void preflight_isAnsweredEverywhere(String address) {
        HttpResponse<String> answer = server.send(
                "OPTIONS", address, null, "Origin", "http://other.example", "Access-Control-Request-Method", "POST");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Content-Type");
    }

    @Test
    void problem_isJsonForAProgram_andAPageForABrowser() throws IOException {
        HttpResponse<String> program = server.get("/gone");
        assertThat(program.statusCode()).isEqualTo(410);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        var json = new ObjectMapper().readTree(program.body());
        assertThat(json.get("status").asInt()).isEqualTo(410);
        assertThat(json.get("detail").asText()).isEqualTo("It was <withdrawn>.");
        assertThat(json.get("since").asText()).isEqualTo("2020");
        assertThat(json.get("request").asText())
                .isEqualTo(program.headers().firstValue("X-Request-Id").orElseThrow());
        HttpResponse<String> browser = server.get("/gone", "Accept", BROWSER);
        assertThat(browser.statusCode()).isEqualTo(410);
        assertThat(browser.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(browser.body()).contains("It was &lt;withdrawn&gt;.");
    }

    @Test
    void fault_tellsNothingButANumber() {
        HttpResponse<String> answer = server.get("/fault");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("secret", "IllegalState", "at org.");
    }

    @Test
    void unknownAddress_isNotFound_andWrongMethodIsNotAllowed() {
        assertThat(server.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/sparql/deeper").statusCode()).isEqualTo(404);
        HttpResponse<String> posted = server.post("/page/x", "body");
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping",
                "/$/stats",
                "/$/datasets",
                "/$/server",
                "/sparql/update",
                "/sparql/upload",
                "/sparql/data"
            })
    void nothingToAdministerOrToWriteTo(String address) {
        assertThat(server.get(address).statusCode()).isEqualTo(404);
        assertThat(server.post(address, "x", "Content-Type", "text/plain").statusCode())
                .isIn(404, 405);
    }

    @Test
    void head_isAsGet_alsoForWhatIsMissing() {
        assertThat(server.send("HEAD", "/page/x", null)
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/html");
        assertThat(server.send("HEAD", "/page/x", null).body()).isEmpty();
        assertThat(server.send("HEAD", "/nothing", null).statusCode()).isEqualTo(404);
        assertThat(server.send("HEAD", "/gone", null).statusCode()).isEqualTo(410);
    }

    @Test
    void answers_areCompressedWhereAskedFor() throws Exception {
        String query = "/sparql?format=csv&query=" + Served.encoded("SELECT * { ?s ?p ?o }");
        for (String address : List.of(query, "/page/x", "/graphs?default")) {
            HttpResponse<byte[]> packed = bytes(address, "gzip");
            assertThat(packed.headers().firstValue("Content-Encoding"))
                    .as(address)
                    .contains("gzip");
            assertThat(packed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
            String text = new String(
                    new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(text).isEqualTo(server.get(address).body());
            assertThat(packed.body().length).isLessThan(text.length() / 3);
        }
        assertThat(bytes(query, "identity").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void compressedAnswer_isKnownByItsOwnTag() throws Exception {
        String address = "/sparql?query=" + Served.encoded("SELECT * { ?s ?p ?o }");
        String tag = bytes(address, "gzip").headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(server.uri(address))
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(again, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void health_saysThatTheReleaseAnswers() {
        assertThat(server.get("/health/live").body()).contains("live");
        HttpResponse<String> ready = server.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains(SampleRelease.ID, "\"triples\" : 315");
    }

    @Test
    void about_saysWhatIsRunning() throws IOException {
        assertThat(server.get("/-/version").body()).contains(SampleRelease.ID, "software", "jena");
        var settings = new ObjectMapper().readTree(server.get("/-/settings").body());
        assertThat(settings).hasSize(Setting.ALL.size());
        assertThat(settings.findValuesAsText("name")).contains("query-timeout", "max-result-bytes");
    }

    @Test
    void portInUse_isSaidPlainly() {
        Settings settings = Settings.of(Map.of("port", Integer.toString(server.port())));
        try (CurrentRelease releases = CurrentRelease.open(folder)) {
            assertThatThrownBy(() -> MigovServer.start(settings, releases, Site.bare()))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + server.port())
                    .hasMessageContaining("--port");
        }
    }

    private static HttpResponse<byte[]> bytes(String address, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri(address))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
