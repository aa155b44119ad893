package org.migov.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.Parameter;
import org.migov.server.page.Words;

/** Headings and values of answers in the languages of the site. */
class AnswerWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void everyColumn_hasAHeading(String language) {
        AnswerWords words = AnswerWords.in(language);
        assertThat(columns(language).filter(column -> !words.hasHeading(column)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void everyParameter_hasALabel(String language) {
        assertThat(asked(language)
                        .flatMap(query -> query.parameters().stream())
                        .map(Parameter::name)
                        .filter(name ->
                                Words.in(language).find("parameter." + name).isEmpty()))
                .isEmpty();
    }

    @Test
    void whatQueriesSay_isSaidInTheReadersLanguage() {
        assertThat(AnswerWords.in("fr").value("not recorded")).isEqualTo("non enregistré");
        assertThat(AnswerWords.in("en").value("not recorded")).isEqualTo("not recorded");
        assertThat(AnswerWords.in("es").heading("partyLabel")).isEqualTo("Parte");
        assertThat(AnswerWords.in("en").heading("firstSigned")).isEqualTo("First signed");
        assertThat(AnswerWords.in("pt").headings(List.of("party"))).containsEntry("party", "Party");
    }

    /** Queries whose question is translated: the rest of their pages has to be, too. */
    private static Stream<CatalogueQuery> asked(String language) {
        return Catalogue.standard().stream()
                .filter(query -> query.asked(language).equals(language));
    }

    private static Stream<String> columns(String language) {
        return asked(language)
                .filter(query -> !query.text().contains("text:query"))
                .flatMap(query -> QueryFactory.create(query.text()).getResultVars().stream())
                .filter(column -> !column.endsWith("Label"))
                .distinct();
    }
}
