package org.migov.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check finds its problem in a small file made for it, leaves the good neighbours alone, and the sample as well. */
class ChecksTest {

    private static final Dataset SAMPLE = Sample.read(Sample.file("src/test/resources/sample.trig"));

    static Stream<Check> checks() {
        return Checks.standard().stream();
    }

    @Test
    void index_equalsTheFolder() throws IOException {
        assertThat(checks().map(check -> check.name() + ".rq"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(names("src/main/resources/checks", ".rq"));
    }

    @Test
    void everyCheck_hasAnInvalidSample() throws IOException {
        assertThat(names("src/test/resources/checks", ".trig"))
                .containsExactlyInAnyOrderElementsOf(
                        checks().map(check -> check.name() + ".trig").toList());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void text_isUnderstoodByJenaAndRdf4j(Check check) {
        Query parsed = QueryFactory.create(check.text());
        assertThat(parsed.getResultVars()).containsExactly("focus", "detail");
        assertThat(parsed.hasOrderBy()).isTrue();
        assertThat(new SPARQLParser().parseQuery(check.text(), null)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void problem_isFound(Check check) throws IOException {
        Path data = Sample.file("src/test/resources/checks/" + check.name() + ".trig");
        String answer = Sample.csv(Sample.read(data), check.text());
        assertThat(answer).contains("bad").doesNotContain("/good,");
        Golden.check("checks/" + check.name() + ".csv", answer);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void sample_isFreeOfIt(Check check) {
        assertThat(Sample.csv(SAMPLE, check.text())).isEqualTo("focus,detail\n");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void text_movesWithTheBase(Check check) {
        assertThat(check.text("http://localhost/")).startsWith("BASE <http://localhost/>\n");
        assertThat(check.text(CatalogueQuery.BASE)).isEqualTo(check.text());
    }

    private static List<String> names(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Sample.file(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        }
    }
}
