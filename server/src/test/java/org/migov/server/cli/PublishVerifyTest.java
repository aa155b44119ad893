package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.server.Served;
import org.migov.server.cli.remote.Publisher;
import org.migov.server.cli.remote.RemoteFailed;

/** A small load, sent to a real Fuseki in both protocols, and verified on disk and over HTTP. */
class PublishVerifyTest {

    @TempDir
    static Path folder;

    static Path data;

    @BeforeAll
    static void load() throws IOException {
        data = folder.resolve("data");
        Run run = Run.of(
                "load",
                "--source",
                "instruments",
                "--source",
                "places",
                "--source",
                "concepts",
                "--data",
                data.toString());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"gsp,/ds/data", "update,/ds/update"})
    void release_arrivesWhole_andReplacesWhatWasThere(String protocol, String service) throws IOException {
        DatasetGraph store = DatasetGraphFactory.createTxnMem();
        Node places = NodeFactory.createURI("https://w3id.org/migov/graph/places");
        Quad old = SSE.parseQuad("(<https://w3id.org/migov/graph/places> <http://x/s> <http://x/p> 'old')");
        Txn.executeWrite(store, () -> store.add(old));
        FusekiServer fuseki =
                FusekiServer.create().port(0).add("/ds", store).build().start();
        try {
            Run run = Run.of(
                    "publish",
                    "--to",
                    "http://localhost:" + fuseki.getPort() + service,
                    "--protocol",
                    protocol,
                    "--with-default-graph",
                    "--data",
                    data.toString(),
                    "--json");

            assertThat(run.exit()).as(run.err()).isZero();
            JsonNode manifest = new ObjectMapper().readTree(manifest().toFile());
            Txn.executeRead(store, () -> {
                assertThat(store.contains(old)).isFalse();
                assertThat(store.getDefaultGraph().size())
                        .isEqualTo(manifest.get("triples").asInt());
                for (JsonNode graph : manifest.get("graphs")) {
                    assertThat(store.getGraph(NodeFactory.createURI(
                                            graph.get("iri").asText()))
                                    .size())
                            .as(graph.get("id").asText())
                            .isEqualTo(graph.get("triples").asInt());
                }
                assertThat(store.getGraph(places).isEmpty()).isFalse();
            });
        } finally {
            fuseki.stop();
        }
    }

    @Test
    void passingFailure_isRepeated_butARefusalIsNot() throws Exception {
        Path triples = folder.resolve("one.nt.gz");
        byte[] line = "<http://x/s> <http://x/p> \"1\" .\n".getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(triples))) {
            out.write(line);
        }
        AtomicInteger asked = new AtomicInteger();
        HttpServer shaky = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shaky.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean allowed =
                    "Basic dXNlcjpwYXNz".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(!allowed ? 401 : asked.incrementAndGet() < 3 ? 503 : 204, -1);
            exchange.close();
        });
        shaky.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + shaky.getAddress().getPort() + "/store");
            Optional<Publisher.Credentials> user = Optional.of(new Publisher.Credentials("user", "pass"));
            new Publisher(address, user, 4, Duration.ofMillis(1)).put("http://x/g", triples, line.length);
            assertThat(asked).hasValue(3);

            Publisher stranger = new Publisher(address, Optional.empty(), 4, Duration.ofMillis(1));
            assertThatThrownBy(() -> stranger.put("http://x/g", triples, line.length))
                    .isInstanceOf(RemoteFailed.class)
                    .hasMessageContaining("401")
                    .hasMessageContaining("--user");
        } finally {
            shaky.stop(0);
        }
    }

    @Test
    void unreachableStore_isOneLine() {
        Run run = Run.of("publish", "--to", "http://127.0.0.1:1/ds/data", "--retries", "0", "--data", data.toString());

        assertThat(run.exit()).isEqualTo(Exit.FAILED);
        assertThat(run.err()).contains("cannot be reached").doesNotContain("\tat ");
    }

    @Test
    void addressThatIsNone_isWrongUsage() {
        assertThat(Run.of("publish", "--to", "nowhere", "--data", data.toString())
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Run.of("verify", "--url", "nowhere", "--data", data.toString())
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void verify_provesReleaseAndServer() throws IOException {
        try (Served server = Served.withPages(data)) {
            Run run = Run.of(
                    "verify",
                    "--data",
                    data.toString(),
                    "--url",
                    server.uri("/").toString(),
                    "--json");

            JsonNode report = new ObjectMapper().readTree(run.out());
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(report.get("holds").asBoolean()).isTrue();
            assertThat(report.get("findings").findValuesAsText("subject"))
                    .anyMatch(subject -> subject.endsWith("/graphs, default graph"))
                    .anyMatch(subject -> subject.endsWith("/sparql"));
        }
    }

    @Test
    void verify_saysWhatIsWrong() throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(data.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path dump = manifestIn(copy).resolveSibling("dumps/countries.csv");
        Files.writeString(dump, Files.readString(dump).replaceFirst("Kenya", "Kanya"));

        Run run = Run.of("verify", "--data", copy.toString());

        assertThat(run.exit()).isEqualTo(Exit.REJECTED);
        assertThat(run.out()).contains("WRONG dumps/countries.csv: checksum").contains("1 do not hold");
    }

    @Test
    void verify_withoutARelease_fails() {
        assertThat(Run.of("verify", "--data", folder.resolve("none").toString()).exit())
                .isEqualTo(Exit.FAILED);
    }

    @Test
    void dump_writesTablesIntoAFolder_andHdtOfOneSource() throws IOException {
        Path tables = folder.resolve("tables");
        Path hdt = folder.resolve("places.hdt");

        assertThat(Run.of("dump", "--format", "csv", "--out", tables.toString(), "--data", data.toString())
                        .exit())
                .isZero();
        assertThat(Run.of("dump", "--graph", "places", "--out", hdt.toString(), "--data", data.toString())
                        .exit())
                .isZero();

        assertThat(tables.resolve("countries.csv")).content().contains("KEN").contains("\r\n");
        assertThat(tables.resolve("csv-metadata.json")).exists();
        assertThat(Files.readAllBytes(hdt)).startsWith("$HDT".getBytes(StandardCharsets.US_ASCII));
    }

    private static Path manifest() throws IOException {
        return manifestIn(data);
    }

    private static Path manifestIn(Path data) throws IOException {
        String current = Files.readString(data.resolve("current")).strip();
        return data.resolve("releases").resolve(current).resolve("manifest.json");
    }
}
