package org.migov.server.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** Answers larger than what is made in memory: sent while they are made, and never half without the client's notice. */
class StreamedAnswersTest {

    private static final String TABLE = "SELECT * { ?s rdfs:label ?l . BIND(CONCAT(?l, ?l, ?l, ?l, ?l) AS ?m) }";
    private static final String ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        SampleRelease.write(folder, SampleRelease.ID, SampleRelease.sample() + bulk());
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        server = Served.bare(folder, Map.of("query-timeout", "2s", "spool-bytes", "64K"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String bulk() {
        return IntStream.range(0, 4000)
                .mapToObj(i ->
                        "<http://x.example/%d> <http://www.w3.org/2000/01/rdf-schema#label> \"thing number %d\"@en ."
                                .formatted(i, i))
                .collect(Collectors.joining("\n", "\nGRAPH <https://w3id.org/migov/graph/bulk> {\n", "\n}\n"));
    }

    @Test
    void largeAnswer_isWhole_andLeavesNoFile() throws IOException {
        HttpResponse<String> answer = server.query(TABLE, "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Trailer")).contains("X-MiGov-Complete, X-MiGov-Rows");
        assertThat(answer.body().length()).as("more than is made in memory").isGreaterThan(64 * 1024);
        assertThat(answer.body().lines().count() - 1).isGreaterThan(4000);
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("migov-answer-")))
                    .isEmpty();
        }
    }

    @Test
    void smallAnswer_saysInItsHeaders_thatItIsWhole() {
        HttpResponse<String> answer = server.query("ASK {}");
        assertThat(answer.headers().firstValue("X-MiGov-Complete")).contains("true");
        assertThat(answer.headers().firstValue("X-MiGov-Rows")).contains("1");
    }

    @Test
    void trailer_saysHowManyRowsThereWere() {
        String raw = raw("HTTP/1.1", TABLE, "TE: trailers\r\n");
        long rows = server.query(TABLE, "Accept", "text/csv").body().lines().count() - 1;
        assertThat(raw).startsWith("HTTP/1.1 200");
        assertThat(raw).endsWith("\r\n\r\n").contains("\r\n0\r\n");
        assertThat(raw.substring(raw.lastIndexOf("\r\n0\r\n"))).containsIgnoringCase("X-MiGov-Complete: true");
        assertThat(raw.substring(raw.lastIndexOf("\r\n0\r\n"))).containsIgnoringCase("X-MiGov-Rows: " + rows);
    }

    @Test
    void answerThatBreaks_hasNoLastChunk() {
        String raw = raw("HTTP/1.1", ENDLESS, "");
        assertThat(raw).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
        assertThat(raw.substring(raw.length() - 200)).doesNotContain("X-MiGov-Complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "zstd"})
    void answerThatBreaks_failsLoudlyInAClient(String encoding) {
        assertThatThrownBy(() -> server.query(ENDLESS, "Accept", "text/csv", "Accept-Encoding", encoding))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(server.query("ASK {}").body()).contains("true");
    }

    /** A client of HTTP/1.0 knows no chunks: the end of the connection is the end of the answer. */
    @Test
    void oldClient_getsTheWholeOrAnError() {
        assertThat(raw("HTTP/1.0", TABLE, "")).startsWith("HTTP/1.1 200").contains("Content-Length: ");
        assertThat(raw("HTTP/1.0", ENDLESS, "")).startsWith("HTTP/1.1 504");
    }

    @Test
    void clientThatHangsUp_stopsItsQuery() throws Exception {
        try (Served patient = Served.bare(folder, Map.of("query-timeout", "10m", "max-concurrent-queries", "1"))) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), patient.port())) {
                send(socket, "HTTP/1.1", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "");
                TimeUnit.MILLISECONDS.sleep(300);
            }
            boolean running = true;
            for (int attempt = 0; running && attempt < 100; attempt++) {
                TimeUnit.MILLISECONDS.sleep(100);
                running = !patient.get("/metrics").body().contains("migov_queries_running 0.0");
            }
            assertThat(running).as("long before the limit").isFalse();
        }
    }

    @Test
    void pythonFailsLoudlyToo() throws Exception {
        Path script = Files.writeString(
                folder.resolve("read.py"), "import sys, urllib.request\nurllib.request.urlopen(sys.argv[1]).read()\n");
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.isExecutable(python));
        Process process = new ProcessBuilder(
                        python.toString(),
                        script.toString(),
                        server.uri("/sparql?format=csv&query=" + Served.encoded(ENDLESS))
                                .toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isNotZero();
        assertThat(output).contains("IncompleteRead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "zstd"})
    void rowsArrive_whileTheQueryStillRuns(String encoding) throws Exception {
        try (Served patient = Served.bare(folder, Map.of("query-timeout", "10m", "spool-bytes", "64K"));
                InputStream body = stream(patient, encoding);
                BufferedReader rows = new BufferedReader(new InputStreamReader(unpacked(body, encoding), UTF_8))) {
            for (int row = 0; row < 1000; row++) {
                assertThat(rows.readLine()).contains(",");
            }
            assertThat(patient.get("/metrics").body()).contains("migov_queries_running 1.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void answerThatBreaks_cannotBeUnpackedWithoutAnError(String encoding) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        assertThatThrownBy(() -> stream(server, encoding).transferTo(packed)).isInstanceOf(IOException.class);
        assertThat(packed.size()).isPositive();
        InputStream unpacked = unpacked(new ByteArrayInputStream(packed.toByteArray()), encoding);
        assertThatThrownBy(() -> unpacked.transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
    }

    private static InputStream stream(Served from, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(from.uri("/sparql?format=csv&query=" + Served.encoded(ENDLESS)))
                .header("Accept-Encoding", encoding)
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo(encoding);
        return answer.body();
    }

    private static InputStream unpacked(InputStream body, String encoding) throws IOException {
        return switch (encoding) {
            case "gzip" -> new GZIPInputStream(body);
            case "zstd" -> new ZstdInputStream(body);
            default -> body;
        };
    }

    private static String raw(String version, String query, String headers) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            send(socket, version, query, headers);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Socket socket, String version, String query, String headers) throws IOException {
        String request = "GET /sparql?format=csv&query=" + Served.encoded(query) + " " + version
                + "\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }
}
