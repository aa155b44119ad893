package org.migov.server.sparql.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.release.CurrentRelease;

/** What is guarded gives what ARQ gives. */
class GuardedFunctionsTest {

    private static final String PREFIXES = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " PREFIX mg: <https://w3id.org/migov/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";

    @TempDir
    static Path folder;

    static CurrentRelease releases;

    @BeforeAll
    static void open() {
        releases = CurrentRelease.open(SampleRelease.in(folder));
    }

    @AfterAll
    static void close() {
        releases.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s rdfs:label ?l FILTER REGEX(?l, \"^ke\", \"i\") }",
                "SELECT * { ?s rdfs:label ?l FILTER REGEX(?l, \"a.*b\", \"sm\") }",
                "SELECT * { ?s rdfs:label ?l FILTER REGEX(?l, \".(\", \"q\") }",
                "SELECT * { ?s rdfs:label ?l FILTER REGEX(?l, CONCAT(\"(\", STR(?l))) }",
                "SELECT * { ?s rdfs:label ?l FILTER REGEX(?l, STR(SUBSTR(?l, 1, 1))) }",
                "SELECT * { ?s rdfs:label ?l FILTER REGEX(?l, SUBSTR(?l, 1, 1)) }",
                "SELECT (REPLACE(\"abcabc\"@en, \"(b)(c)\", \"$2-$1\") AS ?x) {}",
                "SELECT (REPLACE(\"abc\", \".*\", \"x\") AS ?x) (REPLACE(\"\", \".*\", \"x\") AS ?y) {}",
                "SELECT (REPLACE(\"ABC\", \"b\", \"x\", \"i\") AS ?x) (REPLACE(\"abc\", \"z\", \"x\") AS ?y) {}",
                "SELECT (REPLACE(\"abc\", \"b\", \"$1\") AS ?x) (REPLACE(1, \"b\", \"x\") AS ?y) {}",
                "SELECT ?l (REPLACE(?l, \"[aeiou]\", \"_\") AS ?x) { ?s rdfs:label ?l }",
                "SELECT (CONCAT(\"a\"@en, \"b\"@en) AS ?x) (CONCAT(\"a\"@en, \"b\") AS ?y) (CONCAT() AS ?z) (CONCAT(?u) AS ?e) {}",
                "SELECT (2 * 3 AS ?a) (2.5 * 3 AS ?b) (2e0 * 3 AS ?c) (\"x\" * 3 AS ?d) (99999999999 * 99999999999 AS ?e) {}",
                "SELECT (GROUP_CONCAT(?l) AS ?x) { SELECT ?l { ?s rdfs:label ?l } ORDER BY ?l }",
                "SELECT (GROUP_CONCAT(DISTINCT ?t; SEPARATOR=\", \") AS ?x) { SELECT ?t { ?s a ?t } ORDER BY ?t }",
                "SELECT (GROUP_CONCAT(?n) AS ?x) (GROUP_CONCAT(?n; SEPARATOR=\"\") AS ?y) { ?s mg:none ?n }",
                "SELECT ?s (GROUP_CONCAT(?l) AS ?x) { { SELECT ?s ?l { ?s rdfs:label ?l } ORDER BY ?s ?l } } GROUP BY ?s ORDER BY ?s",
                "SELECT (GROUP_CONCAT(?l / 2) AS ?x) { ?s rdfs:label ?l }",
                "SELECT ?c { ?c a mg:Country FILTER EXISTS { ?c (skos:notation|mg:boundBy)+ ?x } } ORDER BY ?c",
                "SELECT ?c ?l { ?c a mg:Country ; rdfs:label ?l FILTER NOT EXISTS { ?c mg:boundBy/skos:notation ?x } } ORDER BY ?c DESC(?l)",
                "SELECT ?p (COUNT(*) AS ?n) (SAMPLE(1) AS ?one) { ?s ?p ?o } GROUP BY ?p HAVING (?n > 3) ORDER BY DESC(?n) ?p",
                "SELECT ?p (COUNT(DISTINCT ?o) AS ?n) (COUNT(DISTINCT *) AS ?m) (MIN(DISTINCT ?o) AS ?a) (MAX(DISTINCT ?o) AS ?b) { ?s ?p ?o } GROUP BY ?p",
                "SELECT (SUM(DISTINCT ?x) AS ?a) (AVG(DISTINCT ?x) AS ?b) (COUNT(DISTINCT ?x) AS ?c) (SUM(DISTINCT ?y) AS ?d) { VALUES (?x ?y) { (1 1) (1 \"a\") (2 3) (UNDEF 3) } }",
                "SELECT (COUNT(DISTINCT ?x) AS ?a) (SUM(DISTINCT ?x) AS ?b) (SAMPLE(DISTINCT ?x) AS ?c) (COUNT(DISTINCT *) AS ?d) { ?s mg:none ?x }",
                "SELECT ?t { ?s a ?t } GROUP BY ?t",
                "SELECT ?t { ?s a ?t } GROUP BY ?t (STR(?s)) HAVING (STR(?t) > \"a\")",
                "SELECT (1 AS ?x) { ?s a ?t } GROUP BY (STRLEN(STR(?s)))",
                "SELECT * { ?s a mg:Country . VALUES ?s { <https://w3id.org/migov/id/country/KEN> <x:none> } }",
                "SELECT * { { ?s a mg:Country } { SELECT ?s (COUNT(?l) AS ?n) { ?s rdfs:label ?l } GROUP BY ?s } }",
                "SELECT * { ?s a mg:Country OPTIONAL { { ?s rdfs:label ?l } MINUS { ?s rdfs:label \"Kenya\"@en } } }",
                "SELECT * { ?s ?p ?o } ORDER BY ?o DESC(?p) ?s",
                "SELECT DISTINCT ?p ?o { ?s ?p ?o } ORDER BY STRLEN(STR(?o)) ?p ?o",
                "SELECT DISTINCT ?a ?b { ?a mg:party|mg:actor ?b OPTIONAL { ?b mg:capital ?c } MINUS { ?b mg:endedOn ?d } } ORDER BY ?a ?b",
                "SELECT ?x { GRAPH ?g { ?x mg:boundBy ?y } GRAPH ?h { ?x a mg:Country } FILTER(?g != ?h) } ORDER BY ?x",
                "SELECT ?x FROM <https://w3id.org/migov/graph/derived> { ?x mg:boundBy+ ?y } ORDER BY ?x"
            })
    void sameRows_asWithoutGuards(String text) {
        Query query = QueryFactory.create(PREFIXES + text);
        DatasetGraph dataset = releases.get().dataset();
        Txn.executeRead(dataset, () -> assertThat(guarded(query, dataset)).isEqualTo(stock(query, dataset)));
    }

    private static List<String> guarded(Query query, DatasetGraph dataset) {
        List<String> inMemory = guarded(query, dataset, Deadline.generous());
        HeldMemory memory = new HeldMemory(1 << 20, 1 << 20);
        try (HeldMemory.Share share = memory.share()) {
            Room small = new Room(share, 2, Long.MAX_VALUE, Texts.UNLIMITED);
            assertThat(guarded(query, dataset, new Deadline(small, running -> {})))
                    .as("with what is sorted and told apart in files")
                    .isEqualTo(inMemory);
        }
        assertThat(memory.held()).isZero();
        return inMemory;
    }

    private static List<String> guarded(Query query, DatasetGraph dataset, Deadline deadline) {
        try (GuardedQuery run = new GuardedQuery(query, dataset, null, deadline)) {
            return rows(query, run.select());
        }
    }

    private static List<String> stock(Query query, DatasetGraph dataset) {
        try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
            return rows(query, run.select());
        }
    }

    private static List<String> rows(Query query, RowSet rows) {
        Iterable<Binding> all = () -> rows;
        var texts = StreamSupport.stream(all.spliterator(), false)
                .map(row -> query.getProjectVars().stream()
                        .map(variable -> variable + "=" + row.get(variable))
                        .collect(Collectors.joining(" ")));
        return query.isOrdered() ? texts.toList() : texts.sorted().toList();
    }
}
