package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryNamesTableTest {

    private final TableCase<CountryNamesTable.CountryName> names;

    CountryNamesTableTest(@TempDir Path folder) {
        this.names = KnownThings.to(new CountryNamesTable(), folder);
    }

    @Test
    void statedName_isAnAlternativeLabelInEachOfItsLanguages() {
        assertThat(names.statements("country", "KEN", "name", "Kenia", "languages", "es;pt"))
                .containsExactly(
                        "<country/KEN> skos:altLabel \"Kenia\"@es", "<country/KEN> skos:altLabel \"Kenia\"@pt");
    }

    @Test
    void nameWithoutLanguage_isPlain_andConstructedNameIsHidden() {
        assertThat(names.statements("country", "KEN", "name", "Kenia", "certainty", "constructed"))
                .containsExactly("<country/KEN> skos:hiddenLabel \"Kenia\"");
    }

    @Test
    void nameOfSeveral_isRemarkedOn() {
        assertThat(names.statements("country", "TLS", "name", "East Timor", "languages", "en", "also_names", "TPTL"))
                .containsExactly(
                        "<country/TLS> skos:altLabel \"East Timor\"@en",
                        "<country/TLS> skos:note \"The name \\\"East Timor\\\" can also mean East Timor (Portuguese"
                                + " Timor) (TPTL).\"@en");
    }

    @Test
    void unknownCountryAndMissingName_areRejected() {
        assertThat(names.rejection("country", "TMP", "name", "East Timor"))
                .isEqualTo("table.csv:2: column \"country\": expected the code of a known country or former state,"
                        + " or group: and a key, found \"TMP\" [unknown-party]");
        assertThat(names.rejection("country", "TLS"))
                .isEqualTo("table.csv:2: column \"name\": expected a value, found \"\" [missing-value]");
    }
}
