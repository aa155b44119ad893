package org.migov.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.Served;

/** What holds for every page: reached by following links from the start page. */
class SiteTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final int MOST = 400;

    @TempDir
    static Path folder;

    static Map<String, HttpResponse<String>> pages;

    @BeforeAll
    static void follow() {
        try (Served server = Served.withPages(HardSample.in(folder))) {
            pages = crawled(server);
        }
    }

    @AfterAll
    static void forget() {
        pages = Map.of();
    }

    @Test
    void everyLink_leadsSomewhere() {
        assertThat(pages).hasSizeGreaterThan(80);
        assertThat(pages)
                .allSatisfy((path, answer) -> assertThat(answer.statusCode())
                        .as(path)
                        .isIn(path.startsWith("/void") ? List.of(200, 404) : List.of(200)));
    }

    @Test
    void everyAnchor_isThere() {
        html().forEach((path, body) -> LINK.matcher(body)
                .results()
                .map(match -> match.group(1))
                .filter(link -> link.startsWith("#"))
                .forEach(link -> assertThat(body).as(path).contains("id=\"" + link.substring(1) + "\"")));
    }

    @Test
    void ids_areUnique() {
        html().forEach((path, body) -> assertThat(ID.matcher(body).results().map(match -> match.group(1)))
                .as(path)
                .doesNotHaveDuplicates());
    }

    @Test
    void nothing_isInline_orFromElsewhere() {
        html().forEach((path, body) -> assertThat(body)
                .as(path)
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?! src=\"/assets/| type=\"application/ld\\+json\">)")
                .doesNotContainPattern("<(?:img|script|link rel=\"(?:stylesheet|icon)\")[^>]*=\"(?:https?:)?//"));
    }

    @Test
    void everyPage_hasItsLandmarks() {
        html().forEach((path, body) -> assertThat(body)
                .as(path)
                .containsOnlyOnce("<main ")
                .containsOnlyOnce("<h1")
                .contains("<a class=\"skip\" href=\"#content\">")
                .contains("name=\"viewport\"")
                .containsPattern("<title>[^<]+ · MiGov</title>"));
    }

    @Test
    void everyTextPage_isLight() {
        html().forEach((path, body) -> assertThat(overTheWire(body)).as(path).isLessThan(60_000));
    }

    /** Bytes as they are sent to a browser. */
    private static int overTheWire(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.size();
    }

    private static Map<String, String> html() {
        Map<String, String> html = new LinkedHashMap<>();
        pages.forEach((path, answer) -> {
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                    && answer.statusCode() == 200) {
                html.put(path, answer.body());
            }
        });
        return html;
    }

    private static Map<String, HttpResponse<String>> crawled(Served server) {
        Map<String, HttpResponse<String>> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty() && found.size() < MOST) {
            String path = open.poll();
            HttpResponse<String> answer = server.get(path, "Accept", "text/html,*/*;q=0.8");
            found.put(path, answer);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                LINK.matcher(answer.body())
                        .results()
                        .map(match -> match.group(1))
                        .forEach(link -> {
                            String address = link.replace("&amp;", "&").replaceFirst("#.*", "");
                            if (address.startsWith("/") && !address.contains("lang=") && seen.add(address)) {
                                open.add(address);
                            }
                        });
            }
        }
        return found;
    }
}
