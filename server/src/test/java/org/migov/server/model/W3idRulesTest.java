package org.migov.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.migov.ontology.OntologyFiles;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** The redirects to be registered at w3id.org, applied as Apache applies them, against a running server. */
class W3idRulesTest {

    private static final Path HTACCESS = Path.of("../ontology/w3id/.htaccess");
    private static final String BASE = "https://w3id.org/migov/";
    private static final String HOST = "https://migov.example.org";
    private static final Pattern RULE = Pattern.compile("RewriteRule (\\S+) (\\S+) \\[R=(\\d+),(?:NE,)?L]");

    @TempDir
    static Path folder;

    private static Served server;

    /** A rule: a pattern over the path after the base, and where it leads. */
    private record Rule(Pattern pattern, String target) {
        Optional<String> apply(String path) {
            Matcher matcher = pattern.matcher(path);
            return matcher.find() ? Optional.of(matcher.replaceFirst(target)) : Optional.empty();
        }
    }

    @BeforeAll
    static void start() {
        server = Served.withPages(SampleRelease.in(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** An identifier of each kind that the data and the model have. */
    static Stream<String> identifiers() {
        TreeMap<String, String> records = new TreeMap<>();
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(SampleRelease.sample(), Lang.TRIG).parse(data);
        data.find().forEachRemaining(quad -> {
            String iri = quad.getSubject().getURI();
            if (iri.startsWith(BASE)) {
                String path = iri.substring(BASE.length());
                records.putIfAbsent(path.replaceFirst("^((id/)?[^/]+)/.*", "$1"), path);
            }
        });
        List<String> all = new ArrayList<>(records.values());
        all.addAll(List.of("ontology#Practice", "ontology", "ontology/0.1.0", "shapes"));
        OntologyFiles.ALIGNMENTS.forEach(name -> all.add("alignment/" + name.replaceAll(".*/|\\.ttl$", "")));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void identifier_leadsTo_aPage_andData(String identifier) {
        String path = identifier.replaceFirst("#.*", "");
        String target = target(path).orElseThrow(() -> new AssertionError("no rule for " + BASE + identifier));
        assertThat(contentType(target, "text/html,*/*;q=0.8")).startsWith("text/html");
        assertThat(contentType(target, "text/turtle")).startsWith("text/turtle");
        assertThat(contentType(target, "application/ld+json")).startsWith("application/ld+json");
        assertThat(contentType(target, "application/rdf+xml")).startsWith("application/rdf+xml");
    }

    @Test
    void identifiers_areOfEveryKindOfTheSample() {
        assertThat(identifiers())
                .anyMatch(path -> path.startsWith("id/action/"))
                .anyMatch(path -> path.startsWith("id/commitment/"))
                .anyMatch(path -> path.startsWith("id/concept/"))
                .anyMatch(path -> path.startsWith("graph/"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_isWhereItsRuleSays(String path, String type) {
        String target = target(path).orElseThrow(() -> new AssertionError("no rule for " + BASE + path));
        assertThat(contentType(target, "*/*")).startsWith(type);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                        "|text/html",
                        "about|text/html",
                        "ontology.rdf|application/rdf+xml",
                        "ontology/0.1.0.ttl|text/turtle",
                        "ontology/changelog|text/html",
                        "ontology/alignments/eli|text/html",
                        "context.jsonld|application/ld+json",
                        "context/0.1.0.jsonld|application/ld+json",
                        "frames/Country.jsonld|application/ld+json",
                        "logo.svg|image/svg+xml",
                        "ontology/logo.svg|image/svg+xml")
                .map(line -> Arguments.of((Object[]) line.split("\\|")));
    }

    @Test
    void everyAddressInTheMetadata_leadsSomewhere() {
        Graph ontology = Versions.standard().current().ontology().graph();
        List<String> named = ontology.find(Versions.ONTOLOGY, Node.ANY, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(value -> value.isURI() && value.getURI().startsWith(BASE))
                .mapWith(value -> value.getURI().substring(BASE.length()).replaceFirst("#.*", ""))
                .toList();
        assertThat(named).contains("ontology/0.1.0", "ontology/logo.svg", "ontology/changelog");
        for (String path : named) {
            String target = target(path).orElseThrow(() -> new AssertionError("no rule for " + BASE + path));
            assertThat(contentType(target, "*/*")).as(path).isNotEmpty();
        }
    }

    @Test
    void everyRule_isUsedByThisTest() throws IOException {
        List<String> paths = new ArrayList<>(
                identifiers().map(path -> path.replaceFirst("#.*", "")).toList());
        files().forEach(arguments -> paths.add((String) arguments.get()[0]));
        for (Rule rule : rules()) {
            assertThat(paths)
                    .as(rule.pattern().pattern())
                    .anyMatch(path -> rule.apply(path).isPresent());
        }
    }

    private static Optional<String> target(String path) {
        return rules().stream()
                .flatMap(rule -> rule.apply(path).stream())
                .findFirst()
                .map(target -> {
                    assertThat(target).startsWith(HOST + "/");
                    return target.substring(HOST.length());
                });
    }

    /** What stands at the end of the redirects. */
    private static String contentType(String path, String accept) {
        HttpResponse<String> answer = server.get(path, "Accept", accept);
        for (int hops = 0; answer.statusCode() == 303 && hops < 3; hops++) {
            URI next = server.uri(path)
                    .resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = server.get(next.getRawPath(), "Accept", accept);
        }
        assertThat(answer.statusCode()).as("%s as %s", path, accept).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    private static List<Rule> rules() {
        try {
            List<Rule> rules = RULE.matcher(Files.readString(HTACCESS))
                    .results()
                    .map(found -> new Rule(Pattern.compile(found.group(1)), found.group(2)))
                    .toList();
            assertThat(rules).hasSizeGreaterThan(10);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
