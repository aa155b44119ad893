package org.migov.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;
import org.migov.server.site.HardSample;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Feeds over HTTP as RFC 4287 asks for them; those of several releases are tested with the updates of a source. */
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.withPages(HardSample.in(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/all.atom",
                "/feeds/theme/fair-recruitment.atom",
                "/feeds/country/KEN.atom",
                "/feeds/instrument/ilo-c189.atom",
                "/browse/practices.atom",
                "/browse/agreements.atom?country=NRU",
            })
    void everyFeed_hasWhatTheStandardAsksFor(String address) throws Exception {
        HttpResponse<String> answer = server.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        Element feed = parsed(answer.body()).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(children(feed, "id")).hasSize(1);
        assertThat(children(feed, "title")).hasSize(1);
        assertThat(Instant.parse(children(feed, "updated").get(0).getTextContent()))
                .isEqualTo(Instant.parse(SampleRelease.CREATED));
        assertThat(children(children(feed, "author").get(0), "name")).hasSize(1);
        assertThat(children(feed, "link")).anySatisfy(link -> {
            assertThat(link.getAttribute("rel")).isEqualTo("self");
            assertThat(link.getAttribute("href")).isEqualTo(server.uri(address).toString());
        });
        List<String> ids = new ArrayList<>();
        for (Element entry : children(feed, "entry")) {
            ids.add(children(entry, "id").get(0).getTextContent());
            assertThat(children(entry, "title")).hasSize(1);
            assertThat(Instant.parse(children(entry, "updated").get(0).getTextContent()))
                    .isNotNull();
            assertThat(children(entry, "link").get(0).getAttribute("href")).startsWith("http");
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("(tag:w3id.org,2026:migov/|https?://).+"));
    }

    @Test
    void theFirstRelease_isOneEntry_thatSaysSo() throws Exception {
        for (String address : List.of("/feeds/all.atom", "/feeds/country/KEN.atom")) {
            List<Element> entries = children(parsed(server.get(address).body()).getDocumentElement(), "entry");
            assertThat(entries).hasSize(1);
            assertThat(entries.get(0).getTextContent()).contains("not compared with another");
        }
    }

    @Test
    void pagesName_theirFeeds() {
        assertThat(server.get("/page/country/KEN").body()).contains("href=\"/feeds/country/KEN.atom\"");
        assertThat(server.get("/page/concept/theme/fair-recruitment").body())
                .contains("href=\"/feeds/theme/fair-recruitment.atom\"");
        assertThat(server.get("/about").body()).contains("href=\"/feeds/all.atom\"");
        assertThat(server.get("/feeds").body())
                .contains("/feeds/instrument/ilo-c189.atom", "/feeds/theme/social-protection.atom");
    }

    @Test
    void feedsOfNothing_areNotThere() {
        assertThat(server.get("/feeds/country/XXX.atom").statusCode()).isEqualTo(404);
        assertThat(server.get("/feeds/country/KEN").statusCode()).isEqualTo(404);
        assertThat(server.get("/feeds/practice/welcome-desk.atom").statusCode()).isEqualTo(404);
        assertThat(server.get("/feeds/all.atom?page=0").statusCode()).isEqualTo(400);
    }

    @Test
    void whatXmlCannotHold_isReplaced() throws Exception {
        AtomFeed feed = new AtomFeed("tag:a", "bell \u0007 & <b>", "en", Instant.EPOCH, List.of(), List.of());
        assertThat(parsed(feed.toString()).getDocumentElement().getTextContent())
                .contains("bell \uFFFD & <b>");
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
