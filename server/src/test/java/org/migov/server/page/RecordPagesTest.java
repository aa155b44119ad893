package org.migov.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.Served;
import org.migov.server.site.HardSample;

/** What pages of things show by their kind, how they are cited, and what is said where there is none. */
class RecordPagesTest {

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

    @Test
    void agreement_showsPartiesAndChecklist_withCsvAndQuery() {
        String page = server.get("/page/agreement/deu-phl-2013").body();
        assertThat(page)
                .contains("id=\"agreement-parties\"", "id=\"agreement-checklist\"")
                .contains("href=\"/page/country/DEU\">Germany</a>")
                .contains("1 present, 0 absent, 0 not coded")
                .contains("href=\"/queries/agreement-checklist.csv?agreement=deu-phl-2013\"")
                .contains("href=\"/queries/agreement-checklist?agreement=deu-phl-2013\"");
    }

    @Test
    void agreementThatNobodyCoded_saysSo_insteadOfNo() {
        String page = server.get("/page/agreement/long").body();
        assertThat(page).contains("Nobody coded the text of this agreement").doesNotContain("<li class=\"check");
    }

    @Test
    void theme_gathersWhatStandsUnderIt() {
        String page = server.get("/page/concept/theme/fair-recruitment").body();
        assertThat(page)
                .contains("id=\"theme-records\"")
                .contains("Practices <span class=\"count\">2</span>")
                .contains("href=\"/page/practice/welcome-desk\"")
                .contains("href=\"/page/instrument/ilo-c097\"");
        assertThat(server.get("/page/concept/theme/fair-recruitment?lang=fr").body())
                .contains("Sous ce thème");
    }

    @Test
    void statistic_beginsWithItsFigure() {
        assertThat(server.get("/page/statistic/s01").body()).contains("more than 78.5 percent");
    }

    @Test
    void crumbs_leadBackToTheList() {
        assertThat(server.get("/page/country/KEN").body())
                .contains("<li><a href=\"/browse/countries\">Countries</a></li>");
    }

    @Test
    void citations_nameTheReleaseAndTheSources() throws Exception {
        HttpResponse<String> bib = server.get("/cite/practice/welcome-desk.bib");
        assertThat(bib.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-bibtex");
        assertThat(bib.body())
                .startsWith("@misc{migov-practice-welcome-desk,")
                .contains("title = {{A welcome desk <for nurses> \\& \"families\"}}")
                .contains("version = {2026-01-02-5a3b1e00}")
                .contains("note = {Sources: Agreements}")
                .contains("url = {https://w3id.org/migov/id/practice/welcome-desk}");
        JsonNode csl =
                new ObjectMapper().readTree(server.get("/cite/release.json").body());
        assertThat(csl.path(0).path("type").asText()).isEqualTo("dataset");
        assertThat(csl.path(0).path("issued").path("date-parts").toString()).isEqualTo("[[2026,1,2]]");
        assertThat(server.get("/cite/country/XXX.bib").statusCode()).isEqualTo(404);
        assertThat(server.get("/cite/country/KEN").statusCode()).isEqualTo(404);
    }

    @Test
    void pageThatIsNotThere_namesWhatIsNear() {
        HttpResponse<String> answer = server.get("/page/country/KEM", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Perhaps you meant").contains("href=\"/page/country/KEN\"");
        assertThat(server.get("/page/instrument/ilo-189", "Accept", "text/html").body())
                .contains("href=\"/page/instrument/ilo-c189\"");
        assertThat(server.get("/page/country/QQQQQQQQ", "Accept", "text/html").body())
                .doesNotContain("Perhaps you meant");
    }
}
