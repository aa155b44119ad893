package org.migov.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every query of the catalogue, as a file, as SPARQL, and on the sample. */
class CatalogueTest {

    private static final Path FOLDER = Sample.file("src/main/resources/queries");
    private static final Dataset SAMPLE = Sample.read(Sample.file("src/test/resources/sample.trig"));

    static Stream<CatalogueQuery> queries() {
        return Catalogue.standard().stream();
    }

    @Test
    void index_equalsTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".rq"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .map(file -> file.substring(0, file.length() - ".rq".length()))
                    .sorted()
                    .toList();
            assertThat(queries().map(query -> query.topic() + "/" + query.name()))
                    .containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void names_areUnique() {
        assertThat(queries().map(CatalogueQuery::name)).doesNotHaveDuplicates();
        assertThat(queries().map(CatalogueQuery::title)).doesNotHaveDuplicates();
    }

    @Test
    void named_findsOneQuery() {
        assertThat(Catalogue.named("bound-by-instrument"))
                .map(CatalogueQuery::topic)
                .contains("commitments");
        assertThat(Catalogue.named("no-such-query")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void text_isUnderstoodByJenaAndRdf4j(CatalogueQuery query) {
        Query parsed = QueryFactory.create(query.text());
        assertThat(parsed.isSelectType()).isTrue();
        assertThat(new SPARQLParser().parseQuery(query.text(), null)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void mostQuestions_areAskedInEveryLanguage(String language) {
        assertThat(queries().filter(query -> query.asked(language).equals(language)))
                .hasSizeGreaterThan(75);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void whoIsAsked_inALanguage_isDescribedInIt(CatalogueQuery query) {
        for (String language : query.translations().keySet()) {
            if (!query.asked(language).equals(language)) {
                continue;
            }
            assertThat(query.question(language)).endsWith("?").isNotEqualTo(query.question());
            assertThat(query.description(language).isEmpty())
                    .isEqualTo(query.description().isEmpty());
        }
        assertThat(query.question("pt")).isEqualTo(query.question());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void rows_haveAnOrder(CatalogueQuery query) {
        assertThat(QueryFactory.create(query.text()).hasOrderBy()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void prefixes_areThoseUsed(CatalogueQuery query) {
        String body = query.text().replaceAll("PREFIX .*|# .*|\"[^\"]*\"", "");
        List<String> unused = QueryFactory.create(query.text()).getPrefixMapping().getNsPrefixMap().keySet().stream()
                .filter(prefix -> !body.matches("(?s).*\\W" + prefix + ":.*"))
                .toList();
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void chart_drawsResultVariables(CatalogueQuery query) {
        assertThat(QueryFactory.create(query.text()).getResultVars())
                .containsAll(query.chart().variables());
    }

    /** Every query that takes a day asks for it by the pattern of docs/as-of.md, and by nothing else. */
    @ParameterizedTest
    @MethodSource("queries")
    void questionOfADay_isAskedByTheDocumentedPattern(CatalogueQuery query) throws IOException {
        String text = flat(query.text());
        List<String> patterns = asOfPatterns();
        assertThat(patterns).hasSize(2);
        if (query.parameters().stream().anyMatch(parameter -> parameter.type() == ParameterType.DATE)) {
            assertThat(query.parameter("day")).as("the parameter is called day").isPresent();
            assertThat(patterns).anyMatch(text::contains);
        }
        String without = patterns.stream().reduce(text, (left, pattern) -> left.replace(pattern, ""));
        assertThat(without).doesNotContain("STR(?since) <=", "STR(?until) >=", "STR(?joined) <=", "STR(?left) >=");
    }

    /** The fenced blocks of the page that compare a beginning with the day. */
    private static List<String> asOfPatterns() throws IOException {
        Path page = Sample.file("../docs/as-of.md");
        return Stream.of(Files.readString(page).split("```"))
                .filter(block -> block.startsWith("sparql") && block.contains("<= STR(?day)"))
                .map(block -> flat(block.substring("sparql".length())))
                .toList();
    }

    private static String flat(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void question_isOne(CatalogueQuery query) {
        assertThat(query.question()).endsWith("?");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void titleAndSummary_areThereInFrenchAndSpanish(CatalogueQuery query) {
        assertThat(query.translations()).containsOnlyKeys("fr", "es");
        assertThat(query.translations().values())
                .allSatisfy(translation -> assertThat(translation.summary()).endsWith("."));
    }

    /** The questions that the model must be able to answer; docs/competency-questions.md lists them. */
    @Test
    void questions_areFortyAtLeast_andNoneTwice() {
        assertThat(queries().map(CatalogueQuery::question))
                .hasSizeGreaterThanOrEqualTo(40)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void parameters_areNotAmongTheResults(CatalogueQuery query) {
        assertThat(query.parameters().stream().map(Parameter::name))
                .doesNotContainAnyElementsOf(QueryFactory.create(query.text()).getResultVars());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void text_forAnotherBase_namesNothingUnderOurs(CatalogueQuery query) {
        Query moved = QueryFactory.create(query.text("http://localhost:3030/"));
        String written = moved.serialize();
        assertThat(written.replace("https://w3id.org/migov/ontology#", "")).doesNotContain(CatalogueQuery.BASE);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void boundToItsDefaults_isTheTextItself(CatalogueQuery query) {
        Map<String, String> defaults =
                query.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::defaultValue));
        assertThat(query.bound(defaults, CatalogueQuery.BASE)).isEqualTo(query.text());
        assertThat(query.bound(Map.of(), CatalogueQuery.BASE)).isEqualTo(query.text());
    }

    /** Those that ask the text index of a release are asked of a release, in the tests of the server. */
    static Stream<CatalogueQuery> queriesOfTheGraphAlone() {
        return queries().filter(query -> !query.text().contains("text:query"));
    }

    @ParameterizedTest
    @MethodSource("queriesOfTheGraphAlone")
    void answer_onTheSample(CatalogueQuery query) throws IOException {
        String answer = Sample.csv(SAMPLE, query.text());
        assertThat(answer.lines().count()).as("rows").isGreaterThan(1);
        Golden.check("golden/" + query.name() + ".csv", answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bound-by-instrument        | ended          | instrument=un-stateless-1954
                    bound-by-instrument        | sources        | instrument=ilo-c097
                    bound-on-day               | last-day       | instrument=un-stateless-1954 day=1966-04-01
                    bound-on-day               | day-after      | instrument=un-stateless-1954 day=1966-04-02
                    bound-on-day               | year-only      | instrument=un-stateless-1954 day=1970-06-30
                    country-commitments        | signed         | country=GAB
                    country-commitments        | ended          | country=MDG
                    bound-by-one-not-other     | complete       | held=un-refugee-1951 missing=un-icrmw
                    bound-by-one-not-other     | act-only       | held=un-icrmw missing=ilo-c189
                    bound-by-one-not-other     | ended          | held=ilo-c097 missing=un-stateless-1954
                    group-members-bound        | past           | day=1999-12-31 instrument=un-refugee-1951
                    group-members-bound        | after-coverage | day=2020-01-01 instrument=un-refugee-1951
                    group-members-bound        | within         | day=2005-01-01 instrument=un-refugee-1951
                    country-status             | past           | country=PHL day=2003-01-01
                    country-status             | after-list     | country=GAB day=2020-01-01
                    country-status             | within-list    | country=GAB day=2005-01-01
                    country-status             | ended          | country=MDG day=2000-01-01
                    source-disagreements       | none           | instrument=un-icrmw
                    provisions-compared        | either         | country=MAR other=PHL
                    agreements-with-provision  | country        | country=MAR
                    agreements-with-social-security | morocco   | country=MAR
                    practices-by-theme-and-country  | rights    | theme=rights
                    practices-by-theme-and-country  | inferred  | country=KEN theme=*
                    ratifications-by-year      | refugees       | instrument=un-refugee-1951
                    parties-over-time          | refugees       | instrument=un-refugee-1951
                    concept-links              | none           | scheme=theme
                    country-codes              | spanish        | language=es
                    """)
    void answer_onTheSample_withValues(String name, String label, String values) throws IOException {
        CatalogueQuery query = Catalogue.named(name).orElseThrow();
        Map<String, String> bound = Stream.of(values.split(" "))
                .collect(Collectors.toMap(value -> value.split("=")[0], value -> value.split("=")[1]));
        Golden.check(
                "golden/" + name + "." + label + ".csv", Sample.csv(SAMPLE, query.bound(bound, CatalogueQuery.BASE)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void pinnedAnswer_hasTheColumnsOfTheQuery(CatalogueQuery query) {
        PinnedAnswer answer = Catalogue.pinnedAnswer(query).orElseThrow();
        assertThat(answer.rows()).isPositive();
        assertThat(answer.sample()).hasSize(Math.min(answer.rows(), PinnedAnswer.SAMPLE));
        assertThat(answer.variables())
                .isEqualTo(QueryFactory.create(query.text()).getResultVars().stream()
                        .map(name -> "?" + name)
                        .collect(Collectors.joining("\t")));
    }

    @Test
    void goldenFiles_haveAQuery() throws IOException {
        TreeSet<String> names = queries().map(CatalogueQuery::name).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(Sample.file("src/test/resources/golden"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(file -> names.contains(file.substring(0, file.indexOf('.'))));
        }
    }
}
