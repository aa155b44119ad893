package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** {@code text:query} on a served release. */
class TextQueryTest {

    private static final String REFERENCE = "<https://w3id.org/migov/graph/reference>";
    private static final String AGREEMENTS = "<https://w3id.org/migov/graph/agreements>";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.bare(SampleRelease.in(folder), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            'ethiopie',                        country/ETH
            'ÉTHIOPIE',                        country/ETH
            'migrat*',                         instrument/ilo-c097
            'domestik~1',                      instrument/ilo-c189
            '"domestic workers"',              instrument/ilo-c189
            '"ilo-c189"',                      instrument/ilo-c189
            'C097 AND +Germany',               action/ilo-c097/DEU/1959-06-22/ratification
            'soviet AND union',                country/SUHH
            'travailleur',                     -
            """)
    void words_areFoundWhateverTheirCaseAndAccents(String words, String expected) {
        assertThat(found("?s text:query '" + words.replace("\\", "\\\\") + "'")).isEqualTo(wanted(expected));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            'travailleur',  fr, instrument/ilo-c097 instrument/ilo-c189
            'worker',       en, instrument/ilo-c189 instrument/un-icrmw
            'worker',       fr, -
            'paises',       es, -
            'filipina',     es, country/PHL
            """)
    void inALanguage_endingsDoNotCount(String words, String language, String expected) {
        assertThat(found("?s text:query (rdfs:label '" + words + "' 'lang:" + language + "')"))
                .isEqualTo(wanted(expected));
        assertThat(found("?s text:query (rdfs:label '" + words + "'@" + language + ")"))
                .isEqualTo(wanted(expected));
    }

    @Test
    void aSearch_isOfTheGraphThatItStandsIn() {
        String search = "?s text:query 'philippines'";
        assertThat(found(search))
                .isEqualTo(wanted("country/PHL action/ilo-c097/PHL/2009-04-21/ratification"
                        + " action/ilo-c189/PHL/2012-09-05/ratification commitment/ilo-c189/PHL/2013-09-05"
                        + " participation/deu-phl-2013/PHL"));
        assertThat(found("GRAPH " + AGREEMENTS + " { " + search + " }"))
                .isEqualTo(wanted("country/PHL participation/deu-phl-2013/PHL"));
        assertThat(answer("SELECT DISTINCT ?s FROM " + REFERENCE + " { " + search + " }"))
                .isEqualTo(wanted("country/PHL"));
        assertThat(answer("SELECT DISTINCT ?s FROM NAMED " + REFERENCE + " { GRAPH ?g { " + search + " } }"))
                .isEqualTo(wanted("country/PHL"));
        assertThat(answer("SELECT DISTINCT ?s FROM NAMED " + REFERENCE + " { " + search + " }"))
                .isEmpty();
        assertThat(rows("SELECT ?s FROM " + REFERENCE + " FROM " + AGREEMENTS
                        + " { ?s text:query (rdfs:label '\"philippines\"' 'lang:en') } "))
                .as("one statement of two sources is one")
                .isEqualTo(2);
    }

    @Test
    void score_literal_graph_andProperty_areGiven() {
        String body = server.query(
                        "SELECT * { (?s ?score ?text ?graph ?property) text:query ('ecowas' 'highlight:s:[ | e:]') }",
                        "Accept",
                        "text/csv")
                .body();
        assertThat(body).contains("https://w3id.org/migov/id/group/ecowas,").contains(",[ECOWAS],");
        assertThat(body).contains("http://www.w3.org/2004/02/skos/core#altLabel");
        assertThat(server.query(
                                "SELECT ?g { GRAPH ?g { (?s ?score ?text ?graph) text:query 'ecowas' } FILTER(?g = ?graph) }")
                        .body())
                .contains("graph/reference");
    }

    @Test
    void aLimit_aBoundSubject_andAVariableText_areUnderstood() {
        assertThat(rows("SELECT * { ?s text:query ('convention' 1) }")).isEqualTo(1);
        assertThat(rows("BASE <https://w3id.org/migov/> SELECT * { <id/country/KEN> text:query 'kenya' }"))
                .isPositive();
        assertThat(found("?s text:query (skos:notation 'C189')")).isEqualTo(wanted("instrument/ilo-c189"));
        assertThat(answer("SELECT DISTINCT ?s { VALUES ?words { 'kenia' 'ecowas' } ?s text:query ?words }"))
                .isEqualTo(wanted("country/KEN group/ecowas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"open", "a AND", "[a TO", "/(/", "^2", ":", "~", "a:b:c"})
    void textThatCannotBeRead_isRefusedWithASentence(String words) {
        HttpResponse<String> answer =
                server.query("SELECT * { ?s text:query '" + words + "' }", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("text:query cannot read").doesNotContain("org.apache");
    }

    @Test
    void whatCannotBeSearched_isRefusedWithASentence() {
        assertThat(server.query("SELECT * { ?s text:query (mg:party 'kenya') }").body())
                .contains("does not search <https://w3id.org/migov/ontology#party>")
                .contains("skos/core#prefLabel");
        assertThat(server.query("SELECT * { ?s text:query '" + "x".repeat(1_001) + "' }")
                        .body())
                .contains("1001 characters");
        assertThat(server.query("SELECT * { ?s text:query '" + "/.*a.*b.*[^c]{9}.*d{50}e{90}/ ".repeat(20) + "' }")
                        .statusCode())
                .isIn(200, 400, 504);
    }

    @Test
    void noOtherFunction_isKnown_norLoadedByItsName() {
        assertThat(rows("SELECT * { 'a b' <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }"))
                .isZero();
        assertThat(rows("SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> 'kenya' }"))
                .isZero();
        assertThat(rows("SELECT * { ?s <java:org.apache.jena.query.text.TextQueryPF> 'kenya' }"))
                .isZero();
    }

    @Test
    void theServiceDescription_saysIt() {
        assertThat(server.get("/sparql", "Accept", "text/turtle").body())
                .contains("sd:propertyFeature")
                .contains("http://jena.apache.org/text#query")
                .contains("\"text\"");
    }

    @Test
    void aReleaseWithoutAnIndex_saysThatItHasNone(@TempDir Path other) throws IOException {
        SampleRelease.in(other);
        delete(other.resolve("releases").resolve(SampleRelease.ID).resolve("text"));
        try (Served old = Served.bare(other, Map.of())) {
            assertThat(old.query("SELECT * { ?s a mg:Country }").statusCode()).isEqualTo(200);
            HttpResponse<String> answer = old.query("SELECT * { ?s text:query 'kenya' }");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("before there was a text index");
            assertThat(old.get("/sparql", "Accept", "text/turtle").body()).doesNotContain("jena.apache.org/text#query");
        }
    }

    @Test
    void theIndex_isOnlyRead() throws IOException {
        Path index = folder.resolve("releases").resolve(SampleRelease.ID).resolve("text");
        Map<String, Long> before = sizes(index);
        try (Served other = Served.bare(folder, Map.of())) {
            assertThat(other.query("ASK { ?s text:query 'kenya' }").body()).contains("true");
        }
        assertThat(found("?s text:query 'ecowas'")).isEqualTo(wanted("group/ecowas"));
        assertThat(sizes(index)).isEqualTo(before).doesNotContainKey("write.lock");
    }

    @Test
    void anEmptyAnswer_isExplainedBesideASearch() {
        String query = "SELECT * { ?s text:query ('nowhere' 10) . ?s a mg:Country }";
        assertThat(server.get("/sparql?explain=empty&query=" + Served.encoded(query))
                        .body())
                .contains("a text:query, FILTER");
    }

    private static String found(String pattern) {
        return answer("SELECT DISTINCT ?s { " + pattern + " }");
    }

    /** The things of an answer by their short names, sorted. */
    private static String answer(String query) {
        HttpResponse<String> answer = server.query(query, "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return wanted(String.join(
                " ",
                answer.body()
                        .lines()
                        .skip(1)
                        .map(line -> line.replace("https://w3id.org/migov/id/", ""))
                        .toList()));
    }

    private static String wanted(String names) {
        return names.equals("-")
                ? ""
                : String.join(" ", Stream.of(names.split(" ")).sorted().toList());
    }

    private static long rows(String query) {
        return server.query(query, "Accept", "text/csv").body().lines().count() - 1;
    }

    private static Map<String, Long> sizes(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return sizes;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
