package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Île-de-France (FR) | ile-de-france-fr",
                "The Co-development Programme | the-co-development-programme",
                "Côte d’Ivoire | cote-divoire",
                "Lao People's Democratic Republic | lao-peoples-democratic-republic",
                "  twice  spaced  | twice-spaced",
                "Tromsø Łódź Straße | tromso-lodz-strasse",
                "œuvre æon | oeuvre-aeon",
                "C097 / R086 | c097-r086",
                "joint_commit | joint-commit"
            })
    void name_becomesLowerCaseAsciiWithHyphens(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void slug_isItsOwnSlug() {
        String slug = Slug.of("Agreement between Spain & Ecuador, 2001");
        assertThat(Slug.of(slug)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "日本", "…"})
    void nameWithoutLatinLettersOrDigits_isRefused(String name) {
        assertThatThrownBy(() -> Slug.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected letters or digits");
    }
}
