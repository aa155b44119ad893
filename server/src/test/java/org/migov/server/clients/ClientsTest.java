package org.migov.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class ClientsTest {

    private static final String COUNTRIES = "SELECT ?c ?l { ?c a mg:Country ; rdfs:label ?l }";
    private static final String GRAPH = "CONSTRUCT { ?c rdfs:label ?l } WHERE { ?c a mg:Country ; rdfs:label ?l }";
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    static Path folder;

    static Served server;
    static long labels;

    @BeforeAll
    static void start() {
        server = Served.bare(SampleRelease.in(folder), Map.of());
        labels = server.query(COUNTRIES, "Accept", "text/csv").body().lines().count() - 1;
        assertThat(labels).isPositive();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void jena_queriesAndReadsGraphs_andIsRefusedUpdates() {
        try (RDFConnection connection = RDFConnectionRemote.newBuilder()
                .queryEndpoint(server.uri("/sparql").toString())
                .updateEndpoint(server.uri("/sparql").toString())
                .gspEndpoint(server.uri("/graphs").toString())
                .parseCheckSPARQL(false) // prefixes of the ontology need not be declared
                .build()) {
            assertThat(connection.queryAsk("ASK { ?s ?p ?o }")).isTrue();
            long[] rows = {0};
            connection.querySelect(COUNTRIES, row -> rows[0]++);
            assertThat(rows[0]).isEqualTo(labels);
            assertThat(connection.queryConstruct(GRAPH).size()).isEqualTo(labels);
            assertThat(connection.fetch("https://w3id.org/migov/graph/derived").size())
                    .isEqualTo(23);
            assertThat(connection.fetch().size()).isGreaterThan(23);
            assertThatThrownBy(() -> connection.update("CLEAR ALL"))
                    .isInstanceOf(HttpException.class)
                    .hasMessageContaining("403");
        }
    }

    @Test
    void rdf4j_queries_andIsRefusedUpdates() {
        SPARQLRepository repository = new SPARQLRepository(server.uri("/sparql").toString());
        try (RepositoryConnection connection = repository.getConnection()) {
            assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate())
                    .isTrue();
            String declared = "PREFIX mg: <https://w3id.org/migov/ontology#>"
                    + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
            try (var rows = connection.prepareTupleQuery(declared + COUNTRIES).evaluate()) {
                assertThat(rows.stream().count()).isEqualTo(labels);
            }
            try (var statements = connection.prepareGraphQuery(declared + GRAPH).evaluate()) {
                assertThat(QueryResults.asModel(statements)).hasSize((int) labels);
            }
            try (var contexts = connection.getContextIDs()) {
                assertThat(contexts.stream().count()).isGreaterThan(1);
            }
            assertThatThrownBy(() -> connection.prepareUpdate("CLEAR ALL").execute())
                    .hasStackTraceContaining("this graph is read only");
        } finally {
            repository.shutDown();
        }
    }

    /** Skipped where the libraries are not installed; the build that decides installs them. */
    @ParameterizedTest
    @ValueSource(strings = {"sparqlwrapper.py", "rdflib_store.py", "csv_reader.py", "pandas_csv.py"})
    void python(String script) throws Exception {
        String library =
                script.startsWith("sparqlwrapper") ? "SPARQLWrapper" : script.substring(0, script.indexOf('_'));
        assumeTrue(
                Files.isExecutable(PYTHON) && python("-c", "import " + library).status() == 0, library);
        Ran ran = python(script(script), server.uri("/sparql").toString(), Long.toString(labels));
        assertThat(ran.status()).as(ran.output()).isZero();
    }

    /** Skipped where R is not installed; the build that decides installs it. */
    @Test
    void r_readsCsv() throws Exception {
        Path r = Path.of("/usr/bin/Rscript");
        assumeTrue(Files.isExecutable(r), r.toString());
        Ran ran = run(r.toString(), script("read_csv.R"), server.uri("/sparql").toString(), Long.toString(labels));
        assertThat(ran.status()).as(ran.output()).isZero();
    }

    /** By the schema of OpenAPI 3.1; skipped where the validator is not installed, which the build that decides installs. */
    @Test
    void descriptionOfTheApi_isValid() throws Exception {
        Path library = Path.of("..", "target", "npm", "node_modules", "@seriousme", "openapi-schema-validator")
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(library), library.toString());
        try (Served all = Served.withPages(folder)) {
            String address = all.uri("/openapi.json").toString();
            Ran ran = run("node", script("openapi.mjs"), library.toString(), address);
            assertThat(ran.output()).contains("\"valid\":true", "\"version\":\"3.1\"");
        }
    }

    private static String script(String name) throws URISyntaxException {
        return Path.of(ClientsTest.class.getResource("/clients/" + name).toURI())
                .toString();
    }

    private record Ran(int status, String output) {}

    private static Ran python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON.toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static Ran run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}
