package org.migov.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.Served;
import org.migov.server.data.Vocabulary;
import org.migov.server.site.HardSample;
import org.migov.server.sparql.RawRequest;

/** Home, search, model, about, errors. */
class PlainPagesTest {

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
    void home_countsWhatTheReleaseHolds() {
        String body = server.get("/").body();
        assertThat(body)
                .contains("<li><b>7</b> <a href=\"/browse/countries\">Countries</a></li>")
                .contains("<li><b>6</b> <a href=\"/browse/actions\">Treaty actions</a></li>")
                .contains("2 January 2026")
                .contains("role=\"search\"");
    }

    @ParameterizedTest
    @CsvSource({
        "kenya, Kenya",
        "KEN, Kenya",
        "ETIOPIA, Ethiopia",
        "éthiopie, Ethiopia",
        "c189, 'Domestic Workers Convention, 2011'",
        "domestic work, 'Domestic Workers Convention, 2011'",
        "workers domestic, 'Domestic Workers Convention, 2011'",
        "مكتب, مكتب ترحيب للعمال المهاجرين",
        "ecowas, Economic Community of West African States",
    })
    void search_findsByNameAndCode(String question, String found) {
        assertThat(server.get("/search?q=" + Served.encoded(question)).body().replaceAll("</?mark>", ""))
                .contains(">" + found + "</bdi>");
    }

    @Test
    void search_groupsByKind_countriesFirst() {
        String body = server.get("/search?q=philippines").body();
        assertThat(body.indexOf("Countries")).isPositive().isLessThan(body.indexOf("Treaty actions"));
    }

    @Test
    void search_thatFindsNothing_saysThatThisIsNoNo() {
        assertThat(server.get("/search?q=zzzz").body()).contains("says nothing about the world");
        assertThat(server.get("/search?q=%2E%2E").statusCode()).isEqualTo(200);
        assertThat(server.get("/search").body()).contains("Type a name or a code");
    }

    @Test
    void search_escapesTheQuestion() {
        assertThat(server.get("/search?q=" + Served.encoded("\"><script>alert(1)</script>"))
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void search_isJson_forPrograms() throws IOException {
        HttpResponse<String> answer = server.get("/search.json?q=kenya");
        JsonNode body = new ObjectMapper().readTree(answer.body());
        assertThat(body.at("/groups/0/found/0/iri").asText()).isEqualTo("https://w3id.org/migov/id/country/KEN");
        assertThat(body.at("/groups/0/found/0/page").asText()).isEqualTo("/page/country/KEN");
        assertThat(server.get("/search?q=kenya", "Accept", "application/json").body())
                .isEqualTo(answer.body());
    }

    @Test
    void ontology_explainsEveryTerm_atItsAnchor() {
        String body = server.get("/ontology", "Accept", "text/html").body();
        Graph ontology = Vocabulary.standard().ontology();
        ontology.find(Node.ANY, org.migov.server.data.Terms.TYPE, Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Vocabulary::isOurs)
                .forEachRemaining(term ->
                        assertThat(body).contains("id=\"" + term.getURI().replaceAll(".*#", "") + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "rdf", "nt"})
    void model_isTheSame_inEverySyntax(String ending) {
        for (String part : new String[] {"/ontology", "/shapes"}) {
            Lang language = RDFLanguages.filenameToLang("x." + ending);
            HttpResponse<String> byAddress = server.get(part + "." + ending);
            HttpResponse<String> byAccept =
                    server.get(part, "Accept", language.getContentType().getContentTypeStr());
            Graph expected = parsed(server.get(part + ".ttl").body(), Lang.TURTLE);
            assertThat(parsed(byAddress.body(), language).isIsomorphicWith(expected))
                    .as(part)
                    .isTrue();
            assertThat(byAccept.headers().firstValue("Content-Type"))
                    .isEqualTo(byAddress.headers().firstValue("Content-Type"));
        }
    }

    @Test
    void context_isServed() {
        HttpResponse<String> answer = server.get("/context.jsonld");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/ld+json");
        assertThat(answer.body()).contains("\"@context\"");
    }

    @Test
    void about_speaksTheReadersLanguage() {
        assertThat(server.get("/about?lang=fr").body())
                .contains("Inconnu ne veut pas dire", "Vie privée", "id=\"sources\"", "SHA-256")
                .doesNotContain("<div class=\"prose\" lang=\"en\">");
        assertThat(server.get("/about?lang=es").body()).contains("Desconocido no es", "id=\"access\"");
        assertThat(server.get("/queries/bound-on-day?lang=fr").body())
                .contains("Qui était lié par un instrument un jour donné du passé")
                .doesNotContain("A commitment without last day");
    }

    @Test
    void about_listsTheSources_andHowToCite() {
        assertThat(server.get("/about").body())
                .contains("NORMLEX")
                .contains("Release 2026-01-02-5a3b1e00")
                .contains("Unknown is not “no”")
                .contains("id=\"sources\"");
    }

    @Test
    void coverage_holdsInstrumentsAgainstSources() {
        HttpResponse<String> page = server.get("/coverage");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Coverage: what is known of whom", "All sources", "/coverage.csv")
                .contains("Domestic Workers Convention, 2011");
    }

    @Test
    void coverage_isATableToo() {
        HttpResponse<String> table = server.get("/coverage.csv");

        assertThat(table.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
        assertThat(table.body())
                .startsWith("instrument,title,source,extent,as_of,parties_found,parties_known,coverage\r\n")
                .contains("\"Domestic Workers Convention, 2011\"");
    }

    @Test
    void void_isMissed_whereTheReleaseHasNone() {
        assertThat(server.get("/void.ttl").statusCode()).isEqualTo(404);
        assertThat(server.get("/.well-known/void", "Accept", "text/turtle").statusCode())
                .isEqualTo(404);
    }

    @Test
    void robots_mayReadAllButQueries() {
        assertThat(server.get("/robots.txt").body())
                .contains("Disallow: /sparql?", "Disallow: /browse/*?*&")
                .doesNotContain("Disallow: /browse/*?\n")
                .contains("Allow: /");
    }

    @Test
    void errors_arePages_forPeople() {
        HttpResponse<String> answer =
                server.get("/nowhere/%3Cscript%3E", "Accept", "text/html", "Accept-Language", "es");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("No está aquí")
                .contains("role=\"search\"")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/country/KEN", "/queries/ratifications-by-year"})
    void pageThatWasMadeForOneHost_isNotTheOneOfAnother(String path) {
        assertThat(RawRequest.get(server.port(), path, "one.example")).contains("//one.example");
        assertThat(RawRequest.get(server.port(), path, "two.example"))
                .contains("//two.example")
                .doesNotContain("one.example");
    }

    @Test
    void assets_areKeptForEver_underTheirVersion() {
        String home = server.get("/").body();
        String sheet = home.replaceAll("(?s).*href=\"(/assets/[^\"]+/places\\+migov\\.css)\".*", "$1");
        HttpResponse<String> answer = server.get(sheet);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(server.get("/assets/old/migov.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(server.get("/assets/old/none.css").statusCode()).isEqualTo(404);
        assertThat(server.get("/assets/old/none+migov.css").statusCode()).isEqualTo(404);
        assertThat(server.get(sheet).body())
                .isEqualTo(server.get("/assets/old/places.css").body()
                        + server.get("/assets/old/migov.css").body());
    }

    @Test
    void scripts_areOneFile_inTheOrderThatThePageNamesThem() {
        String editor = server.get("/sparql", "Accept", "text/html").body();
        String script = editor.replaceAll("(?s).* data-script=\"(/assets/[^\"]+\\.js)\".*", "$1");
        HttpResponse<String> answer = server.get(script);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(answer.body())
                .startsWith(server.get("/assets/old/codemirror.js").body())
                .endsWith(server.get("/assets/old/results.js").body()
                        + server.get("/assets/old/editor.js").body());
        assertThat(server.get("/assets/old/none+editor.js").statusCode()).isEqualTo(404);
        assertThat(server.get("/assets/old/" + "editor+".repeat(40) + "editor.js")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Graph parsed(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, language).parse(graph);
        return graph;
    }
}
