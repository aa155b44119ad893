package org.migov.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void standardValues_canAllBeRead_andEverySettingSaysWhatItIs() {
        Settings settings = Settings.standard();
        assertThat(Setting.ALL).allSatisfy(setting -> {
            assertThat(settings.get(setting)).isNotNull();
            assertThat(setting.help()).isNotBlank().doesNotEndWith(".");
            assertThat(setting.name()).matches("[a-z][a-z-]+");
        });
        assertThat(settings.get(Setting.PORT)).isEqualTo(3030);
        assertThat(settings.get(Setting.QUERY_TIMEOUT)).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "2s, 2000", "3, 3000", "1m, 60000", "2h, 7200000"})
    void time_isReadWithItsUnit(String text, long millis) {
        assertThat(Settings.of(Map.of("query-timeout", text)).get(Setting.QUERY_TIMEOUT))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"500, 500", "64K, 65536", "3m, 3145728", "1G, 1073741824"})
    void size_isReadWithItsUnit(String text, int bytes) {
        assertThat(Settings.of(Map.of("max-result-bytes", text)).get(Setting.MAX_RESULT_BYTES))
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "port, x, a whole number",
        "query-timeout, 1 day, a time such as",
        "max-result-bytes, 4G, less than 2G",
        "spool-bytes, -1, a size such as"
    })
    void valueThatCannotBeUnderstood_isRefusedWithWhatWasExpected(String name, String value, String expected) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"")
                .hasMessageContaining(expected)
                .hasMessageContaining("\"" + value + "\"");
    }

    @Test
    void unknownSetting_isRefused() {
        assertThatThrownBy(() -> Settings.of(Map.of("query-timout", "1s")))
                .hasMessageContaining("query-timout")
                .hasMessageContaining("query-timeout");
    }

    @Test
    void oneSetting_canBeReplaced() {
        Settings settings = Settings.standard().with(Setting.PORT, "0");
        assertThat(settings.get(Setting.PORT)).isZero();
        assertThat(settings.shown()).containsEntry("port", "0").containsEntry("host", "127.0.0.1");
    }
}
