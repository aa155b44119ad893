package org.migov.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** The pages on places and law, over HTTP, on a small release. */
class PlacePagesTest {

    /** Parties of the agreement as a load states them, two provisions to hold it against, a group of two members. */
    private static final String MORE = """

            GRAPH <graph/agreements> {
              <id/agreement/deu-phl-2013> mg:party <id/country/DEU> , <id/country/PHL> .
            }
            GRAPH <graph/reference> {
              <id/concept/provision-type/housing> skos:inScheme <id/scheme/provision-type> ; rdfs:label "Housing <b>"@en .
              <id/membership/ecowas/KEN> a mg:Membership ; <http://www.w3.org/ns/org#organization> <id/group/ecowas> ;
                <http://www.w3.org/ns/org#member> <id/country/KEN> ; mg:current true .
              <id/membership/ecowas/ETH> a mg:Membership ; <http://www.w3.org/ns/org#organization> <id/group/ecowas> ;
                <http://www.w3.org/ns/org#member> <id/country/ETH> ; mg:from "1990-01-01"^^xsd:date ; mg:current true .
              <id/group/far> a mg:Group , mg:Party ; rdfs:label "Countries far apart"@en .
              <id/membership/far/DEU> a mg:Membership ; <http://www.w3.org/ns/org#organization> <id/group/far> ;
                <http://www.w3.org/ns/org#member> <id/country/DEU> ; mg:current true .
              <id/membership/far/PHL> a mg:Membership ; <http://www.w3.org/ns/org#organization> <id/group/far> ;
                <http://www.w3.org/ns/org#member> <id/country/PHL> ; mg:until "2030"^^xsd:gYear .
              <id/membership/far/KEN> a mg:Membership ; <http://www.w3.org/ns/org#organization> <id/group/far> ;
                <http://www.w3.org/ns/org#member> <id/country/KEN> ; mg:from "2000"^^xsd:gYear ; mg:current true .
            }
            GRAPH <graph/derived> {
              <id/instrument/far> a mg:Instrument ; rdfs:label "A convention of far countries"@en ; mg:binding true .
              <id/commitment/far/DEU/2014> a mg:Commitment ; mg:party <id/country/DEU> ;
                mg:instrument <id/instrument/far> ; mg:from "2014"^^xsd:gYear .
              <id/commitment/far/PHL/2013-09-05> a mg:Commitment ; mg:party <id/country/PHL> ;
                mg:instrument <id/instrument/far> ; mg:from "2013-09-05"^^xsd:date .
              <id/commitment/far/KEN/2016-01-01> a mg:Commitment ; mg:party <id/country/PHL> ;
                dcterms:spatial <id/country/KEN> ; mg:instrument <id/instrument/far> ;
                mg:from "2016-01-01"^^xsd:date ; mg:until "2019-12-31"^^xsd:date .
            }
            """;

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        SampleRelease.write(folder, SampleRelease.ID, SampleRelease.sample() + MORE);
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        server = Served.withPages(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "KEN, 1966-11-29",
        "KEN, 1966-11-30",
        "KEN, 2020-01-01",
        "PHL, 2013-09-05",
        "DEU, 2020-01-01",
        "ETH, 2020-01-01",
        "SUHH, 1980-01-01"
    })
    void table_figure_andQuery_sayTheSame(String country, String day) {
        TreeSet<String> answered = new TreeSet<>();
        rows("/queries/country-status.csv?country=" + country + "&day=" + day)
                .forEach(
                        row -> answered.add(last(row.get(0)) + " " + row.get(2) + " " + row.get(3) + " " + row.get(5)));
        TreeSet<String> compared = new TreeSet<>();
        rows("/compare.csv?countries=" + country + "&asOf=" + day + "&instruments=" + String.join(",", instruments()))
                .forEach(row -> compared.add(row.get(2) + " " + row.get(4) + " " + row.get(5) + " " + row.get(7)));
        assertThat(compared).isNotEmpty().isEqualTo(answered);
    }

    @Test
    void compare_leadsToTheQueryOfEachOfItsRows() {
        Document page = Jsoup.parse(page("/compare?countries=KEN&countries=PHL&asOf=2020-01-01"));
        List<String> laws = page.select("table.versus thead a").eachAttr("href").stream()
                .map(href -> href.replaceAll("^.*/|[?].*$", ""))
                .toList();
        List<String> queries =
                page.select(".ways a[href^=/queries/country-status]").eachAttr("href");
        assertThat(laws).isNotEmpty();
        assertThat(queries).hasSize(2);
        for (int row = 0; row < queries.size(); row++) {
            Map<String, List<String>> answered = rows(queries.get(row).replace("?", ".csv?")).stream()
                    .collect(Collectors.toMap(line -> last(line.get(0)), line -> line, (one, other) -> one));
            List<String> cells =
                    page.select("table.versus tbody tr").get(row).select("td").eachText();
            for (int column = 0; column < laws.size(); column++) {
                List<String> line = answered.get(laws.get(column));
                assertThat(line).as(laws.get(column)).isNotNull();
                boolean begun = cells.get(column).matches("\\d{4}.*");
                assertThat(begun ? cells.get(column) : "").isEqualTo(line.get(3));
            }
        }
    }

    @Test
    void country_isShownAsOfTheDay_withWaysToTheSameAnswer() {
        String before = page("/page/country/KEN?asOf=1966-11-29");
        String after = page("/page/country/KEN?asOf=1966-11-30");
        assertThat(after)
                .contains("1966-11-30</td>")
                .contains("/queries/country-status.csv?country=KEN&amp;day=1966-11-30")
                .contains("/world.svg#KEN")
                .contains("href=\"/page/country/KEN?view=statements\"");
        assertThat(before).contains("consented, not yet in effect").doesNotContain(">bound</a>");
        assertThat(page("/page/country/KEN?view=statements")).contains("id=\"incoming\"");
    }

    @Test
    void unknown_isNeverNo() {
        assertThat(page("/page/country/ETH"))
                .contains("unknown: there is no list")
                .doesNotContain("not bound");
        assertThat(page("/corridor/ETH/DEU")).contains("No agreement between the two is recorded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUHH", "ETH"})
    void placeOfWhichLittleIsKnown_hasAPage(String code) {
        assertThat(page("/page/country/" + code)).contains("<h1").contains("id=\"coverage\"");
    }

    @Test
    void instrument_showsItsParties_itsCurve_itsActs() {
        String body = page("/page/instrument/ilo-c189?asOf=2020-01-01");
        assertThat(body)
                .contains(">Philippines</a>")
                .contains("class=\"curve\" role=\"img\"")
                .contains("2013-09-20")
                .contains("/queries/parties-over-time.csv?instrument=ilo-c189")
                .contains("/queries/instrument-status.csv?day=2020-01-01&amp;instrument=ilo-c189");
    }

    @Test
    void curve_hasAtTheEndOfAYear_whomTheTableHasAsBoundOnItsLastDay() {
        int compared = 0;
        for (String instrument : instruments()) {
            for (List<String> year : rows("/queries/parties-over-time.csv?instrument=" + instrument)) {
                long bound = rows(
                                "/queries/instrument-status.csv?day=" + year.get(0) + "-12-31&instrument=" + instrument)
                        .stream()
                        .filter(PlacePagesTest::isBoundAtTheEnd)
                        .map(row -> row.get(0))
                        .distinct()
                        .count();
                assertThat(year.get(3)).as(instrument + " " + year).isEqualTo(String.valueOf(bound));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    @Test
    void corridor_showsAgreements_instruments_provisions_andTheWayBack() {
        String body = page("/corridor/PHL/DEU?asOf=2020-01-01");
        assertThat(body)
                .contains("Agreement on the placement of Filipino health professionals")
                .contains("href=\"/corridor/DEU/PHL?asOf=2020-01-01\"")
                .contains("/queries/corridor-agreements.csv?one=PHL&amp;other=DEU")
                .contains(">Social security</a>")
                .contains("Housing &lt;b&gt;");
        assertThat(page("/corridor/PHL/DEU?asOf=2001-01-01")).contains("not yet");
    }

    @Test
    void corridor_isToBeHadAsData() throws Exception {
        assertThat(rows("/corridor/PHL/DEU.csv?asOf=2020-01-01"))
                .anySatisfy(row -> assertThat(row).contains("ilo-c189", "at-least-one", "2020-01-01"));
        JsonNode json =
                new ObjectMapper().readTree(server.get("/corridor/PHL/DEU.json").body());
        assertThat(json.path("agreements")).isNotEmpty();
        assertThat(json.path("instruments").get(0).path("corridor").asText()).isNotEmpty();
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(server.get("/corridor/PHL/DEU.ttl").body()))
                .lang(Lang.TURTLE)
                .parse(graph);
        assertThat(graph.size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "/corridor/PHL/XXX, 404, XXX",
        "/corridor/PHL/phl, 400, from one country to another",
        "/corridor/PHL/DEU.pdf, 404, .csv",
        "/corridors/nowhere, 404, nowhere",
        "/page/country/KEN?asOf=1990-02-30, 400, yyyy-mm-dd",
        "/page/country/KEN?asOf=1066-10-14, 400, 1066",
        "/compare?countries=XXX, 400, XXX",
        "/compare.csv?countries=KEN&instruments=nothing, 400, nothing",
    })
    void wrongAddress_isExplained(String address, int status, String said) {
        HttpResponse<String> answer = server.get(address, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    @Test
    void group_isTakenApart_intoItsMembersOnTheDay() {
        assertThat(page("/compare?countries=ecowas&asOf=2000-01-01")).contains("/page/country/ETH?asOf=2000-01-01");
        assertThat(page("/compare?countries=ecowas&asOf=1985-01-01"))
                .contains("/page/country/KEN?asOf=1985-01-01")
                .doesNotContain("/page/country/ETH?asOf=1985-01-01");
        assertThat(page("/corridors/ecowas")).contains("href=\"/corridor/KEN/ETH\"");
        assertThat(rows("/corridors/ecowas.csv?asOf=2000-01-01"))
                .containsExactly(List.of("KEN", "ETH", "0", "0", "0", "2000-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "ecowas, 2000-01-01, 0",
        "far, 2013-09-05, 0",
        "far, 2014-06-30, 0",
        "far, 2015-01-01, 1",
        "far, 2019-12-31, 3",
        "far, 2020-01-01, 1",
        "far, 1999-12-31, 0"
    })
    void allCorridorsOfAGroup_areWhatTheirQuerySays(String group, String day, int bothBound) {
        String address = "/corridors/" + group + "?asOf=" + day;
        String query = Jsoup.parse(page(address))
                .select("a[href^=/queries/corridor-matrix?]")
                .attr("href");
        assertThat(query).isEqualTo("/queries/corridor-matrix?day=" + day + "&group=" + group);
        List<List<String>> found = rows(query.replace("matrix?", "matrix.csv?")).stream()
                .map(row -> List.of(key(row.get(0)), key(row.get(2)), row.get(4), row.get(5), row.get(6), day))
                .toList();
        assertThat(rows("/corridors/" + group + ".csv?asOf=" + day)).isEqualTo(found);
        assertThat(found.stream().mapToInt(row -> Integer.parseInt(row.get(4))).sum())
                .isEqualTo(bothBound);
    }

    private static String key(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    @Test
    void chosenEnds_leadToTheCorridor() {
        HttpResponse<String> answer = server.get("/corridor?from=phl&to=DEU");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/corridor/PHL/DEU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void everyPage_speaksTheReadersLanguage(String language) {
        for (String address : List.of(
                "/page/country/KEN",
                "/page/instrument/ilo-c189",
                "/corridor/PHL/DEU",
                "/corridor",
                "/compare?countries=KEN")) {
            assertThat(server.get(address, "Accept-Language", language).body())
                    .as(address)
                    .contains("<html lang=\"" + language + "\">");
        }
    }

    private static String page(String address) {
        HttpResponse<String> answer = server.get(address, "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> instruments() {
        return rows("/queries/country-status.csv?country=KEN&day=2020-01-01").stream()
                .map(row -> last(row.get(0)))
                .distinct()
                .toList();
    }

    /** Without the head; texts with commas stand in quotation marks. */
    private static List<List<String>> rows(String address) {
        HttpResponse<String> answer = server.get(address, "Accept", "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .toList();
    }

    /** Also one that began on some day of the year: it is bound on the last, whichever day it was. */
    private static boolean isBoundAtTheEnd(List<String> row) {
        return row.contains("bound")
                || (row.contains("some day of that period") && row.get(4).isEmpty());
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
