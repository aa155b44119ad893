package org.migov.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** The shapes of JSON-LD that a client can ask for, and the markup of pages. */
class ProfilesTest {

    private static final String JSON_LD = "http://www.w3.org/ns/json-ld#";
    private static final String SCHEMA = "https://schema.org/";
    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

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
    @CsvSource({"framed", "compacted", "expanded", "flattened"})
    void everyProfile_holdsTheSameStatements_andSaysItsName(String name) {
        String address = "/data/agreement/deu-phl-2013";
        Graph turtle = graph(server.get(address + ".ttl").body(), Lang.TURTLE);
        String accept = "application/ld+json;profile=\"" + JSON_LD + name + "\"";
        HttpResponse<String> byAccept = server.get(address, "Accept", accept);
        HttpResponse<String> byAddress = server.get(address + ".jsonld?profile=" + name);

        assertThat(byAccept.body()).isEqualTo(byAddress.body());
        assertThat(byAccept.headers().firstValue("Content-Type")).contains(accept);
        assertThat(byAccept.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(byAccept.headers().firstValue("Content-Location")).contains(address + ".jsonld?profile=" + name);
        assertThat(byAccept.headers().firstValue("Link").orElseThrow())
                .contains("<" + JSON_LD + name + ">; rel=\"profile\"")
                .contains("<" + address + ".jsonld?profile=" + name + ">; rel=\"canonical\"");
        assertThat(graph(byAccept.body(), Lang.JSONLD11).isIsomorphicWith(turtle))
                .isTrue();
    }

    @Test
    void profilesDiffer_inShape_andInTag() {
        String address = "/data/country/KEN.jsonld";
        assertThat(json(server.get(address + "?profile=expanded").body())).isInstanceOf(JsonArray.class);
        assertThat(json(server.get(address + "?profile=flattened").body())).isInstanceOf(JsonArray.class);
        assertThat(json(server.get(address + "?profile=compacted").body()).asJsonObject())
                .containsKeys("@context", "graph");
        assertThat(server.get(address + "?profile=framed").body())
                .isEqualTo(server.get(address).body());
        assertThat(etag("?profile=expanded"))
                .isNotEqualTo(etag("?profile=flattened"))
                .isNotEqualTo(etag(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/ld+json;profile=\"http://example.org/own http://www.w3.org/ns/json-ld#expanded\"|expanded",
                "application/ld+json; q=0.9; PROFILE=http://www.w3.org/ns/json-ld#flattened|flattened",
                "text/html;q=0.1, application/ld+json;profile=\"https://schema.org\"|schema.org",
            })
    void profile_isFoundInTheHeader(String accept, String name) {
        assertThat(server.get("/data/country/KEN", "Accept", accept).headers().firstValue("Content-Location"))
                .contains("/data/country/KEN.jsonld?profile=" + name);
    }

    @Test
    void unknownProfile_isPassedOverInAHeader_andRefusedInAnAddress() {
        HttpResponse<String> header =
                server.get("/data/country/KEN", "Accept", "application/ld+json;profile=\"http://example.org/own\"");
        assertThat(header.statusCode()).isEqualTo(200);
        assertThat(header.headers().firstValue("Content-Type")).contains("application/ld+json");
        HttpResponse<String> address = server.get("/data/country/KEN.jsonld?profile=own");
        assertThat(address.statusCode()).isEqualTo(406);
        assertThat(address.body()).contains("schema.org").contains("found \\\"own\\\"");
    }

    @ParameterizedTest
    @CsvSource({
        "country/KEN, Country",
        "instrument/ilo-c097, Legislation",
        "agreement/deu-phl-2013, Legislation",
        "concept/theme/fair-recruitment, DefinedTerm",
        "scheme/theme, DefinedTermSet",
        "practice/welcome-desk, CreativeWork",
        "organisation/ilo, Organization",
        "graph/ilo-normlex, Dataset",
    })
    void page_carriesItsThingInTheWordsOfSchemaOrg(String path, String type) throws Exception {
        JsonObject expanded = expanded(block(server.get("/page/" + path, "Accept", "text/html")));

        assertThat(expanded.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + type);
        assertThat(expanded.getString("@id"))
                .startsWith("https://w3id.org/migov/")
                .endsWith(path);
        assertThat(expanded.getJsonArray(SCHEMA + "name")).isNotEmpty();
        assertThat(value(expanded, "url")).isEqualTo(server.uri("/page/" + path).toString());
        assertThat(json(server.get("/data/" + path + ".jsonld?profile=schema.org")
                        .body()))
                .isEqualTo(json(block(server.get("/page/" + path, "Accept", "text/html"))));
    }

    @Test
    void hostileText_staysText() throws Exception {
        HttpResponse<String> page = server.get("/page/practice/welcome-desk", "Accept", "text/html");
        assertThat(block(page)).doesNotContain("<").doesNotContain("&");
        assertThat(expanded(block(page)).toString()).contains("A welcome desk <for nurses> & \\\"families\\\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource({"/", "/dumps"})
    void dataSet_isDescribed_withItsFiles(String path) throws Exception {
        JsonObject expanded = expanded(block(server.get(path, "Accept", "text/html")));
        assertThat(expanded.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "Dataset");
        assertThat(value(expanded, "version")).isEqualTo(SampleRelease.ID);
        assertThat(value(expanded, "license")).startsWith("https://creativecommons.org/");
        assertThat(expanded.getJsonArray(SCHEMA + "distribution")).hasSize(2).allSatisfy(file -> {
            String url = value(file.asJsonObject(), "contentUrl");
            assertThat(server.get(url.substring(server.uri("").toString().length()))
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    private static String etag(String query) {
        return server.get("/data/country/KEN.jsonld" + query)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static String value(JsonObject expanded, String property) {
        return expanded.getJsonArray(SCHEMA + property).getJsonObject(0).getString("@value");
    }

    private static String block(HttpResponse<String> page) {
        Matcher block = BLOCK.matcher(page.body());
        assertThat(block.find()).as(page.body()).isTrue();
        return block.group(1);
    }

    /** With a stand-in for the context of schema.org, so that nothing is fetched. */
    private static JsonObject expanded(String text) throws Exception {
        Document context = JsonDocument.of(new StringReader("{\"@context\": {\"@vocab\": \"https://schema.org/\"}}"));
        JsonLdOptions options = new JsonLdOptions((address, its) -> {
            assertThat(address).hasToString(SCHEMA);
            return context;
        });
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(text)))
                .options(options)
                .get();
        assertThat(expanded).hasSize(1);
        return expanded.getJsonObject(0);
    }

    private static JsonStructure json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return (JsonStructure) value;
        }
    }

    private static Graph graph(String text, Lang lang) {
        return RDFParser.create().source(new StringReader(text)).lang(lang).toGraph();
    }
}
