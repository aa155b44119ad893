package org.migov.server.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.Served;
import org.migov.server.site.HardSample;

/** What belongs to a record, on the page of its kind. */
class KindPagesTest {

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

    private static Document page(String path) {
        return Jsoup.parse(
                server.get(path, "Accept", "text/html", "Accept-Language", "en").body());
    }

    private static Element block(Document page, String id) {
        Element heading = page.getElementById(id);
        assertThat(heading).as(id).isNotNull();
        return heading.parent();
    }

    @Test
    void practice_hasPlaces_neighbours_guidance_andTwins() {
        Document page = page("/page/practice/welcome-desk");
        assertThat(block(page, "record-places").text()).contains("Philippines stated");
        assertThat(page.select("figure.locator use[data-x=PHL]")).hasSize(1);
        assertThat(block(page, "practice-neighbours").select("a[href=/page/practice/second-desk]"))
                .hasSize(1);
        assertThat(block(page, "practice-guidance").text()).contains("Documents 1 A guide");
        assertThat(block(page, "record-duplicates").text())
                .contains("A second desk 0.75 same country; similar titles undecided");
        assertThat(block(page, "record-provenance").text()).contains("Agreements");
    }

    @Test
    void everyBlock_hasItsCsvAndItsQuery() {
        for (String path : List.of(
                "/page/practice/welcome-desk",
                "/page/organisation/ilo",
                "/page/document/brief",
                "/page/concept/topic/schooling",
                "/page/scheme/topic",
                "/page/graph/kinds",
                "/page/action/ilo-c097/KEN/1965-11-30/ratification",
                "/page/commitment/ilo-c097/KEN/1966-11-30")) {
            List<String> files = page(path).select("main a[type=text/csv]").eachAttr("href");
            assertThat(files).as(path).isNotEmpty();
            files.forEach(file -> {
                assertThat(server.get(file).statusCode()).as(file).isEqualTo(200);
                assertThat(server.get(file.replace(".csv", "")).statusCode())
                        .as(file)
                        .isEqualTo(200);
            });
        }
    }

    @Test
    void act_saysWhatFollows_whoSaysSo_andWhoDisagrees() {
        Document page = page("/page/action/ilo-c097/KEN/1965-11-30/ratification");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Kenya – Ratification");
        assertThat(page.select(".lede").text()).isEqualTo("Done on 30 November 1965.");
        assertThat(block(page, "act-consequences").select("a[href=/page/commitment/ilo-c097/KEN/1966-11-30]"))
                .hasSize(1);
        assertThat(block(page, "act-conflicts").text()).contains("the date of the act", "40", "Both kept.");
        assertThat(block(page, "record-provenance").text()).contains("NORMLEX");
        assertThat(block(page, "pair-history").select("[data-x=1966-01-09], [data-x=1966-11-30]"))
                .hasSize(2);
    }

    @Test
    void actThatNothingRestsOn_saysSo_withItsPlaceInTheSource() {
        Document page = page("/page/action/ilo-c097/KEN/1966-01-09/ratification");
        assertThat(block(page, "act-consequences").text()).contains("No commitment rests on this act.");
        assertThat(block(page, "record-provenance").select("a[href=https://example.org/list#KEN]"))
                .hasSize(1);
    }

    @Test
    void commitment_saysFromWhenByWhichAct() {
        Document page = page("/page/commitment/ilo-c097/KEN/1966-11-30");
        assertThat(page.select(".lede").text()).isEqualTo("Bound since 30 November 1966; no end is recorded.");
        assertThat(block(page, "commitment-acts").text())
                .contains("1965-11-30 Ratification begins the commitment 1966-11-30")
                .contains("1966-01-09 Ratification not used");
    }

    @Test
    void conflict_setsBothSidesBesideEachOther() {
        Document page = page("/page/conflict/ilo-c097/KEN/two-days");
        assertThat(page.select(".lede").text()).isEqualTo("The days that sources give lie 40 days apart.");
        List<String> sides = block(page, "conflict-sides").select(".sides > li").eachText();
        assertThat(sides).hasSize(2);
        assertThat(sides.get(0))
                .contains("1965-11-30", "NORMLEX", "The commitment from 30 November 1966 rests on this.");
        assertThat(sides.get(1)).contains("trust: place 1", "Records of all kinds", "No commitment rests on this.");
        assertThat(block(page, "resolution").text()).contains("<b>The first</b> goes first.");
    }

    @Test
    void organisationAndDocument_listWhatBelongsToThem() {
        assertThat(block(page("/page/organisation/ilo"), "organisation-records").text())
                .contains("Practices it takes part in 1 A second desk")
                .contains("Documents it published 2");
        assertThat(block(page("/page/document/brief"), "document-records").text())
                .contains("Instruments it names 1")
                .contains("Figures taken from it 1")
                .contains("Documents that cite it 1 A guide");
    }

    @Test
    void concept_hasSchemeNeighboursAndUses_leadingToTheListWithItChosen() {
        Document page = page("/page/concept/topic/schooling");
        assertThat(page.select(".ties a[href=/page/scheme/topic]")).hasSize(1);
        assertThat(block(page, "concept-neighbours").text()).contains("Broader 1 families", "Beside it 1 Nursery");
        assertThat(block(page("/page/concept/theme/fair-recruitment"), "concept-uses")
                        .select("a[href=/browse/practices?theme=fair-recruitment]"))
                .hasSize(1);
    }

    @Test
    void theme_listsItsPracticesOnce() {
        assertThat(page("/page/concept/theme/fair-recruitment").select("main a[href=/page/practice/welcome-desk]"))
                .hasSize(1);
    }

    @Test
    void scheme_isATree_withCounts() {
        Element tree = block(page("/page/scheme/topic"), "scheme-concepts");
        assertThat(tree.select(".tree .tree a").eachText()).contains("Nursery", "Schooling of children");
        assertThat(tree.text()).contains("Children may go to school.");
    }

    @Test
    void source_saysWhatItHolds() {
        assertThat(block(page("/page/graph/kinds"), "source-contents").text()).contains("Practices 1", "Documents 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "participation/deu-phl-2013/DEU|Germany – Agreement on the placement of Filipino health professionals, 2013|agreement/deu-phl-2013",
                "provision/deu-phl-2013/social-security|Social security – present|agreement/deu-phl-2013",
                "duplicate-candidate/practices|A second desk – A welcome desk <for nurses> & \"families\"|practice/second-desk",
                "coverage/ilo-c189|What is recorded of C189|instrument/ilo-c189",
                "mention/brief/c189|C189 in a brief|document/brief",
            })
    void smallRecord_isCalledByWhatItBelongsTo_andLeadsThere(String path, String title, String to) {
        Document page = page("/page/" + path);
        assertThat(page.selectFirst("h1").text()).isEqualTo(title);
        assertThat(page.select(".ties a").eachAttr("href")).contains("/page/" + to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void page_speaksTheReadersLanguage_andMarksWhatIsInAnother(String language) {
        Document page = page("/page/action/ilo-c097/KEN/1965-11-30/ratification?lang=" + language);
        assertThat(page.selectFirst("h1").text())
                .isEqualTo(language.equals("fr") ? "Kenya – Ratification" : "Kenia – Ratificación");
        assertThat(page.getElementById("act-consequences").text())
                .isEqualTo(language.equals("fr") ? "Ce qui en résulte" : "Qué resulta de ello");
        Document practice = page("/page/practice/welcome-desk?lang=" + language);
        assertThat(practice.select("h1 .tongue").text()).isEqualTo("en");
    }

    @Test
    void statementsAndLinks_areStillThere() {
        assertThat(page("/page/practice/welcome-desk?view=statements").select("dl.facts"))
                .isNotEmpty();
        assertThat(server.get("/page/organisation/ilo?incoming=dcterms%3Apublisher")
                        .body())
                .contains("A guide");
    }

    @Test
    void thingThatIsNotThere_isNotFound() {
        assertThat(server.get("/page/practice/no-such-practice").statusCode()).isEqualTo(404);
        assertThat(server.get("/page/nothing/of/the-kind").statusCode()).isEqualTo(404);
    }
}
