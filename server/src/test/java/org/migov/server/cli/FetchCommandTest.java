package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void list_namesEverySourceAndItsPages() throws IOException {
        assertThat(Run.of("fetch", "--list").out()).contains("ilo-normlex", "untc", "pages");
        assertThat(new ObjectMapper()
                        .readTree(Run.of("fetch", "--list", "--json").out()))
                .hasSizeGreaterThan(5);
    }

    @Test
    void dryRun_saysWhatItWouldAskFor() {
        Run run = Run.of("fetch", "ilo-normlex", "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "https://normlex.ilo.org/dyn/normlex/fr/f?p=NORMLEXPUB:11300:0::NO:11300:P11300_INSTRUMENT_ID:312242"
                                + "  ->  fr/312242.html");
    }

    @Test
    void wrongUsage_isExplained() {
        assertThat(Run.of("fetch").exit()).isEqualTo(Exit.USAGE);
        assertThat(Run.of("fetch", "no-such-source", "--to", folder.toString()).err())
                .contains("choose among");
        assertThat(Run.of("fetch", "untc", "--to", folder.toString(), "--base-url", "file:/etc")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void definitionFile_isFetchedFromAStandIn() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/there", exchange -> {
            byte[] page = "page".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

            assertThat(fetch(base, "there", "nowhere").exit()).isEqualTo(Exit.REJECTED);
            assertThat(folder.resolve("pages/there.html")).hasContent("page");
            assertThat(fetch(base, "nowhere").exit()).isEqualTo(Exit.FAILED);
            assertThat(fetch(base, "there").exit()).isZero();
        } finally {
            server.stop(0);
        }
    }

    private Run fetch(String base, String... pages) throws IOException {
        Path definition = Files.writeString(folder.resolve("test.json"), """
                {"id": "test", "title": "Test", "homepage": "",
                 "pages": [{"address": "https://example.org/{page}", "file": "{page}.html",
                            "each": [{"values": {"page": ["%s"]}}]}]}
                """.formatted(String.join("\", \"", pages)));
        return Run.of(
                "fetch",
                definition.toString(),
                "--to",
                folder.resolve("pages").toString(),
                "--base-url",
                base,
                "--interval",
                "0",
                "--retries",
                "0");
    }
}
