package org.migov.server.cli.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Sends graphs to another store, each in place of what the store has under its name.
 *
 * <p>By the Graph Store Protocol a graph goes in one request. By updates it is dropped and inserted in portions; there are
 * no blank nodes, so a portion that is sent twice does no harm. A request that fails for a reason that may pass is
 * repeated.
 */
public final class Publisher {

    /** Statements in one update. */
    private static final int PORTION = 5_000;

    private static final Set<Integer> MAY_PASS = Set.of(408, 429, 500, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final URI store;
    private final Optional<String> authorization;
    private final int retries;
    private final Duration firstWait;

    /**
     * @param store address of the graph store, or of the update service
     * @param user name and password, or empty
     * @param retries how often a request is repeated
     * @param firstWait before the first repetition; doubled before each further one
     */
    public Publisher(URI store, Optional<Credentials> user, int retries, Duration firstWait) {
        this.store = store;
        this.authorization = user.map(Credentials::header);
        this.retries = retries;
        this.firstWait = firstWait;
    }

    /** A name and its password, sent with every request (RFC 7617). */
    public record Credentials(String name, String password) {

        String header() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Puts a graph by the Graph Store Protocol.
     *
     * @param graph its name, or "" for the default graph
     * @param ntriples compressed N-Triples
     * @param bytes how many they are when unpacked
     * @throws RemoteFailed if the store does not take it
     */
    public void put(String graph, Path ntriples, long bytes) throws IOException {
        String query = graph.isEmpty() ? "default" : "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
        URI target = URI.create(store + (store.getRawQuery() == null ? "?" : "&") + query);
        send(() ->
                request(target).header("Content-Type", "application/n-triples").PUT(unpacked(ntriples, bytes)));
    }

    /**
     * Drops a graph and inserts it anew by SPARQL Update.
     *
     * @param graph its name, or "" for the default graph
     * @param ntriples compressed N-Triples
     * @param progress told how many statements have been sent
     * @throws RemoteFailed if the store does not take it
     */
    public void update(String graph, Path ntriples, LongConsumer progress) throws IOException {
        update(graph.isEmpty() ? "DROP SILENT DEFAULT" : "DROP SILENT GRAPH <" + graph + ">");
        String open = graph.isEmpty() ? "INSERT DATA {\n" : "INSERT DATA { GRAPH <" + graph + "> {\n";
        String close = graph.isEmpty() ? "}" : "} }";
        StringBuilder portion = new StringBuilder(open);
        long sent = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(ntriples)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                portion.append(line).append('\n');
                sent++;
                if (sent % PORTION == 0) {
                    update(portion.append(close).toString());
                    portion.setLength(open.length());
                    progress.accept(sent);
                }
            }
        }
        if (sent % PORTION != 0) {
            update(portion.append(close).toString());
            progress.accept(sent);
        }
    }

    private void update(String text) throws IOException {
        send(() -> request(store)
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(BodyPublishers.ofString(text)));
    }

    private HttpRequest.Builder request(URI target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(PATIENCE);
        authorization.ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    /** With its length, which some stores insist on. */
    private static BodyPublisher unpacked(Path ntriples, long bytes) {
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> {
            try {
                return new GZIPInputStream(Files.newInputStream(ntriples), 1 << 16);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return bytes > 0 ? BodyPublishers.fromPublisher(stream, bytes) : BodyPublishers.noBody();
    }

    private interface Making {
        HttpRequest.Builder request();
    }

    private void send(Making making) throws IOException {
        Duration wait = firstWait;
        for (int attempt = 0; ; attempt++) {
            HttpRequest request = making.request().build();
            String problem;
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return;
                }
                problem = request.uri() + ": " + said(answer);
                if (!MAY_PASS.contains(answer.statusCode())) {
                    throw new RemoteFailed(problem);
                }
            } catch (RemoteFailed refused) {
                throw refused;
            } catch (IOException broken) {
                problem = request.uri() + ": cannot be reached (" + broken + ")";
            } catch (InterruptedException interrupted) {
                throw interrupted(interrupted);
            }
            if (attempt >= retries) {
                throw new RemoteFailed(problem + "; gave up after " + (attempt + 1) + " attempts");
            }
            pause(wait);
            wait = wait.multipliedBy(2);
        }
    }

    private static String said(HttpResponse<String> answer) {
        String body = answer.body().lines().findFirst().orElse("");
        String hint = answer.statusCode() == 401 ? "; give a user with --user and its password" : "";
        return "status " + answer.statusCode() + (body.isBlank() ? "" : " (" + shortened(body) + ")") + hint;
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static void pause(Duration wait) throws RemoteFailed {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static RemoteFailed interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new RemoteFailed("interrupted; what was sent stays there, run the command again to send all", cause);
    }
}
