package org.migov.server.browse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.Served;
import org.migov.server.site.HardSample;

/** Lists over HTTP: what they find is what their queries find, in every form. */
class BrowseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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
    @EnumSource(ListKind.class)
    void everyCount_isWhatChoosingItFinds_andWhatItsQueryFinds(ListKind kind) throws Exception {
        String list = "/browse/" + kind.key() + ".json";
        JsonNode whole = json(list);
        assertThat(whole.get("count")).isEqualTo(whole.get("of"));
        agrees(whole);
        for (var facet : whole.get("facets").properties()) {
            for (JsonNode option : facet.getValue()) {
                String key = option.get("key").asText();
                JsonNode narrowed = json(list + "?" + facet.getKey() + "=" + Served.encoded(key));
                assertThat(narrowed.get("count"))
                        .as("%s %s=%s", list, facet.getKey(), key)
                        .isEqualTo(option.get("count"));
                agrees(narrowed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "agreements country=PHL&country=DEU 2",
                "agreements country=PHL&country=KEN 0",
                "agreements group=asean 2",
                "agreements country=phl&theme=fair-recruitment 1",
                "agreements q=PLACEMENT+health 1",
                "agreements country=PHL&from=1998-04-30&to=1998-04-30 1",
                "agreements country=PHL&from=1998-05 1",
                "agreements country=PHL&to=1998 1",
                "agreements country=PHL&from=1990&to=2020 2",
                "actions instrument=ilo-c097&from=1960 3",
                "actions kind=ratification&country=PHL&sort=oldest 2",
                "practices q=%22families%22 1",
                "practices q=%3C%2Ftitle%3E 1",
                "practices q=%C3%A9%5C%22%27 0",
                "practices kind=one-stop-desk&theme=social-protection&country=PHL 1",
                "instruments country=KEN 1",
                "countries instrument=ilo-c189 1",
                "countries kind=FormerState 1",
                "statistics kind=percent&group=asean&from=2019-06 1",
            })
    void selections_findWhatTheirQueriesFind(String list, String choice, int count) throws Exception {
        JsonNode selection = json("/browse/" + list + ".json?" + choice);
        assertThat(selection.get("count").asInt()).isEqualTo(count);
        agrees(selection);
    }

    /** The query of a selection finds the same records. */
    private static void agrees(JsonNode selection) {
        Set<String> listed = new TreeSet<>();
        selection.get("records").forEach(record -> listed.add(record.get("iri").asText()));
        String query = selection.get("query").asText();
        HttpResponse<String> answer = server.query(query, "Accept", "text/csv");
        assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
        Set<String> found = new TreeSet<>(answer.body()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst(",.*", ""))
                .toList());
        assertThat(found)
                .as(query)
                .isEqualTo(listed)
                .hasSize(selection.get("count").asInt());
    }

    @Test
    void everyForm_holdsTheSameRecords() throws Exception {
        String selection = "agreements%s?country=PHL&q=a";
        JsonNode json = json("/browse/" + selection.formatted(".json"));
        assertThat(json.get("count").asInt()).isEqualTo(2);
        String csv = get("/browse/" + selection.formatted(".csv")).body();
        assertThat(csv.lines().toList()).hasSize(3).first().isEqualTo("iri,name,kind,date,country");
        assertThat(csv).contains(",BilateralLabourAgreement,2013-03-19,DEU PHL");
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(
                        get("/browse/" + selection.formatted(".ttl")).body()))
                .lang(Lang.TTL)
                .parse(graph);
        assertThat(graph.stream().map(triple -> triple.getSubject().getURI()).distinct())
                .containsExactlyInAnyOrderElementsOf(iris(json));
        String atom = get("/browse/" + selection.formatted(".atom")).body();
        iris(json).forEach(iri -> assertThat(atom).contains("<id>" + iri + "</id>"));
        String page = get("/browse/" + selection.formatted("")).body();
        iris(json).forEach(iri -> assertThat(page).contains("/page/" + iri.substring(iri.indexOf("/id/") + 4)));
        assertThat(page).contains("<link rel=\"alternate\" type=\"application/atom+xml\"");
    }

    private static List<String> iris(JsonNode selection) {
        List<String> iris = new ArrayList<>();
        selection.get("records").forEach(record -> iris.add(record.get("iri").asText()));
        return iris;
    }

    @Test
    void pages_areStable_andLoseNothing() {
        Set<String> seen = new TreeSet<>();
        for (String path = "/browse/concepts"; path != null; ) {
            String body = get(path).body();
            Stream.of(body.split("class=\"name\" href=\""))
                    .skip(1)
                    .map(part -> part.substring(0, part.indexOf('"')))
                    .forEach(href -> assertThat(seen.add(href)).as(href).isTrue());
            int next = body.indexOf("rel=\"next\"");
            path = next < 0
                    ? null
                    : body.substring(body.lastIndexOf("href=\"", next) + 6, next - 2)
                            .replace("&amp;", "&");
        }
        assertThat(seen).hasSizeGreaterThan(10).contains("/page/concept/theme/fair-recruitment");
    }

    @Test
    void whatIsChosen_canBeTakenOffAgain() {
        String body =
                get("/browse/agreements?country=PHL&from=1990&q=agreement").body();
        assertThat(body)
                .contains("href=\"/browse/agreements?q=agreement&amp;from=1990\"")
                .contains("href=\"/browse/agreements?country=PHL&amp;from=1990\"")
                .contains("href=\"/browse/agreements?q=agreement&amp;country=PHL\"")
                .contains("<input type=\"hidden\" name=\"country\" value=\"PHL\">")
                .contains("/sparql?query=BASE");
    }

    @Test
    void dates_comeInOrder_andRecordsWithoutOneLast() throws Exception {
        List<String> days = new ArrayList<>();
        json("/browse/actions.json")
                .get("records")
                .forEach(record -> days.add(record.get("dates").path(0).asText()));
        assertThat(days)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .contains("1959-06-22");
        assertThat(iris(json("/browse/agreements.json?country=PHL&sort=oldest")).get(0))
                .endsWith("agreement/long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/browse/agreements?country=XXX|400|country: expected one of DEU, PHL, XLN, XRT; found \"XXX\".",
                "/browse/agreements?colour=red|400|has no parameter \"colour\"; it has q, kind, country",
                "/browse/countries?country=KEN|400|has no parameter \"country\"",
                "/browse/agreements?from=soon|400|from: expected a year, month or day",
                "/browse/agreements?from=2001-13|400|from: expected a year, month or day",
                "/browse/agreements?from=2000&to=1990|400|expected a day before",
                "/browse/agreements?sort=size|400|sort: expected one of name, newest, oldest",
                "/browse/countries?sort=newest|400|sort: expected one of name",
                "/browse/agreements?page=0|400|page: expected a number",
                "/browse/agreements?country=PHL&page=7|404|page: this selection has 1 page",
                "/browse/nothing|404|expected one of the lists countries",
                "/browse/agreements.pdf|406|text/csv",
                "/browse/agreements?q=%00|400|control character",
                "/browse/agreements?q=a+b+c+d+e+f+g+h+i+j+k|400|at most 10 words",
            })
    void whatCannotBeUnderstood_isSaid(String address, int status, String said) {
        HttpResponse<String> answer = server.get(address, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body().replace("\\\"", "\"")).contains(said);
    }

    @Test
    void aCountryThatNoRecordHas_isAnEmptyList_notAMistake() throws Exception {
        assertThat(json("/browse/agreements.json?country=NRU").get("count").asInt())
                .isZero();
        assertThat(get("/browse/agreements?country=NRU").body())
                .contains("class=\"note\"")
                .contains("Nauru");
    }

    @Test
    void emptyFieldsOfAForm_areNoChoice() throws Exception {
        assertThat(json("/browse/agreements.json?q=&country=&from=&to=&sort=&page="))
                .isEqualTo(json("/browse/agreements.json"));
    }

    @Test
    void hostileText_staysText() {
        String body = get("/browse/practices?q=" + Served.encoded("</title><script>alert('x')"))
                .body();
        assertThat(body).doesNotContain("<script>alert").contains("&lt;script");
        String csv = get("/browse/practices.csv").body();
        assertThat(csv).contains("\"A welcome desk <for nurses> & \"\"families\"\"\"");
        String atom = get("/browse/practices.atom").body();
        assertThat(atom).contains("&lt;/title&gt;&lt;script&gt;alert('x')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/browse", "/browse/agreements?country=PHL", "/browse/actions.csv", "/browse/practices.atom"})
    void nothingIsSentTwice(String address) {
        String etag = get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    private static HttpResponse<String> get(String address) {
        HttpResponse<String> answer = server.get(address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode json(String address) throws Exception {
        return JSON.readTree(get(address).body());
    }
}
