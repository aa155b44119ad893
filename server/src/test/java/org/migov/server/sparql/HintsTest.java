package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.ontology.Mg;
import org.migov.server.http.HttpProblem;

class HintsTest {

    private static final String BASE = "https://w3id.org/migov/";

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, xbc, 1", "ratifcation, ratification, 1", "'', abc, 3"
    })
    void changes_areCounted(String from, String to, int changes) {
        assertThat(Nearest.changes(from, to)).isEqualTo(changes);
        assertThat(Nearest.changes(to, from)).isEqualTo(changes);
    }

    @Test
    void nothingIsNear_toAWordThatIsFarFromAll() {
        assertThat(Nearest.to("zebra", Set.of("Instrument", "Country"))).isEmpty();
        assertThat(Nearest.to("instrumnt", Set.of("Instrument", "Country"))).contains("Instrument");
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * { ?x a mg:Instrumnt }, mg:Instrumnt; did you mean mg:Instrument?",
        "SELECT * { ?x mg:certianty ?y }, mg:certianty; did you mean mg:certainty?",
        "SELECT * { ?x (mg:certianty|rdfs:label)+ ?y }, mg:certianty; did you mean mg:certainty?",
        "SELECT * { ?x a ?t FILTER(?t IN (mg:Countri)) }, mg:Countri; did you mean mg:Country?",
        "SELECT * { ?x mg:qqqqqqqqqq ?y }, The ontology has no term mg:qqqqqqqqqq.",
    })
    void unknownTerms_areNamed_withWhatMayBeMeant(String query, String notice) {
        assertThat(CheckedQuery.of(query, BASE).notices())
                .singleElement()
                .asString()
                .contains(notice);
    }

    @Test
    void knownTerms_areNoCaseForANotice() {
        assertThat(CheckedQuery.of(
                                "SELECT * { ?x a mg:Instrument FILTER(STRSTARTS(STR(?x), \"" + Mg.NAMESPACE + "\")) }",
                                BASE)
                        .notices())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * { ?x rdsf:label ?y }, Did you mean \"rdfs:\"?",
        "SELECT * { ?x skso:prefLabel ?y }, Did you mean \"skos:\"?",
        "SELECT * { ?x unheardof:label ?y }, Known without declaring: mg",
    })
    void unknownPrefixes_areNamed_withPlaceAndWhatMayBeMeant(String query, String hint) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> CheckedQuery.of(query, BASE));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).startsWith("Line 1, column ").contains(hint.replace("\\", ""));
        assertThat(problem.members()).containsKeys("line", "column", "hint");
    }
}
