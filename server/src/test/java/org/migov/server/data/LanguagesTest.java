package org.migov.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void accepted_areInTheOrderOfTheirWeights() {
        assertThat(Languages.accepted("fr;q=0.5, es, *;q=0.1").preferred()).containsExactly("es", "fr", "en");
    }

    @Test
    void accepted_areEnglish_whereTheHeaderCannotBeRead() {
        assertThat(Languages.accepted(";;,q=,\u0000").preferred()).containsExactly("en");
        assertThat(Languages.accepted(null).preferred()).containsExactly("en");
        assertThat(Languages.accepted("x".repeat(5000)).preferred()).containsExactly("en");
    }

    @Test
    void rank_putsWantedBeforeNoneBeforeOthers() {
        Languages languages = new Languages(List.of("fr-ca"));
        assertThat(languages.rank("fr")).isZero();
        assertThat(languages.rank("en-GB")).isEqualTo(1);
        assertThat(languages.rank("")).isLessThan(languages.rank("ru"));
    }

    @Test
    void first_movesALanguageToTheFront() {
        assertThat(new Languages(List.of("de", "fr")).first("fr").preferred()).containsExactly("fr", "de", "en");
    }
}
