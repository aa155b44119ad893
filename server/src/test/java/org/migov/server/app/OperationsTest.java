package org.migov.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** What those who run a server see of it: metrics, the access log, readiness. */
class OperationsTest {

    private static final String SECRET = "SELECT ?whoAsksThis { ?whoAsksThis a mg:Country }";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.bare(
                SampleRelease.in(folder),
                Map.of("access-log", folder.resolve("access.log").toString()));
        server.query(SECRET);
        server.query(SECRET);
        server.get("/made-up-by-a-stranger");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void metrics_countRequestsQueriesAndTheCache() {
        String metrics = server.get("/metrics").body();
        assertThat(metrics)
                .containsPattern("migov_requests_seconds_count\\{method=\"GET\",route=\"/sparql\",status=\"200\"} 2")
                .contains("route=\"other\",status=\"404\"")
                .containsPattern("migov_queries_seconds_count\\{outcome=\"answered\"} 1")
                .containsPattern("migov_cache_total\\{result=\"hit\"} 1")
                .contains("migov_queries_running", "migov_release_statements", "jvm_memory_used_bytes")
                .doesNotContain("made-up", "whoAsksThis", "127.0.0.1");
    }

    @Test
    void accessLog_hasALineOfJson_thatSaysNothingOfTheReader() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("access.log"));
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        JsonNode second = new ObjectMapper().readTree(lines.get(1));
        assertThat(first.get("path").asText()).isEqualTo("/sparql");
        assertThat(first.get("status").asInt()).isEqualTo(200);
        assertThat(first.get("cache").asText()).isEqualTo("miss");
        assertThat(second.get("cache").asText()).isEqualTo("hit");
        assertThat(first.get("query").asText())
                .hasSize(16)
                .isEqualTo(second.get("query").asText());
        assertThat(String.join("\n", lines)).doesNotContain("whoAsksThis", "127.0.0.1", "Java-http-client");
    }

    @Test
    void metrics_canBeSwitchedOff_orKeptToThisMachine() {
        try (Served none = Served.bare(folder, Map.of("metrics", "none"))) {
            assertThat(none.get("/metrics").statusCode()).isEqualTo(404);
        }
        try (Served local = Served.bare(folder, Map.of("metrics", "local", "client-header", "X-Forwarded-For"))) {
            assertThat(local.get("/metrics").statusCode()).isEqualTo(200);
            assertThat(local.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void notReady_whereAQueryDoesNotFindWhatTheManifestSays() throws IOException {
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        Path other = SampleRelease.in(folder.resolve("other"));
        Path manifest = other.resolve("releases").resolve(SampleRelease.ID).resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("\"count\" : 1\\b", "\"count\" : 0"));
        assertThat(Files.readString(manifest)).isNotEqualTo(text);
        try (Served broken = Served.bare(other, Map.of())) {
            assertThat(broken.get("/health/ready").statusCode()).isEqualTo(503);
        }
    }
}
