package org.migov.server.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class DumpPageTest {

    @TempDir
    static Path folder;

    static Served server;
    static byte[] file;

    @BeforeAll
    static void start() throws IOException {
        server = Served.withPages(SampleRelease.in(folder));
        file = Files.readAllBytes(
                folder.resolve("releases").resolve(SampleRelease.ID).resolve("dumps/migov.nq.gz"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void page_listsFilesWithTheirHashes() {
        HttpResponse<String> page = server.get("/dumps", "Accept", "text/html");
        assertThat(page.body())
                .contains("href=\"/dumps/migov.nq.gz\"")
                .contains("N-Quads")
                .containsPattern("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dumps.json", "/dumps", "/dumps?format=json"})
    void list_isJson_forPrograms(String address) throws IOException {
        HttpResponse<String> answer = server.get(address, "Accept", "application/json");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode first = new ObjectMapper().readTree(answer.body()).get(0);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly("name", "url", "format", "graph", "bytes", "sha256", "statements", "release");
        assertThat(first.get("bytes").asLong()).isEqualTo(file.length);
        assertThat(first.get("url").asText())
                .isEqualTo(server.uri("/dumps/migov.nq.gz").toString());
    }

    @Test
    void tables_areDescribedAsCsvOnTheWeb() throws IOException {
        HttpResponse<String> answer = server.get("/csvw/tables.csv-metadata.json");
        JsonNode group = new ObjectMapper().readTree(answer.body());
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/csvm+json");
        assertThat(group.get("tables").size()).isGreaterThan(30);
        assertThat(server.get("/csvw/").body()).isEqualTo(answer.body());
        assertThat(server.get("/csvw/tables.csv-metadata.json", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void file_isSentAsItIs() throws Exception {
        HttpResponse<byte[]> answer = bytes("/dumps/migov.nq.gz", "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(file.length);
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    @Test
    void download_canBeTakenUpAgain() throws Exception {
        HttpResponse<byte[]> start = bytes("/dumps/migov.nq.gz", "Range", "bytes=0-99");
        String etag = start.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> rest = bytes("/dumps/migov.nq.gz", "Range", "bytes=100-", "If-Range", etag);
        assertThat(start.statusCode()).isEqualTo(206);
        assertThat(start.headers().firstValue("Content-Range")).contains("bytes 0-99/" + file.length);
        assertThat(start.body()).isEqualTo(Arrays.copyOf(file, 100));
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(file, 100, file.length));
    }

    @Test
    void range_ofAnotherFile_isTheWholeFile() throws Exception {
        HttpResponse<byte[]> answer = bytes("/dumps/migov.nq.gz", "Range", "bytes=100-", "If-Range", "\"other\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file);
    }

    @Test
    void range_outsideTheFile_isRefused() {
        HttpResponse<String> answer = server.get("/dumps/migov.nq.gz", "Range", "bytes=" + file.length + "-");
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */" + file.length);
    }

    @Test
    void file_isNotSentAgain_toWhoHasIt() {
        String etag = server.send("HEAD", "/dumps/migov.nq.gz", null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(server.get("/dumps/migov.nq.gz", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void everyRelease_hasAddressesThatStay() throws Exception {
        String permanent = "/dumps/" + SampleRelease.ID + "/migov.nq.gz";

        HttpResponse<byte[]> answer = bytes(permanent, "Range", "bytes=10-19");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(file, 10, 20));
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        HttpResponse<byte[]> latest = bytes("/dumps/latest/migov.nq.gz", "Accept", "*/*");
        assertThat(latest.body()).isEqualTo(file);
        assertThat(latest.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
        assertThat(latest.headers().firstValue("Link").orElse(""))
                .contains("<" + permanent + ">; rel=\"canonical\"")
                .contains("rel=\"license\"")
                .contains("rel=\"cite-as\"")
                .contains("</void.ttl>; rel=\"describedby\"");
        assertThat(server.get("/dumps/2020-01-01-00000000/migov.nq.gz").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/dumps/" + SampleRelease.ID + "/secret.txt").statusCode())
                .isEqualTo(404);
    }

    @Test
    void releases_areListed_eachWithItsFiles() throws IOException {
        JsonNode first = new ObjectMapper()
                .readTree(server.get("/dumps/releases.json").body())
                .get(0);
        HttpResponse<String> files = server.get("/dumps/" + SampleRelease.ID + ".json");
        HttpResponse<String> page = server.get("/dumps/" + SampleRelease.ID, "Accept", "text/html");

        assertThat(first.get("release").asText()).isEqualTo(SampleRelease.ID);
        assertThat(first.get("current").asBoolean()).isTrue();
        assertThat(new ObjectMapper()
                        .readTree(files.body())
                        .get(0)
                        .get("release")
                        .asText())
                .isEqualTo(SampleRelease.ID);
        assertThat(files.headers().firstValue("Link").orElse("")).contains("rel=\"item\"");
        assertThat(page.body())
                .contains("href=\"/dumps/" + SampleRelease.ID + "\"")
                .contains("/changes?release=");
    }

    @Test
    void sums_canBeCheckedWithSha256sum() {
        assertThat(server.get("/dumps/SHA256SUMS").body()).containsPattern("(?m)^[0-9a-f]{64} {2}migov\\.nq\\.gz$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dumps/../manifest.json",
                "/dumps/..%2Fmanifest.json",
                "/dumps/%2e%2e/%2e%2e/%2e%2e/secret.txt",
                "/dumps/..%5C..%5Csecret.txt",
                "/dumps/....//manifest.json",
                "/dumps/%00",
                "/dumps/manifest.json",
                "/dumps/dumps%2Fmigov.nq.gz",
                "/assets/x/..%2F..%2Fwords%2Fen.properties",
                "/assets/../words/en.properties",
            })
    void nothing_outsideTheManifest_isServed(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body())
                .doesNotContain("secret")
                .doesNotContain("\"triples\"")
                .doesNotContain("nav.main");
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(server.uri(path)).headers(headers).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
