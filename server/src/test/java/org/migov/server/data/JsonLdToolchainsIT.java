package org.migov.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.ontology.Mg;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/**
 * A record of every class as JSON-LD: three implementations that share no code read the same statements from it as stand
 * in its Turtle.
 *
 * <p>The records are the valid samples of the shapes, served as a release.
 */
class JsonLdToolchainsIT {

    private static final Path SAMPLES = Path.of("../ontology/src/test/resources/shapes");
    private static final String BASE = "https://w3id.org/migov/";
    private static final String SCRIPTS = "src/test/resources/toolchains/";

    @TempDir
    static Path folder;

    private static Served server;
    private static final Map<Path, Graph> EXPECTED = new LinkedHashMap<>();

    @BeforeAll
    static void fetch() throws IOException {
        Graph all = GraphFactory.createDefaultGraph();
        List<Node> records = new ArrayList<>();
        for (Path sample : samples()) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(sample).base(BASE).parse(graph);
            graph.find().forEachRemaining(all::add);
            if (!sample.endsWith("known.ttl")) {
                graph.find(Node.ANY, Terms.TYPE, Node.ANY).forEachRemaining(triple -> records.add(triple.getSubject()));
            }
        }
        Path data = folder.resolve("data");
        SampleRelease.write(data, SampleRelease.ID, trig(all));
        SampleRelease.makeCurrent(data, SampleRelease.ID);
        server = Served.withPages(data);
        records.stream().distinct().filter(Node::isURI).forEach(JsonLdToolchainsIT::keep);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyClass_hasARecord() {
        List<String> classes = EXPECTED.values().stream()
                .flatMap(graph -> graph.find(Node.ANY, Terms.TYPE, Node.ANY).toList().stream())
                .map(triple -> triple.getObject().getURI())
                .filter(type -> type.startsWith(Mg.NAMESPACE))
                .distinct()
                .toList();
        assertThat(classes).hasSizeGreaterThan(34);
    }

    @Test
    void titanium_readsWhatStandsInTheTurtle() {
        EXPECTED.forEach((file, expected) -> same(file, read(file, Lang.JSONLD11), expected));
    }

    @Test
    void rdflib_readsWhatStandsInTheTurtle() throws Exception {
        String python = works("python3", "-c", "import rdflib") ? "python3" : "/usr/bin/python3";
        Assumptions.assumeTrue(
                works(python, "-c", "import rdflib"), "rdflib: install python3-rdflib to read the JSON-LD with it");
        run(Map.of(), python, SCRIPTS + "to_rdf.py");
        EXPECTED.forEach((file, expected) ->
                same(file, read(file.resolveSibling(file.getFileName() + ".nt"), Lang.NTRIPLES), expected));
    }

    @Test
    void npmJsonld_readsWhatStandsInTheTurtle() throws Exception {
        String modules = System.getenv().getOrDefault("NODE_PATH", "../target/npm/node_modules");
        Path manifest = Path.of(modules).resolve("jsonld/package.json");
        Assumptions.assumeTrue(
                works("node", "--version") && Files.exists(manifest),
                "npm jsonld: npm install --prefix target/npm jsonld, or name its folder in NODE_PATH, to read the"
                        + " JSON-LD with it");
        run(Map.of("NODE_PATH", Path.of(modules).toRealPath().toString()), "node", SCRIPTS + "to-rdf.js");
        EXPECTED.forEach((file, expected) ->
                same(file, read(file.resolveSibling(file.getFileName() + ".nq"), Lang.NQUADS), expected));
    }

    @Test
    void everyKey_isAShortName() {
        for (Path file : EXPECTED.keySet()) {
            JsonObject document = document(file);
            TreeSet<String> keys = new TreeSet<>();
            document.forEach((key, value) -> {
                if (!key.equals("@context")) {
                    keys.add(key);
                    keys(value, keys);
                }
            });
            assertThat(keys).as("%s", file).noneMatch(key -> key.contains(":")).contains("id");
        }
    }

    @Test
    void recordOfAClass_isOneNestedObject() {
        EXPECTED.forEach((file, expected) -> {
            if (expected.contains(Node.ANY, Terms.TYPE, Node.ANY)) {
                assertThat(document(file))
                        .as("%s", file)
                        .containsKeys("id", "type")
                        .doesNotContainKey("graph");
            }
        });
    }

    @Test
    void frame_isWhatTheDocumentWasMadeWith() throws JsonLdError {
        Path action = EXPECTED.keySet().stream()
                .filter(file -> read(file, Lang.JSONLD11).contains(Node.ANY, Terms.TYPE, Terms.iri(Mg.TREATY_ACTION)))
                .findFirst()
                .orElseThrow();
        JsonObject document = document(action);
        JsonObject context = object(server.get("/context.jsonld").body());
        JsonObject frame = Json.createObjectBuilder(
                        object(server.get("/frames/TreatyAction.jsonld").body()))
                .add("@context", context.get("@context"))
                .build();
        JsonLdOptions options = new JsonLdOptions();
        options.setOmitGraph(true);
        options.setOmitDefault(true);
        JsonObject framed = JsonLd.frame(
                        JsonDocument.of(JsonLd.expand(JsonDocument.of(document)).get()), JsonDocument.of(frame))
                .options(options)
                .get();
        assertThat(framed.getString("id")).isEqualTo(document.getString("id"));
        assertThat(framed.getJsonObject("actor")).isEqualTo(document.getJsonObject("actor"));
        assertThat(document.getJsonObject("actor")).containsKey("label");
        assertThat(document.keySet()).containsSubsequence("@context", "id", "type", "label", "actor", "earliestDate");
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.getFileName().toString().matches("valid.*\\.ttl|known\\.ttl"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static String trig(Graph graph) {
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, graph, Lang.NTRIPLES);
        return "GRAPH <" + BASE + "graph/sample> {\n" + text + "}\n";
    }

    private static void keep(Node thing) {
        String path = new Addresses(BASE).path(thing.getURI()).orElse(null);
        if (path == null) {
            return;
        }
        Path file = folder.resolve(EXPECTED.size() + ".jsonld");
        try {
            Files.writeString(file, server.get("/data/" + path + ".jsonld").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.fromString(server.get("/data/" + path + ".ttl").body(), Lang.TURTLE)
                .parse(expected);
        EXPECTED.put(file, expected);
    }

    private static Graph read(Path file, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file).forceLang(language).parse(graph);
        return graph;
    }

    private static void same(Path file, Graph found, Graph expected) {
        assertThat(lines(found)).as("%s", file).isEqualTo(lines(expected)).isNotEmpty();
    }

    private static Set<String> lines(Graph graph) {
        return graph.find().mapWith(Object::toString).toList().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static void keys(JsonValue value, Set<String> keys) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> {
                keys.add(key);
                keys(inner, keys);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> keys(inner, keys));
        }
    }

    private static JsonObject document(Path file) {
        try {
            return object(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static void run(Map<String, String> environment, String program, String script) throws Exception {
        List<String> command = new ArrayList<>(List.of(program, script));
        EXPECTED.keySet().forEach(file -> command.add(file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
    }

    private static boolean works(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
