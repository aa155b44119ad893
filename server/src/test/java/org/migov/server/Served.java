package org.migov.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.migov.server.app.MigovServer;
import org.migov.server.app.Settings;
import org.migov.server.app.Site;
import org.migov.server.release.CurrentRelease;
import org.migov.server.site.StandardSite;

/** A real server on a free port over a data folder, and a client that asks it. */
public final class Served implements AutoCloseable {

    private final CurrentRelease releases;
    private final MigovServer server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Served(CurrentRelease releases, MigovServer server) {
        this.releases = releases;
        this.server = server;
    }

    /** A server without pages. */
    public static Served bare(Path dataFolder, Map<String, String> settings) {
        return start(CurrentRelease.open(dataFolder), settings, Site.bare());
    }

    /** A server with all pages. */
    public static Served withPages(Path dataFolder) {
        CurrentRelease releases = CurrentRelease.open(dataFolder);
        Settings settings = Settings.of(Map.of("port", "0"));
        return new Served(
                releases, MigovServer.start(settings, releases, queries -> StandardSite.of(releases, queries)));
    }

    public static Served start(CurrentRelease releases, Map<String, String> settings, Site site) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("port", "0");
        return new Served(releases, MigovServer.start(Settings.of(all), releases, site));
    }

    public URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + server.port() + pathAndQuery);
    }

    public int port() {
        return server.port();
    }

    /** GET with headers as name, value, name, value … */
    public HttpResponse<String> get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, null, headers);
    }

    public HttpResponse<String> post(String pathAndQuery, String body, String... headers) {
        return send("POST", pathAndQuery, body, headers);
    }

    /** GET of a query. */
    public HttpResponse<String> query(String query, String... headers) {
        return get("/sparql?query=" + encoded(query), headers);
    }

    public HttpResponse<String> send(String method, String pathAndQuery, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(pathAndQuery))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
        releases.close();
    }
}
