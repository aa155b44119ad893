package org.migov.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.server.Served;
import org.migov.server.site.HardSample;

/** The catalogue and the editor, on a real server. */
class QueryPagesTest {

    private static final String BOUND = "/queries/bound-by-instrument";

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

    static String[] names() {
        return Catalogue.standard().stream().map(CatalogueQuery::name).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyQuery_hasAPageThatRunsIt(String name) {
        HttpResponse<String> page = server.get("/queries/" + name);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("class=\"wrong\"").contains("curl --fail");
    }

    @Test
    void list_namesEveryQuery() throws IOException {
        String page = server.get("/queries", "Accept", "text/html").body();
        assertThat(names()).allSatisfy(name -> assertThat(page).contains("/queries/" + name + "\""));
        assertThat(new ObjectMapper().readTree(server.get("/queries.json").body()))
                .hasSize(names().length);
    }

    @Test
    void answer_showsNamesThatLinkToPages() {
        assertThat(server.get(BOUND + "?instrument=ilo-c097").body())
                .contains("<a href=\"/page/country/KEN\">Kenya</a>")
                .contains("<option value=\"ilo-c097\" selected>");
    }

    @Test
    void answer_isAWebApi() {
        HttpResponse<String> csv = server.get(BOUND + ".csv?instrument=ilo-c189");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().skip(1)).singleElement().asString().contains("PHL");
        assertThat(server.get(BOUND + ".json").body()).contains("\"bindings\"");
        assertThat(server.get(BOUND + ".tsv").body()).startsWith("?");
        assertThat(server.get(BOUND + ".ttl").statusCode()).isEqualTo(406);
        assertThat(server.get("/queries/none.csv").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instrument=%7D%20DROP%20ALL", "instrument=a%3E%20%7B", "instrument=../../x%20y"})
    void value_thatDoesNotFit_isNeverPutIntoTheQuery(String parameter) {
        HttpResponse<String> download = server.get(BOUND + ".csv?" + parameter);
        assertThat(download.statusCode()).isEqualTo(400);
        assertThat(download.body()).contains("instrument: expected");
        HttpResponse<String> page = server.get(BOUND + "?" + parameter);
        assertThat(page.body()).contains("class=\"wrong\"").contains("instrument: expected");
    }

    @Test
    void unknownParameter_isRefused() {
        assertThat(server.get(BOUND + "?instrment=x").statusCode()).isEqualTo(400);
    }

    @Test
    void editor_showsTheQueryOfTheAddress_asText() {
        HttpResponse<String> page = server.get(
                "/sparql?query=" + Served.encoded("</textarea><script>alert(1)</script>"), "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;/textarea");
    }

    @Test
    void editor_answersWithoutAScript() {
        String query = "SELECT ?country WHERE { ?country a mg:Country } ORDER BY ?country";
        assertThat(server.get("/sparql?query=" + Served.encoded(query), "Accept", "text/html")
                        .body())
                .contains("<a href=\"/page/country/DEU\">")
                .contains("7 rows");
        assertThat(server.get("/sparql?query=" + Served.encoded("ASK { ?x a mg:Country }"), "Accept", "text/html")
                        .body())
                .contains("<strong>yes</strong>");
        assertThat(server.get("/sparql?query=" + Served.encoded("DESCRIBE <id/country/KEN>"), "Accept", "text/html")
                        .body())
                .contains("Nairobi");
    }

    @Test
    void editor_beginsWithAnExample() {
        assertThat(server.get("/sparql?example=bound-by-instrument", "Accept", "text/html")
                        .body())
                .contains("# param-line: instrument");
    }

    @Test
    void editor_saysWhereAQueryIsWrong() {
        assertThat(server.get("/sparql?query=" + Served.encoded("SELECT * WHERE {\n ?x ?? }"), "Accept", "text/html")
                        .body())
                .contains("class=\"wrong\"")
                .containsIgnoringCase("line 2");
    }

    @Test
    void editor_completesOurTerms() throws IOException {
        String page = server.get("/sparql", "Accept", "text/html").body();
        String address = page.replaceAll("(?s).*data-terms=\"([^\"]+)\".*", "$1");
        var terms = new ObjectMapper().readTree(server.get(address).body());
        assertThat(terms.at("/prefixes/mg").asText()).isEqualTo("https://w3id.org/migov/ontology#");
        assertThat(terms.at("/terms/mg:actor").asText()).isEqualTo("actor");
    }
}
