package org.migov.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** YASGUI on somebody else's site, in a real browser, asks our endpoint; skipped where it is not installed. */
class YasguiIT {

    private static final Path BUILT =
            Path.of("..", "target", "npm", "package", "build").toAbsolutePath().normalize();

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><title>Elsewhere</title><link rel="stylesheet" href="/yasgui.min.css">
            <div id="here"></div><script src="/yasgui.min.js"></script>
            <script>
              const yasgui = new Yasgui(document.getElementById("here"), {
                requestConfig: { endpoint: "%s" },
                persistenceId: null,
              });
              const tab = yasgui.getTab();
              tab.setQuery("SELECT ?c ?l { ?c a mg:Country ; rdfs:label ?l }");
              tab.query().catch(error => console.log("wrong: " + error));
            </script>
            """;

    @TempDir
    static Path folder;

    @Test
    void queryFromAnotherSite_showsItsRows() throws Exception {
        assumeTrue(Files.isDirectory(BUILT) && ChromiumFound.path().isPresent(), BUILT.toString());
        try (Served server = Served.bare(SampleRelease.in(folder), Map.of())) {
            long rows = server.query("SELECT ?c ?l { ?c a mg:Country ; rdfs:label ?l }", "Accept", "text/csv")
                            .body()
                            .lines()
                            .count()
                    - 1;
            HttpServer elsewhere = elsewhere(server.uri("/sparql").toString());
            try (Playwright playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    Browser browser = playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(ChromiumFound.path().orElseThrow())
                                    .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu")))) {
                Page page = browser.newPage();
                page.navigate("http://localhost:" + elsewhere.getAddress().getPort() + "/");
                page.locator(".yasr .dataTable tbody tr").first().waitFor();
                Object shown = page.evaluate("() => yasgui.getTab().getYasr().results.getBindings().length");
                assertThat(((Number) shown).longValue()).isEqualTo(rows);
                assertThat(page.locator(".yasr").textContent()).contains("Kenya");
            } finally {
                elsewhere.stop(0);
            }
        }
    }

    private static HttpServer elsewhere(String endpoint) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            boolean page = name.isEmpty();
            byte[] body = page
                    ? PAGE.formatted(endpoint).getBytes(StandardCharsets.UTF_8)
                    : Files.exists(BUILT.resolve(name)) ? Files.readAllBytes(BUILT.resolve(name)) : new byte[0];
            exchange.getResponseHeaders()
                    .set("Content-Type", page ? "text/html" : name.endsWith(".css") ? "text/css" : "text/javascript");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
