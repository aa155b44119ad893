package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.migov.loader.dump.LinkTarget;
import org.migov.loader.store.Tdb2Store;
import org.migov.ontology.Prefixes;
import org.migov.queries.Catalogue;

/** Every number in {@code void.ttl} is what a query of the store counts, and nothing that it counts is missing. */
@ExtendWith(EmbeddedRelease.class)
class VoidCountsIT {

    private static final String PREFIXES = "PREFIX void: <http://rdfs.org/ns/void#> PREFIX x: <http://ldf.fi/void-ext#>"
            + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX sh: <http://www.w3.org/ns/shacl#> ";
    private static final String WHOLE = "<https://w3id.org/migov/void#migov>";

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static Tdb2Store store;

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static DatasetGraph data;

    @SuppressWarnings("NullAway.Init") // read before the first test
    private static DatasetGraph description;

    @BeforeAll
    static void open(Tdb2Store embedded, LoadResult result) {
        store = embedded;
        data = embedded.dataset();
        Path file = result.folder().resolve("void.ttl");
        Graph graph = RDFParser.source(file).toGraph();
        description = DatasetGraphFactory.wrap(graph);
    }

    @Test
    void statementsAndSubjects() {
        same(
                WHOLE + " void:triples ?n ; void:distinctSubjects ?subjects",
                "?n ?subjects",
                "{ SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?subjects) { ?s ?p ?o } }");
        same(
                WHOLE + " void:subset ?g . ?g a void:Dataset ; void:triples ?n ; void:distinctSubjects ?subjects",
                "?g ?n ?subjects",
                "{ SELECT ?g (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?subjects) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g }");
    }

    @Test
    void classesAndProperties() {
        same(
                WHOLE + " void:classPartition [ void:class ?c ; void:entities ?n ]",
                "?c ?n",
                "{ SELECT ?c (COUNT(*) AS ?n) { ?s a ?c } GROUP BY ?c }");
        same(
                "?g void:classPartition [ void:class ?c ; void:entities ?n ] FILTER(?g != " + WHOLE + ")",
                "?g ?c ?n",
                "{ SELECT ?g ?c (COUNT(*) AS ?n) { GRAPH ?g { ?s a ?c } } GROUP BY ?g ?c }",
                " FILTER EXISTS { ?g a void:Dataset }");
        same(
                WHOLE + " void:propertyPartition [ void:property ?p ; void:triples ?n ]",
                "?p ?n",
                "{ SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p }");
    }

    @Test
    void propertiesOfClasses_withWhatTheyLeadTo() {
        String uses = WHOLE + " void:classPartition [ void:class ?c ; void:propertyPartition ?use ]"
                + " . ?use void:property ?p ";
        same(
                uses + "; void:triples ?n",
                "?c ?p ?n",
                "{ SELECT ?c ?p (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o } GROUP BY ?c ?p }");
        same(
                uses + "; void:classPartition [ void:class ?d ; void:triples ?n ]",
                "?c ?p ?d ?n",
                "{ SELECT ?c ?p ?d (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o . ?o a ?d } GROUP BY ?c ?p ?d }");
        same(
                uses + "; x:datatypePartition [ x:datatype ?d ; void:triples ?n ]",
                "?c ?p ?d ?n",
                "{ SELECT ?c ?p ?d (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o FILTER(isLiteral(?o)) }"
                        + " GROUP BY ?c ?p (DATATYPE(?o) AS ?d) }");
    }

    @Test
    void propertiesOfClasses_inEachGraph() {
        same(
                "?g void:classPartition [ void:class ?c ; void:propertyPartition ["
                        + " void:property ?p ; void:classPartition [ void:class ?d ; void:triples ?n ] ] ]"
                        + " FILTER(?g != " + WHOLE + ")",
                "?g ?c ?p ?d ?n",
                "{ SELECT ?g ?c ?p ?d (COUNT(*) AS ?n) { GRAPH ?g { ?s a ?c ; ?p ?o } ?o a ?d } GROUP BY ?g ?c ?p ?d }",
                " FILTER EXISTS { ?g a void:Dataset }");
    }

    @ParameterizedTest
    @EnumSource(LinkTarget.class)
    void links(LinkTarget target) {
        List<String> counted = rows(
                data,
                "?p ?n",
                "{ SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o FILTER(isIRI(?o) && STRSTARTS(STR(?o), \"" + target.uriSpace()
                        + "\")) } GROUP BY ?p }");
        assertThat(rows(
                        description,
                        "?p ?n",
                        "?links a void:Linkset ; void:linkPredicate ?p ; void:triples ?n ;"
                                + " void:objectsTarget [ void:uriSpace \"" + target.uriSpace() + "\" ]"))
                .isEqualTo(counted);
    }

    @Test
    void theGraphThatDescribesIt_countsItselfToo() {
        for (String[] said : new String[][] {
            {"?n ?c", WHOLE + " void:triples ?n ; void:classes ?c"},
            {"?c ?n", WHOLE + " void:classPartition [ void:class ?c ; void:entities ?n ]"},
            {"?p ?n", WHOLE + " void:propertyPartition [ void:property ?p ; void:triples ?n ]"},
            {"?g ?n", WHOLE + " void:subset ?g . ?g void:triples ?n"},
        }) {
            assertThat(rows(data, said[0], said[1])).isNotEmpty().isEqualTo(rows(description, said[0], said[1]));
        }
        String graph = "<https://w3id.org/migov/graph/void>";
        assertThat(rows(data, "?n", graph + " void:triples ?n"))
                .isEqualTo(rows(data, "?n", "{ SELECT (COUNT(*) AS ?n) { GRAPH " + graph + " { ?s ?p ?o } } }"));
    }

    /** What editors ask an endpoint that they do not know: prefixes, examples, and what leads from class to class. */
    @Test
    void editors_findPrefixesExamplesAndClasses() {
        assertThat(rows(data, "?prefix ?namespace", "[] sh:namespace ?namespace ; sh:prefix ?prefix"))
                .hasSize(Prefixes.all().size());
        assertThat(
                        rows(
                                data,
                                "?example ?query",
                                "?example a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct ?query"))
                .hasSizeGreaterThanOrEqualTo(Catalogue.standard().size());
        assertThat(rows(
                        data,
                        "?class ?property ?other ?datatype",
                        "?part void:class ?class ; void:propertyPartition ?use . ?use void:property ?property ."
                                + " OPTIONAL { { ?use void:classPartition [ void:class ?other ] } UNION"
                                + " { ?use x:datatypePartition [ x:datatype ?datatype ] } }"))
                .hasSizeGreaterThan(500)
                .anyMatch(row -> row.contains("#TreatyAction ") && row.contains("#Country "));
    }

    private static void same(String described, String variables, String counted) {
        same(described, variables, counted, "");
    }

    private static void same(String described, String variables, String counted, String restriction) {
        assertThat(rows(description, variables, described + restriction))
                .isNotEmpty()
                .isEqualTo(rows(data, variables, counted));
    }

    private static List<String> rows(DatasetGraph asked, String variables, String pattern) {
        String text = PREFIXES + "SELECT " + variables + " { " + pattern + " }";
        List<String> rows = new ArrayList<>();
        Runnable reading = () -> {
            try (QueryExec query = QueryExec.dataset(asked).query(text).build()) {
                RowSet found = query.select();
                found.forEach(row -> rows.add(found.getResultVars().stream()
                        .map(variable -> String.valueOf(value(row.get(variable))))
                        .reduce("", (left, right) -> left + " " + right)));
            }
        };
        if (asked == data) {
            store.read(reading);
        } else {
            reading.run();
        }
        rows.sort(String::compareTo);
        return rows;
    }

    private static Object value(@Nullable Node node) {
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node;
    }
}
