package org.migov.server.fragments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class FragmentRoutesTest {

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String KENYA = "https://w3id.org/migov/id/country/KEN";
    private static final String DERIVED = "https://w3id.org/migov/graph/derived";

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

    @Test
    void pagesOfAFragment_followEachOther_andHoldEveryStatementOnce() {
        Set<Triple> all = new LinkedHashSet<>();
        List<Integer> sizes = new ArrayList<>();
        String address = "/fragments";
        long total = 0;
        while (address != null) {
            DatasetGraph page = quads(address);
            total = count(page);
            List<Triple> statements = data(page);
            sizes.add(statements.size());
            all.addAll(statements);
            address = one(page, "next")
                    .map(next ->
                            next.getURI().substring(server.uri("").toString().length()))
                    .orElse(null);
        }
        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(100);
        assertThat(all).hasSize((int) total);
        assertThat(total).isEqualTo(counted("?s ?p ?o"));
        assertThat(sizes).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "subject=" + KENYA + " | <" + KENYA + "> ?p ?o",
                "predicate=" + LABEL + " | ?s <" + LABEL + "> ?o",
                "object=\"Kenya\"@en | ?s ?p \"Kenya\"@en",
                "object=\"KEN\" | ?s ?p \"KEN\"",
                "object=\"2014\"^^http://www.w3.org/2001/XMLSchema#gYear"
                        + " | ?s ?p \"2014\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
                "object=\"2014\"^^<http://www.w3.org/2001/XMLSchema#gYear>"
                        + " | ?s ?p \"2014\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
                "subject=?s&predicate=<" + TYPE + ">&object=https://w3id.org/migov/ontology#Country"
                        + " | ?s a <https://w3id.org/migov/ontology#Country>",
                "subject=http://example.org/nothing | <http://example.org/nothing> ?p ?o",
                "graph=" + DERIVED + "&subject=" + KENYA + " | GRAPH <" + DERIVED + "> { <" + KENYA + "> ?p ?o }",
                "object=\"A welcome desk <for nurses> & \"families\"\"@en"
                        + " | ?s ?p \"A welcome desk <for nurses> & \\\"families\\\"\"@en",
            })
    void fragment_holdsWhatThePatternFinds(String parameters, String pattern) {
        DatasetGraph page = quads("/fragments?" + encoded(parameters));
        long expected = counted(pattern);
        assertThat(count(page)).isEqualTo(expected);
        assertThat(data(page)).hasSize((int) expected);
    }

    @Test
    void controls_leadToTheOtherFragments() {
        DatasetGraph page = quads("/fragments?" + encoded("graph=" + DERIVED));
        assertThat(one(page, "template").orElseThrow().getLiteralLexicalForm())
                .isEqualTo(server.uri("/fragments?graph=" + Served.encoded(DERIVED)) + "{&subject,predicate,object}");
        assertThat(one(quads("/fragments"), "template").orElseThrow().getLiteralLexicalForm())
                .isEqualTo(server.uri("/fragments") + "{?subject,predicate,object}");
        assertThat(page.stream(Node.ANY, Node.ANY, iri(HYDRA + "property"), Node.ANY)
                        .map(Quad::getObject)
                        .map(Node::getLocalName))
                .containsExactlyInAnyOrder("subject", "predicate", "object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trig", "nq", "jsonld", "ttl", "nt", "rdf"})
    void everyFormat_hasStatementsAndControls(String format) {
        HttpResponse<String> answer = server.get("/fragments?format=" + format + "&subject=" + KENYA);
        assertThat(answer.statusCode()).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        Lang lang = RDFLanguages.contentTypeToLang(type);
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.create().source(new StringReader(answer.body())).lang(lang).parse(read);
        Graph union = DatasetGraphFactory.wrap(read.getUnionGraph()).getDefaultGraph();
        Graph everything =
                RDFLanguages.isQuads(lang) && read.listGraphNodes().hasNext() ? union : read.getDefaultGraph();
        assertThat(everything.contains(Node.ANY, iri(HYDRA + "search"), Node.ANY))
                .isTrue();
        assertThat(read.getDefaultGraph().contains(iri(KENYA), iri(LABEL), Node.ANY))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "subject=Kenya | absolute IRI",
                "subject=\"Kenya\" | found the literal",
                "subject=_:b0 | blank node",
                "predicate=mg:theme | write https://w3id.org/migov/ontology#theme",
                "object=\"Kenya | no whole literal",
                "object=\"x\"^^y | absolute IRI",
                "object=http://example.org/a b | absolute IRI",
                "page=0 | from 1",
                "page=two | from 1",
                "subject=" + KENYA + "&subject=" + KENYA + " | found it 2 times",
            })
    void whatCannotBeRead_isRefusedWithTheReason(String parameters, String reason) {
        HttpResponse<String> answer = server.get("/fragments?" + encoded(parameters));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void pageBehindTheLast_andUnknownGraph_areNotThere() {
        assertThat(server.get("/fragments?page=1000").statusCode()).isEqualTo(404);
        assertThat(server.get("/fragments?graph=http%3A%2F%2Fexample.org%2F").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/fragments?subject=http%3A%2F%2Fexample.org%2F").statusCode())
                .isEqualTo(200);
    }

    @Test
    void people_getAPage_withTermsToFollow_andNothingOfTheDataAsMarkup() {
        HttpResponse<String> page = server.get(
                "/fragments?" + encoded("object=\"A welcome desk <for nurses> & \"families\"\"@en"),
                "Accept",
                "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<table")
                .contains("practice/welcome-desk")
                .doesNotContain("<for nurses>");
    }

    private static String encoded(String parameters) {
        StringBuilder encoded = new StringBuilder();
        for (String parameter : parameters.split("&(?=subject|predicate|object|page|graph)")) {
            int equals = parameter.indexOf('=');
            encoded.append(encoded.isEmpty() ? "" : "&")
                    .append(parameter, 0, equals + 1)
                    .append(Served.encoded(parameter.substring(equals + 1)));
        }
        return encoded.toString();
    }

    private static DatasetGraph quads(String address) {
        HttpResponse<String> answer = server.get(address, "Accept", "application/n-quads");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new StringReader(answer.body()))
                .lang(Lang.NQUADS)
                .parse(read);
        return read;
    }

    private static List<Triple> data(DatasetGraph page) {
        return page.getDefaultGraph().find().toList();
    }

    private static long count(DatasetGraph page) {
        return Long.parseLong(one(page, "totalItems").orElseThrow().getLiteralLexicalForm());
    }

    private static java.util.Optional<Node> one(DatasetGraph page, String property) {
        return page.stream(Node.ANY, Node.ANY, iri(HYDRA + property), Node.ANY)
                .map(Quad::getObject)
                .findFirst();
    }

    private static long counted(String pattern) {
        String csv = server.query("SELECT (COUNT(*) AS ?n) { " + pattern + " }", "Accept", "text/csv")
                .body();
        return Long.parseLong(csv.strip().split("\\s+")[1]);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
