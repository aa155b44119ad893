package org.migov.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
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
import org.migov.ontology.OntologyFiles;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class ModelRoutesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /** What a reading page may weigh on its way, in bytes. */
    private static final int LIGHT = 60_000;

    @TempDir
    static Path folder;

    private static Served server;

    @BeforeAll
    static void start() {
        server = Served.withPages(SampleRelease.in(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | text/html",
                BROWSER + " | text/html",
                "text/turtle | text/turtle",
                "application/ld+json | application/ld+json",
                "application/rdf+xml | application/rdf+xml",
                "application/n-triples | application/n-triples",
                "text/html;q=0.5, application/rdf+xml;q=0.9 | application/rdf+xml",
                "text/html;q=0.2, text/turtle;q=0.3, */*;q=0.1 | text/turtle",
                "*/* | text/html"
            })
    void part_isGivenAsAskedFor(String accept, String type) {
        for (String path : new String[] {"/ontology", "/ontology/0.1.0", "/shapes", "/alignments", "/alignments/eli"}) {
            HttpResponse<String> answer = server.get(path, "Accept", accept);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).as(path).startsWith(type);
            assertThat(header(answer, "Vary")).as(path).contains("Accept");
            assertThat(header(answer, "Link"))
                    .as(path)
                    .contains("<" + path + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"")
                    .contains("<" + path + ".html>; rel=\"alternate\"; type=\"text/html\"");
            assertThat(header(answer, "Content-Location")).startsWith(path + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ontology", "/ontology/0.1.0", "/shapes", "/alignments", "/alignments/wikidata"})
    void part_isTheSame_inEverySyntax(String path) {
        Graph expected = parsed(server.get(path + ".ttl").body(), Lang.TURTLE);
        assertThat(expected.size()).isGreaterThan(20);
        for (String ending : new String[] {"jsonld", "rdf", "nt"}) {
            HttpResponse<String> answer = server.get(path + "." + ending, "Accept", BROWSER);
            assertThat(parsed(answer.body(), RDFLanguages.filenameToLang("x." + ending))
                            .isIsomorphicWith(expected))
                    .as(path + "." + ending)
                    .isTrue();
        }
        assertThat(header(server.get(path + ".html", "Accept", "text/turtle"), "Content-Type"))
                .startsWith("text/html");
    }

    @Test
    void part_isRefused_inAFormatThatIsNot() {
        HttpResponse<String> answer = server.get("/ontology", "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/html", "text/turtle", "application/ld+json", "application/rdf+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ontology.ttl",
                "/ontology.html",
                "/shapes.rdf",
                "/context/0.1.0.jsonld",
                "/frames/Country.jsonld"
            })
    void part_isNotSentAgain_andHeadIsAsGet(String path) {
        HttpResponse<String> answer = server.get(path);
        String tag = header(answer, "ETag");
        HttpResponse<String> again = server.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> head = server.send("HEAD", path, null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(tag);
        assertThat(header(head, "Content-Type")).isEqualTo(header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "/ontology/9.9.9, 0.1.0",
        "/ontology/9.9.9.ttl, 0.1.0",
        "/context/9.9.9.jsonld, 0.1.0",
        "/alignments/none, wikidata",
        "/frames/None.jsonld, TreatyAction"
    })
    void whatIsNotThere_isNotFound_andWhatIsThereIsNamed(String path, String named) {
        HttpResponse<String> answer = server.get(path, "Accept", "application/json, */*;q=0.1");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void contextOfAVersion_mayBeKeptForEver() {
        assertThat(header(server.get("/context/0.1.0.jsonld"), "Cache-Control")).contains("immutable");
        assertThat(header(server.get("/context.jsonld"), "Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void changes_areListed_byVersion() {
        String body = server.get("/ontology/changelog").body();
        assertThat(body).contains("id=\"v0.1.0\"").contains("href=\"/ontology/0.1.0\"");
    }

    @Test
    void term_isExplained_withAllThatIsKnownOfIt() {
        String action = section(server.get("/ontology").body(), "TreatyAction");
        assertThat(action)
                .contains("treaty action")
                .contains("prov:Activity")
                .contains("href=\"/ontology#actor\"")
                .contains("A treaty action has one actor")
                .contains("href=\"/alignments/prov\"")
                .contains("mg:actor")
                .contains("/page/action/ilo-c097/KEN/1965-11-30/ratification")
                .contains("href=\"/sparql?query=");
        String bound = section(server.get("/ontology").body(), "Commitment");
        assertThat(bound).contains("href=\"/queries/");
    }

    @Test
    void property_isMeantFor_theClassesItNames_beforeWhatHoldsForAll() {
        String body = server.get("/ontology").body();
        assertThat(section(body, "party"))
                .contains("href=\"/ontology#Commitment\"")
                .contains("href=\"/ontology#Coverage\"")
                .doesNotContain("owl:Thing");
        assertThat(section(body, "daysApart")).contains("href=\"/ontology#Conflict\"");
        assertThat(section(body, "Coverage")).contains("href=\"/ontology#party\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Source', open to ratification",
        "fr, 'Source', ouvert à la ratification",
        "es, 'Fuente', abierto a"
    })
    void term_isExplained_inTheReadersLanguage_withItsSource(String language, String source, String comment) {
        String convention = section(server.get("/ontology?lang=" + language).body(), "Convention");
        assertThat(convention)
                .contains(comment)
                .contains("<dt>" + source)
                .contains("Vienna Convention on the Law of Treaties (1969), art. 2(1)(a)");
    }

    @Test
    void logo_isOne_underBothAddresses() {
        HttpResponse<String> logo = server.get("/ontology/logo.svg");
        assertThat(header(logo, "Content-Type")).startsWith("image/svg+xml");
        assertThat(server.get("/logo.svg").body()).isEqualTo(logo.body()).contains("<svg");
    }

    @Test
    void pageThatWasMadeOnce_isTheSame_forWhoReadsTheSameLanguage() {
        String first = server.get("/ontology", "Accept", "text/html", "Accept-Language", "es")
                .body();
        String french = server.get("/ontology", "Accept", "text/html", "Accept-Language", "fr")
                .body();
        assertThat(server.get("/ontology", "Accept", "text/html", "Accept-Language", "es")
                        .body())
                .isEqualTo(first)
                .isNotEqualTo(french)
                .contains("<html lang=\"es\"");
        assertThat(server.get("/ontology?lang=es", "Accept", "text/html").body())
                .contains("href=\"/shapes?lang=es\"");
    }

    @Test
    void term_withoutData_saysSo() {
        assertThat(section(server.get("/ontology").body(), "Statistic")).contains(SampleRelease.ID);
    }

    @Test
    void page_speaksTheReadersLanguage() {
        String body = server.get("/ontology", "Accept", "text/html", "Accept-Language", "fr")
                .body();
        assertThat(section(body, "TreatyAction"))
                .contains("acte relatif à un traité")
                .contains("lang=\"fr\"");
    }

    @Test
    void diagram_isText_withATitleAndADescription() {
        String body = server.get("/ontology").body();
        String svg = body.substring(body.indexOf("<svg class=\"diagram\""), body.indexOf("</figure>"));
        assertThat(svg)
                .contains("aria-labelledby=\"diagram-title diagram-text\"")
                .contains("<title id=\"diagram-title\">")
                .contains("TreatyAction actor \u2192 Party.")
                .contains(">Commitment<");
    }

    @Test
    void earlierVersion_saysThatItIsEarlier_unlessItIsInForce() {
        String body = server.get("/ontology/0.1.0", "Accept", "text/html").body();
        boolean current = Versions.standard().current().number().equals("0.1.0");
        assertThat(body.contains("class=\"note\"")).isEqualTo(!current);
    }

    @Test
    void shapes_showWhatTheyDemand_andHowSeverely() {
        String body = server.get("/shapes", "Accept", "text/html").body();
        assertThat(body)
                .contains("id=\"AgreementShape\"")
                .contains("An agreement has a title that is not empty.")
                .contains("class=\"stamp\">warning");
    }

    @Test
    void everyAlignment_isListed_withReasons() {
        String list = server.get("/alignments", "Accept", "text/html").body();
        for (String name : OntologyFiles.ALIGNMENTS) {
            String key = name.replaceAll(".*/|\\.ttl$", "");
            assertThat(list).contains("href=\"/alignments/" + key + "\"");
            assertThat(server.get("/alignments/" + key, "Accept", "text/html").body())
                    .contains("href=\"/ontology#");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ontology", "/ontology?lang=fr", "/shapes", "/alignments/schema-org"})
    void page_isLight(String path) throws IOException {
        byte[] body = server.get(path, "Accept", "text/html").body().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        assertThat(packed.size()).as(path).isLessThan(LIGHT);
    }

    private static String section(String body, String term) {
        int at = body.indexOf("<article class=\"term\" id=\"" + term + "\"");
        assertThat(at).as(term).isPositive();
        return body.substring(at, body.indexOf("</article>", at));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static Graph parsed(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, language).parse(graph);
        return graph;
    }
}
