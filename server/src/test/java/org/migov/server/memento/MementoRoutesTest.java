package org.migov.server.memento;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** Three releases: Kenya is called otherwise in the first, Peru is only in the first two, Chad only in the last. */
class MementoRoutesTest {

    private static final String FIRST = "2024-03-01-aaaaaaaa";
    private static final String SECOND = "2025-03-01-bbbbbbbb";
    private static final String THIRD = "2026-01-02-cccccccc";
    private static final String KENYA = "/data/country/KEN.ttl";

    @TempDir
    Path folder;

    private Served server;

    @BeforeEach
    void start() {
        release(FIRST, "2024-03-01T10:00:00Z", country("KEN", "Republic of Kenya") + country("PER", "Peru"));
        release(SECOND, "2025-03-01T10:00:00.123Z", country("KEN", "Kenya") + country("PER", "Peru"));
        release(THIRD, "2026-01-02T03:04:05Z", country("KEN", "Kenya") + country("TCD", "Chad"));
        SampleRelease.makeCurrent(folder, THIRD);
        server = Served.withPages(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 01 Mar 2024 09:00:00 GMT|" + FIRST,
                "Fri, 01 Mar 2024 10:00:00 GMT|" + FIRST,
                "Sat, 01 Mar 2025 09:59:59 GMT|" + FIRST,
                "Sat, 01 Mar 2025 10:00:00 GMT|" + SECOND,
                "Wed, 01 Jan 2020 00:00:00 GMT|" + FIRST,
                "Tue, 01 Jan 2030 00:00:00 GMT|" + THIRD,
            })
    void gate_leadsToTheReleaseOfTheDay(String day, String release) {
        HttpResponse<String> gate = server.get(KENYA, "Accept-Datetime", day);

        assertThat(gate.statusCode()).isEqualTo(302);
        assertThat(gate.headers().firstValue("Location"))
                .contains(server.uri("/memento/" + release + KENYA).toString());
        assertThat(gate.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept-datetime");
        assertThat(gate.headers().firstValue("Memento-Datetime")).isEmpty();
        assertThat(gate.headers().firstValue("Link").orElseThrow())
                .contains("<" + server.uri(KENYA) + ">; rel=\"original timegate\"")
                .contains("rel=\"timemap\"");
    }

    @Test
    void memento_isWhatTheReleaseSaid_withItsDay_andItsNeighbours() {
        HttpResponse<String> memento = server.get("/memento/" + FIRST + KENYA);

        assertThat(memento.statusCode()).as(memento.body()).isEqualTo(200);
        assertThat(memento.body()).contains("Republic of Kenya");
        assertThat(server.get(KENYA).body()).doesNotContain("Republic of Kenya");
        assertThat(memento.headers().firstValue("Memento-Datetime")).contains("Fri, 1 Mar 2024 10:00:00 GMT");
        assertThat(memento.headers().firstValue("X-MiGov-Release")).contains(FIRST);
        assertThat(memento.headers().firstValue("Link").orElseThrow())
                .contains("<" + server.uri(KENYA) + ">; rel=\"original timegate\"")
                .contains("<" + server.uri("/memento/" + FIRST + KENYA) + ">; rel=\"first memento\"; datetime=")
                .contains("<" + server.uri("/memento/" + SECOND + KENYA) + ">; rel=\"next memento\"; datetime=")
                .contains("<" + server.uri("/memento/" + THIRD + KENYA) + ">; rel=\"last memento\"; datetime=");
        String etag = memento.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/memento/" + FIRST + KENYA, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void original_saysWhereTheOldOnesAre_andKeepsItsOtherLinks() {
        assertThat(server.get(KENYA).headers().firstValue("Link").orElseThrow())
                .contains("<" + server.uri(KENYA) + ">; rel=\"original timegate\"")
                .contains("<" + server.uri("/timemap" + KENYA) + ">; rel=\"timemap\"")
                .contains("rel=\"cite-as\"");
    }

    @Test
    void timeMap_listsTheReleasesThatKnowTheThing() throws IOException {
        HttpResponse<String> links = server.get("/timemap/data/country/PER.ttl");
        assertThat(links.headers().firstValue("Content-Type")).contains("application/link-format");
        assertThat(links.body())
                .contains("rel=\"original timegate\"")
                .contains("rel=\"self\"")
                .contains(FIRST
                        + "/data/country/PER.ttl>; rel=\"first memento\"; datetime=\"Fri, 1 Mar 2024 10:00:00 GMT\"")
                .contains(SECOND + "/data/country/PER.ttl>; rel=\"last memento\"")
                .doesNotContain(THIRD);

        HttpResponse<String> json = server.get("/timemap/data/country/PER.ttl", "Accept", "application/json");
        JsonNode mementos = new ObjectMapper().readTree(json.body()).get("mementos");
        assertThat(mementos.get("list")).hasSize(2).allSatisfy(memento -> {
            String path = memento.get("uri")
                    .asText()
                    .substring(server.uri("").toString().length());
            assertThat(server.get(path).statusCode()).isEqualTo(200);
        });
        assertThat(json.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        String etag = json.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/timemap/data/country/PER.ttl", "Accept", "application/json", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsGoneNow_isFoundInThePast() {
        assertThat(server.get("/data/country/PER.ttl").statusCode()).isEqualTo(404);
        HttpResponse<String> gate = server.get(
                "/data/country/PER", "Accept", "text/turtle", "Accept-Datetime", "Tue, 01 Jan 2030 00:00:00 GMT");
        assertThat(gate.headers().firstValue("Location"))
                .contains(server.uri("/memento/" + SECOND + "/data/country/PER").toString());
        HttpResponse<String> memento = server.get("/memento/" + SECOND + "/data/country/PER", "Accept", "text/turtle");
        assertThat(memento.body()).contains("Peru");
        assertThat(memento.headers().firstValue("Content-Location"))
                .contains("/memento/" + SECOND + "/data/country/PER.ttl");
    }

    @Test
    void whatIsNotThere_isSaid() throws IOException {
        assertThat(server.get("/memento/" + FIRST + "/data/country/TCD.ttl").body())
                .contains("in release " + FIRST);
        assertThat(server.get("/memento/2001-01-01-00000000" + KENYA).statusCode())
                .isEqualTo(404);
        assertThat(server.get("/memento/2001-01-01-00000000" + KENYA).body()).contains("there are: " + FIRST);
        assertThat(server.get("/memento/..%2F..%2Fetc" + KENYA).statusCode()).isBetween(400, 404);
        assertThat(server.get("/timemap/data/country/XXX.ttl").statusCode()).isEqualTo(404);
        assertThat(server.get("/memento/" + FIRST + "/data/country/KEN", "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
        assertThat(server.get(KENYA, "Accept-Datetime", "yesterday").statusCode())
                .isEqualTo(400);
        assertThat(server.get(KENYA, "Accept-Datetime", "yesterday").body())
                .contains("Accept-Datetime: expected a date");
    }

    @Test
    void releaseThatWasPruned_isNotOfferedAnyMore() throws IOException {
        assertThat(server.get("/memento/" + FIRST + KENYA).statusCode()).isEqualTo(200);
        delete(folder.resolve("releases").resolve(FIRST));

        assertThat(server.get("/memento/" + FIRST + KENYA).statusCode()).isEqualTo(404);
        assertThat(server.get("/timemap" + KENYA).body()).doesNotContain(FIRST);
        assertThat(server.get(KENYA, "Accept-Datetime", "Wed, 01 Jan 2020 00:00:00 GMT")
                        .headers()
                        .firstValue("Location"))
                .contains(server.uri("/memento/" + SECOND + KENYA).toString());
    }

    private void release(String id, String created, String statements) {
        Path manifest = SampleRelease.write(
                        folder, id, "GRAPH <https://w3id.org/migov/graph/reference> {" + statements + "}")
                .resolve("manifest.json");
        try {
            Files.writeString(manifest, Files.readString(manifest).replace(SampleRelease.CREATED, created));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String country(String code, String name) {
        return " <https://w3id.org/migov/id/country/" + code + "> a <https://w3id.org/migov/ontology#Country> ;"
                + " <http://www.w3.org/2000/01/rdf-schema#label> \"" + name + "\"@en .";
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
