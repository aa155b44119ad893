package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;

/** A server with little memory, in a process of its own, and queries that want all of it at the same time. */
class SmallHeapIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What each must come to: an error, or the connection cut. */
    private static final List<String> GREEDY = List.of(
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f DESC(?a)",
            "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d",
            "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?d)) AS ?x) }",
            "SELECT (COUNT(*) AS ?n) { { SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } } { SELECT ?a ?g { ?a ?b ?c . ?g ?h ?i } } }",
            "SELECT * { ?a ?b ?c MINUS { SELECT ?a ?d { ?a ?x ?y . ?d ?z ?w } } }",
            "CONSTRUCT { ?a ?e ?c . ?d ?b ?f . ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
            "SELECT (COUNT(*) AS ?n) { ?a (<http://x.example/hub>/^<http://x.example/hub>/<http://x.example/hub>/^<http://x.example/hub>)+ ?b }",
            "SELECT ?y { BIND(REPLACE(REPLACE(REPLACE(REPLACE(\"aaaaaaaaaa\", \"a\", \"aaaaaaaaaa\"), \"a\", \"aaaaaaaaaa\"),"
                    + " \"a\", \"aaaaaaaaaa\"), \"a\", \"aa\") AS ?x) ?s ?p ?o BIND(CONCAT(UCASE(?x), STR(?s)) AS ?y) } ORDER BY DESC(?y)");

    @TempDir
    static Path data;

    private static Process server;
    private static String url = "";

    @BeforeAll
    static void serve() throws IOException {
        SampleRelease.write(data, SampleRelease.ID, SampleRelease.sample() + bulk());
        SampleRelease.makeCurrent(data, SampleRelease.ID);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx112m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.migov.server.cli.Migov"));
        command.addAll(List.of("serve", "--data", data.toString(), "--port", "0", "--query-timeout", "4s"));
        server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = server.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).startsWith("MiGov is at http://localhost:");
        url = line.substring("MiGov is at ".length()).replaceFirst("/$", "");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Some thousand things, all of which lead to one. */
    private static String bulk() {
        return IntStream.range(0, 5000)
                .mapToObj(i ->
                        "<http://x.example/%1$d> <http://x.example/next> <http://x.example/%2$d> ; <http://x.example/hub> <http://x.example/one> ."
                                .formatted(i, i + 1))
                .collect(Collectors.joining("\n", "\nGRAPH <https://w3id.org/migov/graph/bulk> {\n", "\n}\n"));
    }

    @Test
    void greedyQueriesEnd_othersAreAnswered_andTheServerLivesOn() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(GREEDY.size());
        List<Future<Integer>> greedy = GREEDY.stream()
                .map(query -> clients.submit(() -> status(query)))
                .toList();
        int answered = 0;
        while (greedy.stream().anyMatch(one -> !one.isDone())) {
            if (status("SELECT * { ?c a mg:Country }") == 200) {
                answered++;
            }
        }
        clients.shutdown();
        assertThat(answered).as("others that were answered meanwhile").isPositive();
        for (Future<Integer> one : greedy) {
            assertThat(one.get()).isIn(413, 503, 504, CUT);
        }
        assertThat(server.isAlive()).isTrue();
        assertThat(status("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body())
                .containsPattern("migov_queries_held_bytes 0\\.0")
                .containsPattern("migov_queries_lingering 0\\.0");
    }

    private static final int CUT = -1;

    private static int status(String query) throws InterruptedException {
        try {
            return get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                    .statusCode();
        } catch (IOException e) {
            return CUT;
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url + address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
