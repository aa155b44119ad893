package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.http.HttpProblem;

class RefusedQueriesTest {

    private static final String BASE = "https://w3id.org/migov/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o SERVICE ?o { ?a ?b ?c } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER (?o = 1 || NOT EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }) }",
                "SELECT * { { SELECT ?s { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
                "SELECT (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o BIND(IF(EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }, 1, 2) AS ?x) }",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } })",
                "SELECT (SUM(IF(EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT ?x { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x)",
                "ASK { ?s ?p ?o FILTER EXISTS { { SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:1/> {} }) } } }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?a ?b ?c FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o FILTER (1 IN (2, EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } })) }",
                "ASK { { ?s ?p ?o } UNION { OPTIONAL { MINUS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "DESCRIBE ?s { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
            })
    void service_isRefused_whereverItStands(String query) {
        assertThatThrownBy(() -> CheckedQuery.of(query, BASE))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.detail()).contains("SERVICE is not available");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:org.apache.jena.sparql.function.library.now",
                "http://jena.hpl.hp.com/ARQ/function#sha1sum",
                "http://jena.apache.org/ARQ/js#f",
                "http://www.w3.org/2005/xpath-functions#concat",
                "http://www.w3.org/2005/xpath-functions/math#pow",
                "http://x.example/unknown"
            })
    void functionsOfOtherKinds_areRefusedByName(String function) {
        String query = "SELECT * { ?s ?p ?o FILTER EXISTS { ?a ?b ?c FILTER(<" + function + ">(?c) = 1) } }";
        assertThatThrownBy(() -> CheckedQuery.of(query, BASE))
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("<" + function + ">");
    }

    @Test
    void castsAndNumericFunctions_mayBeCalled() {
        CheckedQuery.of("SELECT (xsd:integer(\"1\") AS ?a) (xsd:date(\"2020-01-01\") AS ?b) {}", BASE);
        CheckedQuery.of(
                "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:year-from-date(?d) AS ?y) {}", BASE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * WHERE { ?s foo:bar ?o } | 1 | 21 | prefix \"foo:\" | Add \"PREFIX foo:",
                "SELECT * WHERE { ?s MG:bar ?o } | 1 | 21 | prefix \"MG:\" | Did you mean \"mg:\"",
                "SELECT * WHERE { ?s ?p ?o | 1 | 25 | ends before it is complete | closing \"}\"",
                "SELECT * { ?s ?p ?o . FILTER(?x = ) } | 1 | 35 | \")\" is not expected | '\n'",
                "INSERT DATA { <a:a> <a:b> <a:c> } | 1 | 1 | INSERT DATA | read only",
                "SELEC * {} | 1 | 6 | \"SELEC\" cannot be read | ^"
            })
    void mistake_isShownWithLineColumnAndHint(String query, int line, int column, String what, String hint) {
        assertThatThrownBy(() -> CheckedQuery.of(query, BASE))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.detail())
                            .startsWith("Line " + line + ", column " + column + ": ")
                            .contains(what)
                            .contains(hint);
                    assertThat(problem.members()).containsEntry("line", line).containsEntry("column", column);
                });
    }

    @Test
    void mistakeOnALaterLine_isShownOnThatLine() {
        String query = "SELECT *\nWHERE {\n  ?s ?p ?o .\n  FILTER(?o > )\n}";
        assertThatThrownBy(() -> CheckedQuery.of(query, BASE))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.detail())
                        .startsWith("Line 4, column 15: ")
                        .endsWith("\n  FILTER(?o > )\n              ^"));
    }

    @Test
    void mistakeWithoutAPlace_isSaidAllTheSame() {
        assertThatThrownBy(() -> CheckedQuery.of("SELECT (COUNT(?s) AS ?c) ?p WHERE { ?s ?p ?o }", BASE))
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("Non-group key variable in SELECT: ?p");
    }

    @Test
    void regularExpressionThatIsNone_isShown() {
        assertThatThrownBy(() -> CheckedQuery.of("SELECT * { ?s ?p ?o FILTER REGEX(?o, \"(\") }", BASE))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.detail()).contains("Unclosed group");
                });
    }

    @Test
    void functionsInOrderByAndAggregates_areSeenToo() {
        assertThat(CheckedQuery.of("SELECT * { ?s ?p ?o } ORDER BY RAND()", BASE)
                        .repeatable())
                .isFalse();
        assertThat(CheckedQuery.of("SELECT (SUM(RAND()) AS ?n) { ?s ?p ?o }", BASE)
                        .repeatable())
                .isFalse();
        assertThatThrownBy(() -> CheckedQuery.of("SELECT (MAX(<java:x.Y>(?o)) AS ?n) { ?s ?p ?o }", BASE))
                .hasMessageContaining("<java:x.Y>");
    }

    @Test
    void queryThatDiffersEachTime_isKnown() {
        assertThat(CheckedQuery.of("SELECT * { ?s ?p ?o }", BASE).repeatable()).isTrue();
        for (String function : new String[] {"NOW()", "RAND()", "UUID()", "STRUUID()", "BNODE()", "BNODE(\"x\")"}) {
            assertThat(CheckedQuery.of("SELECT (" + function + " AS ?x) {}", BASE)
                            .repeatable())
                    .as(function)
                    .isFalse();
        }
    }
}
