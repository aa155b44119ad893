package org.migov.server.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migov.server.page.Words;

class DelayInWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    P0D       | en | at once, on the day of the act
                    P1M       | en | 1 month
                    P12M      | en | 12 months
                    P12M      | fr | 12 mois
                    P90D      | es | 90 días
                    P3M+month | en | 3 months, then the first day of the next month
                    P0D+month | fr | le premier jour du mois suivant
                    III       | en | III
                    """)
    void notation_isSaid(String notation, String language, String said) {
        assertThat(DelayInWords.of(notation, Words.in(language))).isEqualTo(said);
    }
}
