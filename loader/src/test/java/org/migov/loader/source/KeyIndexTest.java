package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyIndexTest {

    private final KeyIndex keys = new KeyIndex();

    @Test
    void newKey_isRemembered() {
        assertThat(keys.add("country/KEN", new Origin("countries.csv", 2))).isEmpty();
        assertThat(keys.size()).isEqualTo(1);
    }

    @Test
    void repeatedKey_tellsWhereItCameFirst() {
        keys.add("country/KEN", new Origin("a.csv", 2));
        keys.add("country/PHL", new Origin("b.csv", 7));

        assertThat(keys.add("country/KEN", new Origin("b.csv", 8))).contains(new Origin("a.csv", 2));
        assertThat(keys.add("country/PHL", new Origin("c.csv", 1))).contains(new Origin("b.csv", 7));
        assertThat(keys.size()).isEqualTo(2);
    }

    @Test
    void manyKeys_areAllFoundAgain() {
        for (int i = 0; i < 200_000; i++) {
            assertThat(keys.add("key/" + i, new Origin("a.csv", i + 2))).isEmpty();
        }
        for (int i = 0; i < 200_000; i += 997) {
            assertThat(keys.add("key/" + i, new Origin("b.csv", 1))).contains(new Origin("a.csv", i + 2));
        }
    }
}
