package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void add_tellsWhetherTheTextIsNew() {
        KeySet keys = new KeySet();

        assertThat(keys.isEmpty()).isTrue();
        assertThat(keys.add("KEN")).isTrue();
        assertThat(keys.add("KEN")).isFalse();
        assertThat(keys.size()).isEqualTo(1);
    }

    @Test
    void contains_holdsAfterGrowth() {
        KeySet keys = new KeySet();
        for (int i = 0; i < 50_000; i++) {
            keys.add("k" + i);
        }

        assertThat(keys.size()).isEqualTo(50_000);
        assertThat(keys.contains("k0")).isTrue();
        assertThat(keys.contains("k49999")).isTrue();
        assertThat(keys.contains("k50000")).isFalse();
    }
}
