package org.migov.server.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.migov.loader.dump.DumpReader;
import org.migov.loader.release.Release;
import org.migov.loader.store.StoreReader;
import org.migov.loader.verify.Compared;
import org.migov.loader.verify.Finding;
import org.migov.loader.verify.GraphDigests;

/**
 * Holds a running server against its own list of files, and against the release here if it is the same: every file is
 * fetched and hashed, every graph is read through the graph store and held against the dumps, and the endpoint is asked
 * how many statements it has.
 */
public final class RemoteVerification {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String server;
    private final Consumer<Finding> findings;

    private RemoteVerification(String server, Consumer<Finding> findings) {
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        this.findings = findings;
    }

    /**
     * Compares.
     *
     * @param server address of its start page
     * @param local the release here; it is compared too where the server has the same
     * @param findings told of each comparison as it is made
     * @return id of the release that the server has in force
     * @throws RemoteFailed if the server cannot be asked
     */
    public static String run(String server, Optional<Release> local, Consumer<Finding> findings) throws IOException {
        RemoteVerification verification = new RemoteVerification(server, findings);
        Path folder = Files.createTempDirectory("migov-remote-");
        try {
            return verification.run(local, folder);
        } finally {
            Files.deleteIfExists(folder.resolve("migov.nt.gz"));
            Files.deleteIfExists(folder.resolve("migov.nq.gz"));
            Files.deleteIfExists(folder);
        }
    }

    private String run(Optional<Release> local, Path folder) throws IOException {
        JsonNode files = json("/dumps.json");
        String release = files.path(0).path("release").asText();
        Optional<Release> same = local.filter(here -> here.id().text().equals(release));
        for (JsonNode file : files) {
            file(file, same, folder);
        }
        content(folder);
        return release;
    }

    private void file(JsonNode listed, Optional<Release> same, Path folder) throws IOException {
        String name = listed.path("name").asText();
        String subject = server + "/dumps/" + name;
        String sha256 = listed.path("sha256").asText();
        same.flatMap(here -> here.manifest().files().stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst())
                .ifPresent(file -> findings.accept(Finding.of(subject, "checksum in the list", file.sha256(), sha256)));
        String path = "/dumps/" + name;
        if (name.equals("migov.nt.gz") || name.equals("migov.nq.gz")) {
            try (InputStream body = get(path, "*/*")) {
                Files.copy(body, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            try (InputStream copy = Files.newInputStream(folder.resolve(name))) {
                findings.accept(Finding.of(subject, "checksum", sha256, GraphDigests.sha256(copy)));
            }
        } else {
            try (InputStream body = get(path, "*/*")) {
                findings.accept(Finding.of(subject, "checksum", sha256, GraphDigests.sha256(body)));
            }
        }
    }

    private void content(Path folder) throws IOException {
        try (GraphDigests dumped = new GraphDigests();
                GraphDigests served = new GraphDigests()) {
            for (String whole : new String[] {"nt", "nq"}) {
                Path file = folder.resolve("migov." + whole + ".gz");
                if (Files.exists(file)) {
                    DumpReader.read(file, whole, (graph, line) -> dumped.add(graph, StoreReader.asStored(line)));
                }
            }
            Map<String, GraphDigests.Digest> expected = dumped.finish();
            for (String graph : expected.keySet()) {
                graph(graph, served);
            }
            Compared.graphs(server + "/graphs", expected, served.finish()).forEach(findings);
            long statements = Optional.ofNullable(expected.get(""))
                    .map(GraphDigests.Digest::statements)
                    .orElse(0L);
            findings.accept(Finding.of(server + "/sparql", "statements", statements, count()));
        }
    }

    private void graph(String graph, GraphDigests served) throws IOException {
        String asked = graph.isEmpty() ? "/graphs?default" : "/graphs?graph=" + encoded(graph);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(get(asked, "application/n-triples"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                served.add(graph, line);
            }
        }
    }

    private long count() throws IOException {
        JsonNode answer = json("/sparql?query=" + encoded(COUNT));
        return answer.at("/results/bindings/0/n/value").asLong();
    }

    private JsonNode json(String path) throws IOException {
        try (InputStream body = get(path, "application/json, application/sparql-results+json;q=0.9")) {
            return new ObjectMapper().readTree(body);
        }
    }

    private InputStream get(String path, String accept) throws IOException {
        URI address = URI.create(server + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", accept)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new RemoteFailed(address + ": expected status 200, found " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RemoteFailed(address + ": interrupted", interrupted);
        } catch (RemoteFailed answered) {
            throw answered;
        } catch (IOException unreachable) {
            throw new RemoteFailed(address + ": cannot be asked (" + unreachable + ")", unreachable);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
