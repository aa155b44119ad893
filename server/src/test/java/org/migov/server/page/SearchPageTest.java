package org.migov.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** The search: what is found and in which order, for people and for programs. */
class SearchPageTest {

    private static final String MORE = """
            BASE <https://w3id.org/migov/>
            PREFIX mg: <https://w3id.org/migov/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            GRAPH <graph/more> {
              <graph/more> a mg:Source ; rdfs:label "More"@en .
              <id/country/NER> a mg:Country , mg:Party ; rdfs:label "Niger"@en ; dcterms:identifier "NER" .
              <id/country/NGA> a mg:Country , mg:Party ; rdfs:label "Nigeria"@en , "نيجيريا"@ar , "Нигерия"@ru , "尼日利亚"@zh ;
                dcterms:identifier "NGA" ; skos:exactMatch <http://www.wikidata.org/entity/Q1033> .
            %s
            }
            """;

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        String documents = IntStream.rangeClosed(1, 45)
                .mapToObj(at -> "  <id/document/report-" + at + "> a mg:Document ; rdfs:label \"Annual report " + at
                        + "\"@en .")
                .collect(Collectors.joining("\n"));
        SampleRelease.write(folder, SampleRelease.ID, SampleRelease.sample() + MORE.formatted(documents));
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        server = Served.withPages(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "niger, country/NER, name",
        "nige, country/NER, part",
        "nigeria, country/NGA, name",
        "نيجيريا, country/NGA, name",
        "Нигерия, country/NGA, name",
        "尼日利亚, country/NGA, name",
        "q1033, country/NGA, code",
        "c189, instrument/ilo-c189, code",
        "C 97, instrument/ilo-c097, code",
        "189, instrument/ilo-c189, code",
        "ilo-c189, instrument/ilo-c189, code",
        "ethiopai, country/ETH, close",
        "domestik werkers, instrument/ilo-c189, close",
    })
    void theBest_isFirst(String question, String path, String match) throws IOException {
        JsonNode best = json("q=" + Served.encoded(question)).at("/groups/0/found/0");
        assertThat(best.get("iri").asText()).endsWith("/id/" + path);
        assertThat(best.get("match").asText()).isEqualTo(match);
    }

    @Test
    void closeSpellings_areSuggestedAsOnesThatFind() throws IOException {
        JsonNode answer = json("q=domestik+werkers");
        assertThat(answer.get("close").asBoolean()).isTrue();
        assertThat(answer.at("/suggestions/0").asText()).isEqualTo("domestic workers");
        assertThat(server.get("/search?q=domestik+werkers").body())
                .contains("Did you mean")
                .contains("q=domestic+workers")
                .contains("<mark>Domestic</mark>");
        assertThat(json("q=c188").get("count").asInt())
                .as("numbers are not guessed")
                .isZero();
    }

    @Test
    void whatFits_isMarked_andEscaped() {
        assertThat(server.get("/search?q=wel").body()).contains("A <mark>wel</mark>come desk &lt;for nurses&gt;");
        assertThat(server.get("/search?q=etiop&lang=en").body()).contains("<mark>Etiop</mark>ía");
    }

    @Test
    void aKind_isFiltered_andPaged() throws IOException {
        String all = server.get("/search?q=report").body();
        assertThat(all).contains("/search?q=report&amp;kind=Document").contains("All 45");
        HttpResponse<String> second = server.get("/search?q=report&kind=Document&page=3");
        assertThat(second.body()).contains("3 / 3").contains("page=2").doesNotContain("page=4");
        assertThat(json("q=report&kind=Document&page=3").at("/groups/0/found")).hasSize(5);
        assertThat(json("q=report&limit=7").at("/groups/0/found")).hasSize(7);
        assertThat(json("q=kenya&kind=country").get("groups")).hasSize(1);
        assertThat(server.get("/search?q=report&kind=Document&page=4").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=a&kind=Planet", "q=a&limit=0", "q=a&limit=many", "q=a&limit=101", "q=a&page=-1"})
    void whatCannotBe_isRefusedWithTheParameter(String query) {
        HttpResponse<String> answer = server.get("/search.json?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("expected").contains("found");
        assertThat(server.get("/search.json?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a* AND (b", "\"", "%00", "+-&|!(){}[]^~?:\\/", "😀", "\u202e", "' OR 1=1 --", "   "})
    void anything_getsAnAnswer(String question) {
        assertThat(server.get("/search?q=" + Served.encoded(question)).statusCode())
                .isEqualTo(200);
        assertThat(server.get("/search.json?q=" + Served.encoded(question)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEmptyAnswer_helps() {
        assertThat(server.get("/search?q=zzzz").body())
                .contains("says nothing about the world")
                .contains("Searched are names")
                .contains("/queries/records-by-words?words=zzzz");
    }

    private static JsonNode json(String query) throws IOException {
        HttpResponse<String> answer = server.get("/search.json?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
