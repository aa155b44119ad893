package org.migov.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

    private static final String WHOLE = """
            # title: A question
            # question: What is asked?
            # summary: What it answers,
            #   in two lines.
            # keywords: one, two
            # param: country iri country KEN "The country"
            # param: text string "two words" "Some text"
            # chart: bar country count
            BASE <https://w3id.org/migov/>
            SELECT ?country WHERE {
              VALUES ?country { <id/country/KEN> } # param-line: country
              VALUES ?text { "two words" } # param-line: text
            }
            """;

    private static final String CHECK = """
            # problem: Something is wrong.
            # solution: Correct it.
            # severity: info
            BASE <https://w3id.org/migov/>
            SELECT ?focus ?detail WHERE { ?focus ?p ?detail }
            """;

    @Test
    void header_isReadIntoTheQuery() {
        CatalogueQuery query = QueryReader.query("queries/things/a-question.rq", WHOLE);
        assertThat(query.name()).isEqualTo("a-question");
        assertThat(query.topic()).isEqualTo("things");
        assertThat(query.title()).isEqualTo("A question");
        assertThat(query.question()).isEqualTo("What is asked?");
        assertThat(query.summary()).isEqualTo("What it answers, in two lines.");
        assertThat(query.description()).isEmpty();
        assertThat(query.keywords()).containsExactly("one", "two");
        assertThat(query.parameters())
                .containsExactly(
                        new Parameter("country", ParameterType.IRI, Optional.of("country"), "KEN", "The country"),
                        new Parameter("text", ParameterType.STRING, Optional.empty(), "two words", "Some text"));
        assertThat(query.chart().kind()).isEqualTo(Chart.Kind.BAR);
        assertThat(query.chart().variables()).containsExactly("country", "count");
        assertThat(query.text())
                .startsWith("BASE <https://w3id.org/migov/>\nSELECT")
                .doesNotContain("title");
    }

    @Test
    void translation_isReadBesideTheEnglish_andMissingOnesFallBackToIt() {
        CatalogueQuery query = QueryReader.query(
                "queries/things/a-question.rq",
                WHOLE.replace(
                        "# keywords", "# title-fr: Une question\n# summary-fr: Ce qu'elle\n#   dit.\n# keywords"));
        assertThat(query.title("fr")).isEqualTo("Une question");
        assertThat(query.summary("fr")).isEqualTo("Ce qu'elle dit.");
        assertThat(query.spoken("fr")).isEqualTo("fr");
        assertThat(query.title("es")).isEqualTo("A question");
        assertThat(query.spoken("es")).isEqualTo("en");
    }

    @Test
    void translation_ofTheTitleAlone_isRefused() {
        assertThatThrownBy(() -> QueryReader.query(
                        "queries/things/a-question.rq",
                        WHOLE.replace("# keywords", "# title-fr: Une question\n# keywords")))
                .isInstanceOf(MalformedQueryFile.class)
                .hasMessageContaining("summary-fr");
    }

    @Test
    void query_withoutChart_isATable() {
        String plain = WHOLE.replace("# chart: bar country count\n", "");
        assertThat(QueryReader.query("a/b.rq", plain).chart()).isEqualTo(Chart.none());
    }

    @Test
    void check_isRead() {
        assertThat(QueryReader.check("checks/wrong.rq", CHECK))
                .isEqualTo(new Check(
                        "wrong",
                        Severity.INFO,
                        Check.Scope.GRAPH,
                        "Something is wrong.",
                        "Correct it.",
                        CHECK.substring(CHECK.indexOf("BASE"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `# title: A question`                   | # Title: A question                  | 1  | expected "# field: value"
                    `# title: A question`                   | # titel: A question                  | 1  | expected one of the fields
                    `# keywords: one, two`                  | # title: Again                       | 5  | once, found it again
                    `# keywords: one, two`                  | # description: Nothing.              | 9  | expected the field "keywords"
                    `# chart: bar country count`            | # chart: pie country count           | 8  | expected one of [bar, line, map, timeline, none]
                    `# chart: bar country count`            | # chart: bar country                 | 8  | expected 2 to 3 variables
                    iri country KEN "The country"         | iri country KEN                      | 6  | expected "name type [kind] default
                    iri country KEN "The country"         | uri country KEN "The country"        | 6  | expected one of [iri, string, date, integer, language]
                    iri country KEN "The country"         | iri KEN "The country"                | 6  | expected a kind of thing
                    iri country KEN "The country"         | iri country K>N "The country"        | 6  | expected an http IRI or the key
                    iri country KEN "The country"         | date 2020-02-30 "The country"        | 6  | expected a day of the calendar
                    `# param: text string`                  | # param: country string              | 7  | expected each parameter once
                    `# param: text string`                  | # param: other string                | 12 | expected a declared parameter
                    ` # param-line: text`                 | ``                                   | 7  | expected a line marked
                    ` { "two words" }`                    | `{ "two words" }`                    | 12 | expected "VALUES ?name { term }
                    ` { "two words" }`                    | ` { "three words" }`                 | 12 | found "VALUES ?text { "three words" }
                    VALUES ?text                          | VALUES ?country                      | 12 | expected a declared parameter
                    BASE <https://w3id.org/migov/>        | BASE <https://example.org/>          | 9  | expected "BASE <https://w3id.org/migov/>"
                    """)
    void malformedQuery_isRefusedWithFileAndLine(String whole, String broken, int line, String complaint) {
        assertThat(WHOLE).contains(whole);
        assertThatThrownBy(() -> QueryReader.query("queries/a/b.rq", WHOLE.replace(whole, broken)))
                .isInstanceOf(MalformedQueryFile.class)
                .hasMessageStartingWith("queries/a/b.rq:" + line + ": ")
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `# severity: info`          | # severity: bad    | 3 | expected one of [violation, warning, info]
                    `# solution: Correct it.`   | # problem: Again.  | 2 | once, found it again
                    `# solution: Correct it.`   | # title: No.       | 2 | expected one of the fields [problem, solution, severity, scope]
                    """)
    void malformedCheck_isRefusedWithFileAndLine(String whole, String broken, int line, String complaint) {
        assertThatThrownBy(() -> QueryReader.check("checks/b.rq", CHECK.replace(whole, broken)))
                .isInstanceOf(MalformedQueryFile.class)
                .hasMessageStartingWith("checks/b.rq:" + line + ": ")
                .hasMessageContaining(complaint);
    }

    @Test
    void emptyFile_isRefused() {
        assertThatThrownBy(() -> QueryReader.query("queries/a/b.rq", ""))
                .hasMessage("queries/a/b.rq:1: expected \"BASE <https://w3id.org/migov/>\", found \"\"");
    }

    @Test
    void fileNameInCapitals_isRefused() {
        assertThatThrownBy(() -> QueryReader.query("queries/a/B.rq", WHOLE)).hasMessageContaining("expected a path");
    }
}
