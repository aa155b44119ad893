package org.migov.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class SignpostsTest {

    private static final String KENYA = "https://w3id.org/migov/id/country/KEN";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.withPages(SampleRelease.in(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/country/KEN", "/data/country/KEN.ttl", "/data/country/KEN.jsonld"})
    void everyDocument_leadsToNameDataLicenceAndLinkset(String address) {
        HttpResponse<String> answer = server.get(address);

        assertThat(answer.headers().firstValue("Link").orElseThrow())
                .contains(address + ">; rel=\"canonical\"")
                .contains("<" + KENYA + ">; rel=\"cite-as\"")
                .contains("</data/country/KEN.rdf>; rel=\"alternate describedby\"; type=\"application/rdf+xml\"")
                .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")
                .contains("</linkset/country/KEN>; rel=\"linkset\"; type=\"application/linkset+json\"");
    }

    @Test
    void page_saysWhatTypeItIs_andDataSaysWhatItDescribes() {
        assertThat(server.get("/page/country/KEN").headers().firstValue("Link").orElseThrow())
                .contains("<https://schema.org/AboutPage>; rel=\"type\"");
        assertThat(server.get("/data/country/KEN.nt")
                        .headers()
                        .firstValue("Link")
                        .orElseThrow())
                .contains("</page/country/KEN>; rel=\"alternate describes\"; type=\"text/html\"");
    }

    @Test
    void linkset_hasTheLinksOfAllAddresses_andEachLeadsSomewhere() throws IOException {
        HttpResponse<String> answer = server.get("/linkset/country/KEN");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/linkset+json");
        JsonNode page =
                new ObjectMapper().readTree(answer.body()).get("linkset").get(0);
        assertThat(page.get("anchor").asText())
                .isEqualTo(server.uri("/page/country/KEN").toString());
        assertThat(page.get("cite-as").get(0).get("href").asText()).isEqualTo(KENYA);
        assertThat(page.get("describedby")).isNotEmpty().allSatisfy(link -> {
            String path = link.get("href").asText().replaceFirst("^http://[^/]+", "");
            HttpResponse<String> data = server.get(path);
            assertThat(data.statusCode()).isEqualTo(200);
            assertThat(data.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(link.get("type").asText());
        });
    }

    @ParameterizedTest
    @CsvSource({"application/linkset, anchor=", "application/linkset+json, anchor"})
    void linkset_isNegotiated(String type, String expected) {
        HttpResponse<String> answer = server.get("/linkset/country/KEN", "Accept", type);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(answer.body()).contains(expected);
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/linkset/country/KEN", "Accept", type, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void unknownThing_hasNoLinkset() {
        assertThat(server.get("/linkset/country/XYZ").statusCode()).isEqualTo(404);
    }
}
