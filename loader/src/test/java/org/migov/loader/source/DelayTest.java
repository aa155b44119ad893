package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {

    @ParameterizedTest
    @CsvSource({
        "P0D, 2000-05-17, 2000-05-17",
        "P30D, 2000-01-31, 2000-03-01",
        "P12M, 2000-02-29, 2001-02-28",
        "P3M, 1990-11-30, 1991-02-28",
        "P0D+month, 2000-05-01, 2000-06-01",
        "P3M+month, 2000-12-31, 2001-04-01",
        "P3M+month, 2000-09-01, 2001-01-01"
    })
    void effect_isCountedFromTheAct(String delay, LocalDate act, LocalDate effect) {
        assertThat(Delay.parse(delay).orElseThrow().after(act)).isEqualTo(effect);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12M", "P", "P1Y", "P-1D", "P12M+week", "P3M ", "p3m", "P99999D"})
    void otherForms_areNoDelay(String text) {
        assertThat(Delay.parse(text)).isEmpty();
    }

    @Test
    void text_isKept() {
        assertThat(Delay.parse("P3M+month").orElseThrow().text()).isEqualTo("P3M+month");
    }
}
