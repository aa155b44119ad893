package org.migov.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.Served;
import org.migov.server.site.HardSample;

class EntityPageTest {

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
    @CsvSource({"en, Ethiopia, Country", "fr, Éthiopie, pays", "es, Etiopía, país"})
    void page_isInTheReadersLanguage(String language, String name, String kind) {
        HttpResponse<String> byHeader = server.get("/page/country/ETH", "Accept-Language", language);
        HttpResponse<String> byAddress = server.get("/page/country/ETH?lang=" + language, "Accept-Language", "de");
        assertThat(byHeader.body())
                .contains("<html lang=\"" + language + "\">")
                .contains("<bdi lang=\"" + language + "\">" + name + "</bdi>")
                .containsIgnoringCase(kind);
        assertThat(byAddress.body()).contains("<bdi lang=\"" + language + "\">" + name + "</bdi>");
        assertThat(byHeader.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
    }

    @Test
    void links_keepTheChosenLanguage() {
        assertThat(server.get("/page/country/KEN?lang=fr").body())
                .contains("href=\"/page/instrument/ilo-c097?lang=fr\"")
                .contains("href=\"/search?lang=fr\"");
    }

    @Test
    void name_inAnotherLanguage_saysWhich() {
        assertThat(server.get("/page/instrument/un-icrmw", "Accept-Language", "fr")
                        .body())
                .contains("<span class=\"tongue\">en</span>");
    }

    @Test
    void record_withoutAName_showsNoNakedIri() {
        String body = server.get("/page/practice/nameless-thing").body();
        assertThat(body).contains("<bdi>nameless-thing</bdi>").contains("made from its identifier");
    }

    @Test
    void dates_areWrittenOut_andMachineReadable() {
        assertThat(server.get("/page/instrument/ilo-c097").body())
                .contains("<time datetime=\"1949-07-01\">1 July 1949</time>");
        assertThat(server.get("/page/agreement/long").body())
                .contains("<time datetime=\"1998-04\">April 1998</time>")
                .contains("<time datetime=\"1999\">1999</time>")
                .contains("<dd>2001-02-30\n")
                .doesNotContain("datetime=\"2001-02-30\"");
    }

    @Test
    void facts_pointToTheirSources() {
        String body = server.get("/page/country/PHL").body();
        assertThat(body)
                .contains("id=\"source-1\"")
                .contains("href=\"#source-1\"")
                .contains("Reference tables")
                .contains("href=\"/page/graph/reference\"");
        assertThat(server.get("/page/practice/hostile").body())
                .contains("as of 2025")
                .contains("https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void certainty_isMarked_whereItIsNotPlain() {
        assertThat(server.get("/page/commitment/ilo-c097/KEN/1966-11-30").body())
                .contains("class=\"stamp\">Inferred</a>");
        assertThat(server.get("/page/country/KEN?view=statements").body())
                .contains("<span class=\"stamp\">Inferred</span>");
        assertThat(server.get("/page/action/ilo-c097/KEN/1965-11-30/ratification")
                        .body())
                .contains(">Stated</a>")
                .doesNotContain("class=\"stamp\">Stated");
    }

    @Test
    void hostileText_isText() {
        String body = server.get("/page/practice/hostile").body();
        assertThat(body)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("href=\"javascript:")
                .contains("&lt;script&gt;alert(");
    }

    @Test
    void text_goesInItsDirection() {
        String body = server.get("/page/practice/arabic").body();
        assertThat(body)
                .contains("dir=\"auto\"")
                .contains("<bdi lang=\"ar\">")
                .contains("<bdi lang=\"en\">Text in English with كلمة inside.</bdi>");
        assertThat(server.get("/page/country/PHL").body())
                .contains("<bdi lang=\"ar\">مكتب ترحيب للعمال المهاجرين</bdi></a>");
    }

    @Test
    void concepts_showBroaderAndNarrower() {
        assertThat(server.get("/page/concept/theme/broad").body())
                .contains("Narrower concepts")
                .contains("href=\"/page/concept/theme/narrow\"")
                .contains("A wide idea.");
        assertThat(server.get("/page/concept/theme/narrow").body()).contains("href=\"/page/concept/theme/broad\"");
    }

    @Test
    void incoming_isGroupedAndCounted() {
        String body = server.get("/page/country/NRU?view=statements").body();
        assertThat(body)
                .contains("Mentions")
                .contains("240 · linked by “concerns”")
                .contains("Mention 010")
                .doesNotContain("Mention 011")
                .contains("href=\"/page/country/NRU?incoming=mg%3Aconcerns&amp;kind=mg%3AMention\"");
    }

    @Test
    void incoming_isListedPageByPage() {
        String first = server.get("/page/country/NRU?incoming=mg:concerns").body();
        String last = server.get("/page/country/NRU?incoming=mg:concerns&kind=mg:Mention&page=3")
                .body();
        assertThat(first).contains("1 to 100 of 240").contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(last)
                .contains("201 to 240 of 240")
                .contains("Mention 240")
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({
        "incoming=mg:concerns&page=4, 404",
        "incoming=mg:actor, 404",
        "incoming=mg:concerns&page=0, 400",
        "incoming=mg:concerns&page=99999999999, 400",
        "incoming=nonsense, 400",
        "incoming=mg:concerns&kind=%3Cx%3E, 400",
    })
    void incoming_thatIsNot_isSaid(String parameters, int status) {
        assertThat(server.get("/page/country/NRU?" + parameters).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/country/KEN",
                "/page/graph/derived",
                "/page/scheme/theme",
                "/page/concept/certainty/stated"
            })
    void page_offersDataAndAQuery(String address) {
        HttpResponse<String> page = server.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("type=\"application/ld+json\"")
                .contains("rel=\"alternate\"")
                .contains("href=\"/sparql?query=");
        assertThat(page.headers().firstValue("Link").orElseThrow())
                .contains("<" + server.uri(address) + ">; rel=\"canonical\"");
    }

    @Test
    void page_isNotSentAgain_toWhoHasIt() {
        String etag = server.get("/page/country/KEN", "Accept-Language", "fr")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(server.get("/page/country/KEN", "Accept-Language", "fr", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get("/page/country/KEN", "Accept-Language", "es", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(200);
    }
}
