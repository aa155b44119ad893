package org.migov.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/**
 * Comunica answers the same over fragments, over the endpoint and from one source's fragments as the endpoint does.
 *
 * <p>Skipped where Node or the library is not installed; the build that decides installs them.
 */
class ComunicaTest {

    private static final String LIBRARY = "target/npm/node_modules/@comunica/query-sparql";
    private static final String PREFIXES = "PREFIX mg: <https://w3id.org/migov/ontology#>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    private static final List<String> QUERIES = List.of(
            "SELECT ?c ?l { ?c a mg:Country ; rdfs:label ?l FILTER(LANG(?l) = 'fr') }",
            "SELECT ?name ?day { ?act a mg:TreatyAction ; mg:actor ?party ; mg:date ?day ; mg:instrument"
                    + " <https://w3id.org/migov/id/instrument/ilo-c097> ."
                    + " ?party rdfs:label ?name FILTER(LANG(?name) = 'en' && ?day > '1960-01-01'^^xsd:date) }",
            "SELECT ?s { ?s rdfs:label \"A welcome desk <for nurses> & \\\"families\\\"\"@en }",
            "SELECT ?kind (COUNT(*) AS ?n) { ?s a ?kind } GROUP BY ?kind",
            "SELECT ?s ?p ?o { ?s ?p ?o }");

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
    @ValueSource(strings = {"/fragments", "sparql@/sparql"})
    void sameAnswers(String source) throws Exception {
        List<List<String>> expected = new ArrayList<>();
        for (String query : QUERIES) {
            expected.add(rows(PREFIXES + query));
        }
        assertThat(expected).noneMatch(List::isEmpty);
        assertThat(comunica(address(source), QUERIES)).isEqualTo(expected);
    }

    @Test
    void sameAnswers_fromOneSource() throws Exception {
        String graph = "https://w3id.org/migov/graph/ilo-normlex";
        String pattern = "?act a mg:TreatyAction ; mg:actor ?party";
        List<String> expected = rows(PREFIXES + "SELECT * { GRAPH <" + graph + "> { " + pattern + " } }");
        assertThat(expected).hasSize(5);
        assertThat(comunica(
                        address("/fragments?graph=" + Served.encoded(graph)), List.of("SELECT * { " + pattern + " }")))
                .containsExactly(expected);
    }

    private static String address(String source) {
        int path = source.indexOf('/');
        return source.substring(0, path) + server.uri(source.substring(path));
    }

    /** Below the root of the project, wherever the tests are run from. */
    private static Path library() {
        Path here = Path.of(LIBRARY).toAbsolutePath();
        return Files.isDirectory(here)
                ? here
                : Path.of("..").resolve(LIBRARY).toAbsolutePath().normalize();
    }

    /** What the endpoint answers, written as the script writes it. */
    private static List<String> rows(String query) throws IOException {
        String json =
                server.query(query, "Accept", "application/sparql-results+json").body();
        List<String> rows = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(json).at("/results/bindings")) {
            List<String> values = new ArrayList<>();
            row.properties()
                    .forEach(binding -> values.add(binding.getKey() + "="
                            + binding.getValue().get("value").asText()));
            values.sort(String::compareTo);
            rows.add(String.join(" ", values));
        }
        rows.sort(String::compareTo);
        return rows;
    }

    private static List<List<String>> comunica(String source, List<String> queries) throws Exception {
        Path library = library();
        assumeTrue(Files.isDirectory(library), LIBRARY);
        Path script =
                Path.of(ComunicaTest.class.getResource("/clients/comunica.cjs").toURI());
        List<String> command = new ArrayList<>(List.of("node", script.toString(), library.toString(), source));
        queries.forEach(query -> command.add(PREFIXES + query));
        Path errors = Files.createTempFile(folder, "comunica", ".txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        List<List<String>> answers = new ObjectMapper().readValue(output, new TypeReference<>() {});
        return answers.stream().map(rows -> rows.stream().sorted().toList()).toList();
    }
}
