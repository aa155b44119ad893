package org.migov.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** The reconciliation service over HTTP, its answers held against the schemas of the specification. */
class ReconcileTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String STATES = """
            BASE <https://w3id.org/migov/>
            PREFIX mg: <https://w3id.org/migov/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            GRAPH <graph/states> {
              <graph/states> a mg:Source ; rdfs:label "States"@en .
              <id/country/YUCS> a mg:FormerState , mg:Party ; rdfs:label "Yugoslavia (Socialist Federal Republic of)"@en ;
                skos:hiddenLabel "Yugoslavia"@en ; dcterms:identifier "YUCS" ; mg:endedOn "1992"^^xsd:gYear .
              <id/country/CSXX> a mg:FormerState , mg:Party ; rdfs:label "Serbia and Montenegro"@en ;
                skos:hiddenLabel "Yugoslavia"@en ; dcterms:identifier "CSXX" ; mg:endedOn "2006"^^xsd:gYear .
              <id/state-change/yugoslavia-1992> a org:ChangeEvent ; rdfs:label "Break-up"@en ; dcterms:date "1992-04-27"^^xsd:date ;
                org:originalOrganization <id/country/YUCS> ; org:resultingOrganization <id/country/CSXX> .
              <id/country/SDO> a mg:FormerState , mg:Party ; rdfs:label "Sudan (before the independence of South Sudan)"@en ;
                dcterms:identifier "SDO" ; mg:endedOn "2011"^^xsd:gYear .
              <id/country/SDN> a mg:Country , mg:Party ; rdfs:label "Sudan"@en , "Soudan"@fr ; dcterms:identifier "SDN" ;
                dcterms:replaces <id/country/SDO> ; skos:exactMatch <http://www.wikidata.org/entity/Q1049> .
              <id/country/SSD> a mg:Country , mg:Party ; rdfs:label "South Sudan"@en ; dcterms:identifier "SSD" .
              <id/state-change/sudan-2011> a org:ChangeEvent ; rdfs:label "Independence"@en ; dcterms:date "2011-07-09"^^xsd:date ;
                org:originalOrganization <id/country/SDO> ; org:resultingOrganization <id/country/SDN> , <id/country/SSD> .
              <id/country/COD> a mg:Country , mg:Party ; rdfs:label "Democratic Republic of the Congo"@en ; skos:altLabel "Congo"@en ;
                dcterms:identifier "COD" .
              <id/country/COG> a mg:Country , mg:Party ; rdfs:label "Congo"@en ; dcterms:identifier "COG" .
            }
            """;

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        SampleRelease.write(folder, SampleRelease.ID, SampleRelease.sample() + STATES);
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        server = Served.withPages(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theManifest_isAsTheSpecificationSays() {
        HttpResponse<String> answer = server.get("/reconcile", "Origin", "https://example.org");
        JsonNode manifest = Schemas.valid("manifest", answer.body());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(manifest.get("identifierSpace").asText()).isEqualTo("https://w3id.org/migov/id/");
        String view = manifest.at("/view/url").asText().replace("{{id}}", "country%2FKEN");
        assertThat(server.get(view.substring(view.indexOf("/reconcile")))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/page/country/KEN"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"query":"Kenya"}                                                            | country/KEN | true
            {"query":"Éthiopie"}                                                         | country/ETH | true
            {"query":"etiopia"}                                                          | country/ETH | true
            {"query":"KEN","type":"Country"}                                             | country/KEN | true
            {"query":"C189"}                                                             | instrument/ilo-c189 | true
            {"query":"C97","type":["Instrument"]}                                        | instrument/ilo-c097 | true
            {"query":"97","type":{"id":"Instrument"}}                                    | instrument/ilo-c097 | true
            {"query":"ilo-c189"}                                                         | instrument/ilo-c189 | true
            {"query":"Q1049"}                                                            | country/SDN | true
            {"query":"country/KEN"}                                                      | country/KEN | true
            {"query":"https://w3id.org/migov/id/country/KEN"}                            | country/KEN | true
            {"query":"Phillipines","type":"Country"}                                     | country/PHL | false
            {"query":"Domestic Workers Convention, 2011","type":"Convention"}            | instrument/ilo-c189 | true
            {"query":"Kenya","type":"Instrument","type_strict":"should"}                 | country/KEN | false
            {"query":"Yugoslavia","properties":[{"pid":"asOf","v":"1985"}]}              | country/YUCS | true
            {"query":"Yugoslavia","properties":[{"pid":"date","v":"1992-04-27"}]}        | country/CSXX | true
            {"query":"Yugoslavia","properties":[{"pid":"asOf","v":1992}]}                | country/CSXX | false
            {"query":"Yugoslavia 1985"}                                                  | country/YUCS | true
            {"query":"Sudan"}                                                            | country/SDN | true
            {"query":"Sudan","properties":[{"pid":"asOf","v":"2005-01-01"}]}             | country/SDO | true
            {"query":"Soudan (2012)"}                                                    | country/SDN | true
            {"query":"Congo"}                                                            | country/COD | false
            {"query":"placement of Filipino health professionals","properties":[{"pid":"country","v":"Germany"}]} | agreement/deu-phl-2013 | false
            {"query":"Agreement on the placement of Filipino health professionals","properties":[{"pid":"country","v":[{"id":"country/DEU"},"Filipinas"]}]} | agreement/deu-phl-2013 | true
            {"query":"Agreement on the placement of Filipino health professionals","properties":[{"pid":"country","v":"Kenya"}]} | agreement/deu-phl-2013 | false
            {"query":"Domestic Workers Convention, 2011","properties":[{"pid":"mg:adoptedOn","v":"2011-06-16"}]} | instrument/ilo-c189 | true
            {"query":"Domestic Workers Convention, 2011","properties":[{"pid":"mg:adoptedOn","v":"1999-06-16"}]} | instrument/ilo-c189 | false
            {"properties":[{"pid":"skos:notation","v":"C189"}]}                          | instrument/ilo-c189 | false
            """)
    void aQuestion_findsTheThing(String question, String id, boolean match) {
        JsonNode best = asked(question).path(0);
        assertThat(best.path("id").asText()).isEqualTo(id);
        assertThat(best.path("match").asBoolean()).as(best.toString()).isEqualTo(match);
    }

    @Test
    void aScore_isExplained() {
        JsonNode best = asked(
                        "{\"query\":\"Sudan\",\"type\":\"Party\",\"properties\":[{\"pid\":\"asOf\",\"v\":\"2005\"}]}")
                .get(0);
        assertThat(best.get("features").findValuesAsText("id"))
                .contains("name_similarity", "exact_name", "type_match", "existed_on_date", "had_the_place_then");
        assertThat(best.get("type").findValuesAsText("id")).contains("FormerState");
        assertThat(best.get("score").asDouble()).isEqualTo(100);
    }

    @Test
    void batches_areAnsweredByGetAndPost_keyByKey() {
        String batch = "{\"q0\":{\"query\":\"kenia\",\"limit\":1},\"q1\":{\"query\":\"nothing like it at all\"}}";
        String body = "queries=" + Served.encoded(batch);
        JsonNode posted = Schemas.valid(
                "reconciliation-result-batch",
                server.post("/reconcile", body, "Content-Type", FORM).body());
        JsonNode got = Schemas.valid(
                "reconciliation-result-batch", server.get("/reconcile?" + body).body());
        assertThat(posted).isEqualTo(got);
        assertThat(posted.at("/q0/result")).hasSize(1);
        assertThat(posted.at("/q1/result")).isEmpty();
    }

    @Test
    void aSingleQuery_isAnsweredAsInVersion01() {
        assertThat(server.get("/reconcile?query=kenya").body()).startsWith("{\"result\":[{\"id\":\"country/KEN\"");
        assertThat(server.get("/reconcile?query=" + Served.encoded("{\"query\":\"kenya\"}"))
                        .body())
                .contains("country/KEN");
    }

    @Test
    void suggestions_areOfEntitiesTypesAndProperties() {
        JsonNode entities = Schemas.valid(
                "suggest-entities-response",
                server.get("/reconcile/suggest/entity?prefix=domestic+w").body());
        assertThat(entities.at("/result/0/id").asText()).isEqualTo("instrument/ilo-c189");
        JsonNode later = Schemas.valid(
                "suggest-entities-response",
                server.get("/reconcile/suggest/entity?prefix=kenya&cursor=1").body());
        assertThat(later.get("result").findValuesAsText("id")).doesNotContain("country/KEN");
        JsonNode types = Schemas.valid(
                "suggest-types-response",
                server.get("/reconcile/suggest/type?prefix=former").body());
        assertThat(types.at("/result/0/id").asText()).isEqualTo("FormerState");
        JsonNode properties = Schemas.valid(
                "suggest-properties-response",
                server.get("/reconcile/suggest/property?prefix=adopted").body());
        assertThat(properties.get("result").findValuesAsText("id")).contains("mg:adoptedOn");
        assertThat(server.get("/reconcile/suggest/planet?prefix=a").statusCode())
                .isEqualTo(404);
    }

    @Test
    void flyouts_andPreviews_areSmallHtml() {
        assertThat(server.get("/reconcile/flyout/entity?id=country%2FKEN").body())
                .contains("\"id\":\"country/KEN\"")
                .contains("<strong>Kenya</strong>");
        assertThat(server.get("/reconcile/flyout/entity?id=practice%2Fwelcome-desk")
                        .body())
                .contains("&lt;for nurses&gt;");
        assertThat(server.get("/reconcile/flyout/type?id=Instrument").body()).contains("\"html\"");
        assertThat(server.get("/reconcile/flyout/property?id=mg:adoptedOn").body())
                .contains("\"html\"");
        HttpResponse<String> preview = server.get("/reconcile/preview?id=country%2FETH", "Accept-Language", "fr");
        assertThat(preview.body()).contains("Éthiopie").contains("/page/country/ETH");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors *");
        assertThat(server.get("/reconcile/preview?id=country%2FXXX").statusCode())
                .isEqualTo(404);
    }

    @Test
    void properties_areProposedForAType_andFetched() throws IOException {
        JsonNode proposal = Schemas.valid(
                "data-extension-property-proposal",
                server.get("/reconcile/properties?type=Instrument&limit=50").body());
        assertThat(proposal.get("properties").findValuesAsText("id")).contains("mg:adoptedOn", "skos:notation");
        String query = """
                {"ids": ["instrument/ilo-c097", "instrument/none", "country/KEN"],
                 "properties": [{"id": "mg:adoptedOn"}, {"id": "mg:theme"}, {"id": "rdfs:label", "settings": {"language": "fr"}},
                                {"id": "skos:exactMatch", "settings": {"limit": 1}}]}
                """;
        HttpResponse<String> answer = server.post(
                "/reconcile", "extend=" + Served.encoded(query), "Content-Type", FORM, "Origin", "https://example.org");
        JsonNode extended = Schemas.valid("data-extension-response", answer.body());
        JsonNode row = extended.at("/rows/instrument~1ilo-c097");
        assertThat(row.at("/mg:adoptedOn/0/date").asText()).isEqualTo("1949-07-01T00:00:00Z");
        assertThat(row.at("/mg:theme/0/id").asText()).isEqualTo("concept/theme/fair-recruitment");
        assertThat(row.get("rdfs:label").findValuesAsText("str"))
                .containsExactly("Convention sur les travailleurs migrants (révisée), 1949");
        assertThat(extended.at("/rows/instrument~1none/mg:theme")).isEmpty();
        assertThat(extended.at("/rows/country~1KEN/skos:exactMatch/0/str").asText())
                .contains("wikidata");
        assertThat(extended.get("meta").findValuesAsText("id")).startsWith("mg:adoptedOn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queries=",
                "queries=[]",
                "queries={",
                "queries={\"q0\":\"kenya\"}",
                "queries={\"q0\":{}}",
                "queries={\"q0\":{\"query\":7}}",
                "queries={\"q0\":{\"query\":\"\"}}",
                "queries={\"q0\":{\"query\":\"a\",\"limit\":\"many\"}}",
                "queries={\"q0\":{\"query\":\"a\",\"colour\":\"red\"}}",
                "queries={\"q0\":{\"query\":\"a\",\"properties\":[{\"pid\":\"asOf\",\"v\":\"yesterday\"}]}}",
                "queries={\"q0\":{\"query\":\"a\",\"properties\":[{\"pid\":\"asOf\"}]}}",
                "extend={\"ids\":[]}",
                "extend={\"ids\":[1],\"properties\":[]}",
                "extend={\"ids\":[\"country/KEN\"],\"properties\":[{\"id\":\"no prefix\"}]}",
                "query=a&queries={}",
            })
    void whatCannotBeUnderstood_isRefusedWithItsPlace(String body) {
        String encoded = IntStream.range(0, body.split("&").length)
                .mapToObj(at -> body.split("&")[at])
                .map(part -> part.substring(0, part.indexOf('=') + 1)
                        + Served.encoded(part.substring(part.indexOf('=') + 1)))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                server.post("/reconcile", encoded, "Content-Type", FORM, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("expected").doesNotContain("jackson").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+-&|!(){}[]^\\\"~*?:\\\\/",
                "AND OR NOT",
                "*",
                "a* b~2 c^9 [x TO y]",
                "\\u0000\\u202e\\ufdfa",
                "𝕶𝖊𝖓𝖞𝖆 😀",
                "<script>alert(1)</script>",
                "'; DROP TABLE --",
                "………………………",
            })
    void hostileNames_getAnAnswer(String name) {
        assertThat(asked("{\"query\":\"" + name + "\"}").isArray()).isTrue();
    }

    @Test
    void tooMuch_isRefused() {
        String many = IntStream.range(0, 51)
                .mapToObj(at -> "\"q" + at + "\":{\"query\":\"a\"}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(server.post("/reconcile", "queries=" + Served.encoded(many), "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.get("/reconcile?query=" + "x".repeat(501)).statusCode())
                .isEqualTo(400);
        assertThat(server.get("/reconcile/suggest/entity?prefix=" + "x".repeat(501))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/reconcile", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void thePythonOfTheDocumentation_works() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("..", "docs", "reconciliation.md"));
        Matcher code = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(code.find()).isTrue();
        String script = code.group(1).replaceAll("https?://localhost:3030", "http://127.0.0.1:" + server.port());
        Assumptions.assumeTrue(run(List.of("python3", "--version")) != null, "there is no Python here");
        assertThat(run(List.of("python3", "-c", script)))
                .contains("Yugoslavia 1985 -> country/YUCS")
                .contains("C189 -> instrument/ilo-c189")
                .contains("2011-06-16");
    }

    /** What a command prints; null if it cannot be run. */
    private static String run(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
            return out;
        } catch (IOException absent) {
            return null;
        }
    }

    private static JsonNode asked(String question) {
        String queries = "queries=" + Served.encoded("{\"q\":" + question + "}");
        String body = server.post("/reconcile", queries, "Content-Type", FORM).body();
        return Schemas.valid("reconciliation-result-batch", body).at("/q/result");
    }
}
