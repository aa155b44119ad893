package org.migov.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.data.NameIndex;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void everyLanguage_hasTheSameTexts_withTheSamePlaces(String language) throws IOException {
        Properties english = read("en");
        Properties other = read(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyKindThatIsSearched_hasAPlural() {
        assertThat(NameIndex.KINDS)
                .allSatisfy(
                        kind -> assertThat(Kinds.plural(Words.in("en"), kind)).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenya | en | true",
                "1966-11-30 – | '' | true",
                "Éthiopie | fr | false",
                "'' | '' | true",
                "كلمة | ar | false",
                "كلمة | '' | false",
                "Text with كلمة inside | en | false",
                "𞤆𞤵𞤤𞤢𞤪 | '' | false",
                "name\u202Eeman | en | false",
                "name\u2067eman | en | false",
            })
    void text_isPlain_inTheLanguageOfThePage_andFromLeftToRight(String text, String language, boolean plain) {
        assertThat(Words.in("en").plain(text, language)).isEqualTo(plain);
    }

    @Test
    void unknownLanguage_isEnglish() {
        assertThat(Words.in("tlh").language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|144.0|144",
                "en|-0.30|-0.3",
                "en|1950|1950",
                "en|12345.678|12,345.678",
                "en|169000000.0|169,000,000",
                "fr|78.50|78,5",
                "es|169000000|169.000.000",
                "en|1E999999999|1E999999999",
                "en|many|many",
            })
    void number_isWrittenWithItsDigits_andNoZerosAtTheEnd(String language, String lexical, String written) {
        assertThat(Words.in(language).exactly(lexical)).isEqualTo(written);
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    private static Properties read(String language) throws IOException {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/words/" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
