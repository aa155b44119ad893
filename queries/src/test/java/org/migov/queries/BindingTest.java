package org.migov.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a reader types: either it is refused, or it becomes one term in its place and nothing else changes. */
class BindingTest {

    private static final CatalogueQuery QUERY = QueryReader.query("queries/a/b.rq", """
            # title: All types
            # question: What has one parameter of each type?
            # summary: One parameter of each type.
            # keywords: test
            # param: thing iri country KEN "A country"
            # param: any iri country * "A country or none"
            # param: text string "x" "Text"
            # param: day date 2020-01-31 "A day"
            # param: number integer 7 "A number"
            # param: tag language en "A language"
            BASE <https://w3id.org/migov/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT * WHERE {
              VALUES ?thing { <id/country/KEN> } # param-line: thing
              VALUES ?any { UNDEF } # param-line: any
              VALUES ?text { "x" } # param-line: text
              VALUES ?day { "2020-01-31"^^xsd:date } # param-line: day
              VALUES ?number { 7 } # param-line: number
              VALUES ?tag { "en" } # param-line: tag
            }
            """);

    private static final List<String> HOSTILE = List.of(
            "\"",
            "\\",
            "\\\"",
            "\\\\\"",
            "\\u0022",
            "\\\\u0022",
            "\\U00000022",
            "\\u005C\"",
            "'''",
            "\"\"\"",
            "\n",
            "\r\n",
            "\u2028",
            "\u0001",
            "\u007f",
            "\" } } ; DROP ALL #",
            "x\" } UNION { ?s ?p ?o } #",
            "<id/country/KEN> <id/country/PHL>",
            "KEN> } #",
            "KEN } VALUES ?x { <a>",
            "http://example.org/> } #",
            "http://example.org/a b",
            "http://example.org/\\u003E",
            "http://example.org/%3E",
            "http://example.org/%zz",
            "http://exa\"mple.org/",
            "javascript:alert(1)",
            "../../etc/passwd",
            "id/country/..",
            "UNDEF",
            "?thing",
            "${x}",
            "$1",
            "# param-line: text",
            "{ \"x\" } # param-line: text",
            "🚢 Ærøskøbing 海",
            "' or 1=1");

    static Stream<String> hostile() {
        Random random = new Random(20261121);
        Stream<String> mixtures = IntStream.range(0, 400).mapToObj(i -> mixture(random));
        return Stream.concat(HOSTILE.stream(), mixtures);
    }

    private static String mixture(Random random) {
        StringBuilder text = new StringBuilder();
        String alphabet = "\"'\\<>{}#?$\n\r\t uU0022nKEN:/.%^@_-|`~é\u0085";
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(
                    random.nextInt(4) == 0
                            ? HOSTILE.get(random.nextInt(HOSTILE.size()))
                            : String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void text_arrivesAsItWasTyped(String value) throws Exception {
        String bound = QUERY.bound(Map.of("text", value), CatalogueQuery.BASE);
        assertThat(jenaTerms(bound).get(2).getLiteralLexicalForm()).isEqualTo(value);
        assertThat(rdf4jTerms(bound).get(2).stringValue()).isEqualTo(value);
        assertOnlyOneTermChanged(bound, 2);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void iri_isRefusedOrOneTerm(String value) throws Exception {
        String bound;
        try {
            bound = QUERY.bound(Map.of("thing", value), CatalogueQuery.BASE);
        } catch (InvalidParameter refused) {
            assertThat(refused.parameter()).isEqualTo("thing");
            return;
        }
        assertThat(jenaTerms(bound).get(0).isURI()).isTrue();
        assertOnlyOneTermChanged(bound, 0);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void dateNumberAndTag_refuseWhatIsNone(String value) throws Exception {
        for (String parameter : List.of("day", "number", "tag")) {
            try {
                String bound = QUERY.bound(Map.of(parameter, value), CatalogueQuery.BASE);
                assertOnlyOneTermChanged(
                        bound,
                        List.of("thing", "any", "text", "day", "number", "tag").indexOf(parameter));
            } catch (InvalidParameter refused) {
                assertThat(refused.parameter()).isEqualTo(parameter);
            }
        }
    }

    @Test
    void iri_isAnAddressOrTheKeyOfAThing() {
        assertThat(iri("PHL")).isEqualTo("https://w3id.org/migov/id/country/PHL");
        assertThat(iri("id/group/eu")).isEqualTo("https://w3id.org/migov/id/group/eu");
        assertThat(iri("https://data.example.org/id/country/PHL")).isEqualTo("https://data.example.org/id/country/PHL");
        assertThat(iri("http://www.wikidata.org/entity/Q114")).isEqualTo("http://www.wikidata.org/entity/Q114");
        assertThat(iri("http://localhost:3030/id/country/C%C3%B4te?x=1#y"))
                .isEqualTo("http://localhost:3030/id/country/C%C3%B4te?x=1#y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEN>",
                "a b",
                "-",
                "..",
                "/KEN",
                "KEN/",
                "urn:x:y",
                "ftp://example.org/",
                "http://",
                "http:///x",
                "http://exa mple/",
                "http://example.org/é",
                "http://example.org/%2",
                "http://example.org/<",
                "http://example.org/\n"
            })
    void iri_thatIsNone_isRefused(String value) {
        if (value.equals("-")) {
            assertThat(iri(value)).endsWith("/id/country/-");
            return;
        }
        assertThatThrownBy(() -> iri(value))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("thing: expected an http IRI or the key of a country, found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "21-02-01", "2021-2-1", "2021-02-01Z", "+2021-02-01", "today", "٢٠٢١-٠٢-٠١"})
    void day_thatIsNone_isRefused(String value) {
        assertThatThrownBy(() -> QUERY.bound(Map.of("day", value), CatalogueQuery.BASE))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("day: expected a day");
    }

    @Test
    void number_isWrittenAnew() {
        assertThat(QUERY.bound(Map.of("number", "-007"), CatalogueQuery.BASE)).contains("{ -7 }");
        assertThatThrownBy(() -> QUERY.bound(Map.of("number", "1e5"), CatalogueQuery.BASE))
                .hasMessage("number: expected a whole number of at most 18 digits, found \"1e5\"");
    }

    @Test
    void language_isLowerCase() {
        assertThat(QUERY.bound(Map.of("tag", "pt-BR"), CatalogueQuery.BASE)).contains("VALUES ?tag { \"pt-br\" }");
    }

    @Test
    void emptyValue_isTheDefault() {
        assertThat(QUERY.bound(Map.of("thing", "", "any", ""), CatalogueQuery.BASE))
                .isEqualTo(QUERY.text());
    }

    @Test
    void star_leavesAnOptionalParameterOpen() {
        assertThat(QUERY.bound(Map.of("any", "PHL"), CatalogueQuery.BASE)).contains("?any { <id/country/PHL> }");
        assertThat(QUERY.bound(Map.of("any", "*"), CatalogueQuery.BASE)).contains("?any { UNDEF }");
        assertThatThrownBy(() -> QUERY.bound(Map.of("thing", "*"), CatalogueQuery.BASE))
                .isInstanceOf(InvalidParameter.class);
    }

    @Test
    void longText_isRefused() {
        assertThatThrownBy(() -> QUERY.bound(Map.of("text", "x".repeat(1001)), CatalogueQuery.BASE))
                .hasMessage("text: expected at most 1000 characters, found 1001");
    }

    @Test
    void brokenText_isRefused() {
        assertThatThrownBy(() -> QUERY.bound(Map.of("text", "a\ud800b"), CatalogueQuery.BASE))
                .hasMessageContaining("without NUL and lone surrogates");
        assertThatThrownBy(() -> QUERY.bound(Map.of("text", "a\u0000b"), CatalogueQuery.BASE))
                .hasMessageContaining("without NUL and lone surrogates");
    }

    @Test
    void unknownParameter_isRefused() {
        assertThatThrownBy(() -> QUERY.bound(Map.of("contry", "KEN"), CatalogueQuery.BASE))
                .isInstanceOf(InvalidParameter.class)
                .hasMessage(
                        "contry: expected one of the parameters [thing, any, text, day, number, tag] of the query b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org", "x", "ftp://example.org/", "http://e/>\nPREFIX x: <y/", "http://e/ /"})
    void base_thatIsNone_isRefused(String base) {
        assertThatThrownBy(() -> QUERY.text(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("base: expected an http IRI that ends in \"/\", found ");
    }

    private static String iri(String value) {
        return jenaTerms(QUERY.bound(Map.of("thing", value), CatalogueQuery.BASE))
                .get(0)
                .getURI();
    }

    /** Both parsers see the same query with another term at one place. */
    private static void assertOnlyOneTermChanged(String bound, int place) {
        List<String> expected = new ArrayList<>(
                jenaTerms(QUERY.text()).stream().map(String::valueOf).toList());
        List<String> found =
                new ArrayList<>(jenaTerms(bound).stream().map(String::valueOf).toList());
        assertThat(found).hasSameSizeAs(expected);
        found.set(place, "");
        expected.set(place, "");
        assertThat(found).isEqualTo(expected);
        assertThat(bound.lines().count()).isEqualTo(QUERY.text().lines().count());
        assertThat(rdf4jTerms(bound)).hasSize(6);
    }

    private static List<Node> jenaTerms(String text) {
        Query query = QueryFactory.create(text);
        List<Node> terms = new ArrayList<>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                for (Binding row : data.getRows()) {
                    terms.add(row.get(data.getVars().get(0)));
                }
            }
        });
        return terms;
    }

    private static List<Value> rdf4jTerms(String text) {
        ParsedQuery query = new SPARQLParser().parseQuery(text, null);
        List<Value> terms = new ArrayList<>();
        query.getTupleExpr().visit(new AbstractQueryModelVisitor<RuntimeException>() {
            @Override
            public void meet(BindingSetAssignment data) {
                data.getBindingSets()
                        .forEach(row -> terms.add(
                                row.getValue(data.getBindingNames().iterator().next())));
            }
        });
        return terms;
    }
}
