package org.migov.loader.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.source.FetchedFiles;

class FetchTest {

    private static final String TABLE = "<html><body><table><tr><td>Albania</td></tr></table></body></html>";

    @TempDir
    private Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private final List<FetchEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private StandIn server;

    @BeforeEach
    void serve() throws IOException {
        server = new StandIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pages_areWritten_andListedWithDayAddressAndHash() throws Exception {
        server.page("/en/312242", TABLE);
        server.page("/en/312243", TABLE);

        Fetch.Result result = fetch("/en/312242", "/en/312243");

        assertThat(result.complete()).isTrue();
        assertThat(folder.resolve("en-312242.html")).hasContent(TABLE);
        FetchedFiles list = FetchedFiles.in(folder).orElseThrow();
        assertThat(list.complete()).isTrue();
        assertThat(list.files()).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.address()).isEqualTo("https://example.org/en/312242");
            assertThat(entry.day()).isEqualTo("2026-11-21");
            assertThat(entry.bytes()).isEqualTo(TABLE.length());
            assertThat(entry.sha256()).hasSize(64);
        });
        assertThat(FetchedFiles.lastDay(folder)).isPresent();
    }

    @Test
    void requests_keepTheInterval_orTheDelayThatRobotsTxtAsksFor() throws Exception {
        server.page("/a", TABLE);
        server.page("/b", TABLE);
        fetch("/a", "/b");
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));

        pauses.clear();
        server.page("/robots.txt", "User-agent: *\nCrawl-delay: 7\n");
        fetch("/a", "/b");
        assertThat(pauses).contains(Duration.ofSeconds(7));
    }

    @Test
    void robotsTxt_isRespected() throws Exception {
        server.page(
                "/robots.txt",
                "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nAllow: /private/open\n");
        server.page("/private/x", TABLE);
        server.page("/private/open", TABLE);

        Fetch.Result result = fetch("/private/x", "/private/open");

        assertThat(result.disallowed()).isEqualTo(1);
        assertThat(result.downloaded()).isEqualTo(1);
        assertThat(server.asked()).containsExactly("/private/open");
    }

    @Test
    void serverInTroubleWithRobotsTxt_isNotAsked() throws Exception {
        server.page("/robots.txt", exchange -> StandIn.answer(exchange, 503, ""));
        server.page("/a", TABLE);

        assertThat(fetch("/a").failed()).isEqualTo(1);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void tooManyRequests_waitsAsLongAsTheServerSays() throws Exception {
        server.page("/a", exchange -> {
            if (server.asked().size() == 1) {
                exchange.getResponseHeaders().add("Retry-After", "37");
                StandIn.answer(exchange, 429, "");
            } else {
                StandIn.answer(exchange, 200, TABLE);
            }
        });

        assertThat(fetch("/a").downloaded()).isEqualTo(1);
        assertThat(pauses).contains(Duration.ofSeconds(37));
    }

    @Test
    void serverThatAsksToWaitForHours_isLeftAlone() throws Exception {
        server.page("/a", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "86400");
            StandIn.answer(exchange, 503, "");
        });

        assertThat(fetch("/a").failed()).isEqualTo(1);
        assertThat(server.asked()).hasSize(1);
        assertThat(events.get(0).detail()).contains("86400");
    }

    @Test
    void passingTrouble_isRepeated_withLongerWaits_thenGivenUp() throws Exception {
        server.page("/a", exchange -> StandIn.answer(exchange, 500, ""));

        assertThat(fetch("/a").failed()).isEqualTo(1);
        assertThat(server.asked()).hasSize(4);
        assertThat(pauses).containsSubsequence(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(events.get(0).detail()).contains("500");
    }

    @Test
    void missingPage_isNotAskedForAgain() throws Exception {
        assertThat(fetch("/none").failed()).isEqualTo(1);
        assertThat(server.asked()).containsExactly("/none");
    }

    @Test
    void downloadThatIsCutOff_goesOnWhereItStopped() throws Exception {
        server.page("/a", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range == null) {
                exchange.sendResponseHeaders(200, TABLE.length());
                exchange.getResponseBody().write(TABLE.substring(0, 10).getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                throw new IOException("the line is cut");
            }
            assertThat(exchange.getRequestHeaders().getFirst("If-Range")).isEqualTo("\"v1\"");
            StandIn.answer(exchange, 206, TABLE.substring(10));
        });

        assertThat(fetch("/a").downloaded()).isEqualTo(1);
        assertThat(folder.resolve("a.html")).hasContent(TABLE);
        assertThat(server.asked()).containsExactly("/a", "/a bytes=10-");
    }

    @Test
    void redirect_isFollowedOnTheSameServer_andNowhereElse() throws Exception {
        server.page("/moved", exchange -> redirect(exchange, "/there"));
        server.page("/there", TABLE);
        server.page("/away", exchange -> redirect(exchange, "https://elsewhere.example.net/page"));

        Fetch.Result result = fetch("/moved", "/away");

        assertThat(result.downloaded()).isEqualTo(1);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(events.get(1).detail()).contains("elsewhere.example.net").contains("not followed");
    }

    @Test
    void redirects_stayWithinTheRegisteredSite_andHttps() throws Exception {
        Site site = new Site(Optional.empty());
        URI from = URI.create("https://normlex.ilo.org/x");

        assertThat(site.redirect(from, "https://www.ilo.org/y")).hasHost("www.ilo.org");
        for (String to : List.of("http://normlex.ilo.org/x", "https://ilo.org.example.com/", "ftp://ilo.org/")) {
            assertThatThrownBy(() -> site.redirect(from, to)).as(to).isInstanceOf(FetchProblem.class);
        }
        assertThatThrownBy(() -> site.redirect(URI.create("https://a.gov.uk/"), "https://b.gov.uk/"))
                .isInstanceOf(FetchProblem.class);
        assertThatThrownBy(() -> site.resolve("http://normlex.ilo.org/")).isInstanceOf(FetchProblem.class);
    }

    @Test
    void pageThatIsTooLarge_isRefused_saidOrNot() throws Exception {
        server.page("/said", "x".repeat(2_000));
        server.page("/unsaid", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write("x".repeat(2_000).getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(fetch("/said", "/unsaid").failed()).isEqualTo(2);
        assertThat(events).allSatisfy(event -> assertThat(event.detail()).contains("--max-bytes"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(FetchedFiles.NAME));
        }
    }

    @Test
    void secondRun_asksOnlyForWhatChanged() throws Exception {
        server.page("/a", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            StandIn.answer(exchange, known ? 304 : 200, known ? "" : TABLE);
        });
        fetch("/a");
        now = now.plus(Duration.ofDays(3));

        Fetch.Result again = fetch("/a");

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.bytes()).isZero();
        assertThat(FetchedFiles.in(folder).orElseThrow().files().get(0).day()).isEqualTo("2026-11-24");
    }

    @Test
    void runThatStopped_goesOn_withoutAskingAgain() throws Exception {
        server.page("/a", TABLE);
        server.page("/b", exchange -> StandIn.answer(exchange, 500, ""));
        fetch("/a", "/b");
        server.page("/b", TABLE);

        Fetch.Result result = fetch("/a", "/b");

        assertThat(result.present()).isEqualTo(1);
        assertThat(result.downloaded()).isEqualTo(1);
        assertThat(server.asked().stream().filter("/a"::equals)).hasSize(1);
    }

    @Test
    void runStops_whenItsTimeIsUp() throws Exception {
        server.page("/a", exchange -> {
            now = now.plus(Duration.ofHours(2));
            StandIn.answer(exchange, 200, TABLE);
        });
        server.page("/b", TABLE);

        Fetch.Result result = fetch("/a", "/b");

        assertThat(result.stopped()).contains("--max-time");
        assertThat(server.asked()).containsExactly("/a");
        assertThat(FetchedFiles.in(folder).orElseThrow().complete()).isFalse();
    }

    @Test
    void everyKnownSource_hasPagesOverHttps_eachInAFileOfItsOwn() throws Exception {
        for (FetchSource source : FetchSource.known()) {
            List<FetchSource.Page> pages = Fetch.pages(source);
            assertThat(pages).as(source.id()).isNotEmpty();
            assertThat(pages).extracting(FetchSource.Page::file).doesNotHaveDuplicates();
            Site site = new Site(Optional.empty());
            for (FetchSource.Page page : pages) {
                assertThat(site.resolve(page.address())).hasScheme("https");
            }
        }
        assertThatThrownBy(() -> FetchSource.of("no-such-source")).hasMessageContaining("ilo-normlex");
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        StandIn.answer(exchange, 302, "");
    }

    private Fetch.Result fetch(String... addresses) throws Exception {
        List<FetchSource.Template> pages = Stream.of(addresses)
                .map(address -> new FetchSource.Template(
                        "https://example.org" + address, address.substring(1).replace('/', '-') + ".html", List.of()))
                .toList();
        events.clear();
        return Fetch.run(new FetchSource("test", "Test", "https://example.org/", pages), settings(), events::add);
    }

    private FetchSettings settings() {
        return new FetchSettings(
                folder,
                Optional.of(server.url()),
                Duration.ofSeconds(2),
                3,
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                1_000,
                1_000_000,
                Duration.ofHours(1),
                "test@example.org",
                this::pause,
                clock());
    }

    private void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
