package org.migov.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.Served;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SitemapTest {

    private static final String KENYA = "https://w3id.org/migov/id/country/KEN";

    @TempDir
    Path folder;

    @Test
    void robotsNameTheIndex_whichNamesParts_whichNamePagesThatAreThere() throws Exception {
        SampleRelease.in(folder);
        try (Served server = Served.withPages(folder)) {
            String index = server.uri("/sitemap.xml").toString();
            assertThat(server.get("/robots.txt").body()).contains("Sitemap: " + index);

            List<String> parts = locations(server.get("/sitemap.xml"));
            assertThat(parts)
                    .containsExactly(
                            server.uri("/sitemap/pages.xml").toString(),
                            server.uri("/sitemap/1.xml").toString());

            HttpResponse<String> part = server.get("/sitemap/1.xml");
            assertThat(locations(part))
                    .contains(server.uri("/page/country/KEN").toString())
                    .doesNotHaveDuplicates();
            String host = server.uri("").toString();
            assertThat(locations(part).subList(0, 5))
                    .allSatisfy(page -> assertThat(
                                    server.get(page.substring(host.length())).statusCode())
                            .isEqualTo(200));
            String etag = part.headers().firstValue("ETag").orElseThrow();
            assertThat(server.get("/sitemap/1.xml", "If-None-Match", etag).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void listsAndTools_areThere_andAnswer() throws Exception {
        SampleRelease.in(folder);
        try (Served server = Served.withPages(folder)) {
            HttpResponse<String> pages = server.get("/sitemap/pages.xml");
            String host = server.uri("").toString();
            assertThat(locations(pages))
                    .contains(host + "/browse/practices", host + "/checklist", host + "/corridors/ecowas")
                    .contains(host + "/queries/bound-by-instrument")
                    .doesNotHaveDuplicates()
                    .filteredOn(page -> !page.contains("/queries/"))
                    .allSatisfy(page -> assertThat(
                                    server.get(page.substring(host.length())).statusCode())
                            .as(page)
                            .isEqualTo(200));
        }
    }

    @Test
    void aListHasTheDayOnWhichOneOfItsThingsChangedLast() throws IOException {
        SampleRelease.in(folder);
        changes(folder.resolve("releases").resolve(SampleRelease.ID), "2026-01-01-00000000", """
                {"kind": "changed", "iri": "%s", "cause": "record", "reason": "source"}""".formatted(KENYA));
        try (Served server = Served.withPages(folder)) {
            assertThat(server.get("/sitemap/pages.xml").body())
                    .contains("/browse/countries</loc><lastmod>2026-01-02</lastmod>")
                    .contains("/browse/practices</loc></url>");
        }
    }

    @Test
    void partThatIsNotNamed_isNotThere() throws IOException {
        SampleRelease.in(folder);
        try (Served server = Served.withPages(folder)) {
            assertThat(server.get("/sitemap/2.xml").statusCode()).isEqualTo(404);
            assertThat(server.get("/sitemap/x").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void onlyWhatChangedWithTheRelease_hasItsDay() throws IOException {
        SampleRelease.in(folder);
        Path changes = folder.resolve("releases").resolve(SampleRelease.ID).resolve("changes");
        Files.createDirectories(changes);
        Files.writeString(changes.resolve("changes.json"), """
                {"release": "%s", "before": "2026-01-01-00000000", "changes": [
                  {"kind": "changed", "iri": "%s", "cause": "record", "reason": "source"}]}
                """.formatted(SampleRelease.ID, KENYA));
        try (Served server = Served.withPages(folder)) {
            String part = server.get("/sitemap/1.xml").body();

            assertThat(part).contains("/page/country/KEN</loc><lastmod>2026-01-02</lastmod>");
            assertThat(part.split("<lastmod>", -1)).hasSize(2);
        }
    }

    @Test
    void aThingHasTheDayOfTheReleaseThatChangedItLast_backToTheFirst() throws IOException {
        SampleRelease.in(folder);
        Path second = folder.resolve("releases").resolve(SampleRelease.ID);
        Path first = SampleRelease.write(folder, "2025-05-05-00000000", SampleRelease.sample());
        Path manifest = first.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(SampleRelease.CREATED, "2025-05-05T01:00:00Z"));
        changes(first, "", "");
        changes(second, "2025-05-05-00000000", """
                {"kind": "changed", "iri": "%s", "cause": "record", "reason": "source"}""".formatted(KENYA));
        try (Served server = Served.withPages(folder)) {
            assertThat(server.get("/sitemap/1.xml").body())
                    .contains("/page/country/KEN</loc><lastmod>2026-01-02</lastmod>")
                    .contains("/page/country/ETH</loc><lastmod>2025-05-05</lastmod>");
        }
    }

    private static void changes(Path release, String before, String changes) throws IOException {
        Files.createDirectories(release.resolve("changes"));
        Files.writeString(
                release.resolve("changes/changes.json"),
                "{\"release\": \"x\", \"before\": \"" + before + "\", \"changes\": [" + changes + "]}");
    }

    private static List<String> locations(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        NodeList found = xml.getElementsByTagName("loc");
        List<String> locations = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            locations.add(found.item(i).getTextContent());
        }
        return locations;
    }
}
