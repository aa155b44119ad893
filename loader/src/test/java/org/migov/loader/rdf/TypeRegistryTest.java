package org.migov.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeRegistryTest {

    private final TypeRegistry types = new TypeRegistry();

    @Test
    void classes_areCollected_inOneOrder() {
        types.add("a", "Two");
        types.add("a", "One");
        types.add("a", "Two");
        types.add("b", "One");
        types.add("b", "Two");

        assertThat(types.of("a")).containsExactly("One", "Two").isSameAs(types.of("b"));
        assertThat(types.of("c")).isEmpty();
    }

    @Test
    void manyThings_keepTheirClasses() {
        for (int i = 0; i < 100_000; i++) {
            types.add("thing/" + i, i % 2 == 0 ? "Even" : "Odd");
        }

        assertThat(types.of("thing/0")).containsExactly("Even");
        assertThat(types.of("thing/99999")).containsExactly("Odd");
        assertThat(types.of("thing/100000")).isEmpty();
    }
}
