package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryClassesTableTest {

    private final TableCase<CountryClassesTable.CountryClass> classes;

    CountryClassesTableTest(@TempDir Path folder) {
        this.classes = KnownThings.to(new CountryClassesTable(), folder);
    }

    @Test
    void classification_isStatedOfTheCountry() {
        assertThat(classes.statements("country", "KEN", "classification", "un-group-african"))
                .containsExactly("<country/KEN> mg:classifiedAs <concept/classification/un-group-african>");
    }

    @Test
    void unknownClassification_isRejected() {
        assertThat(classes.rejection("country", "KEN", "classification", "un-group-arctic"))
                .isEqualTo("table.csv:2: column \"classification\": expected a concept of the scheme"
                        + " \"classification\", found \"un-group-arctic\" [unknown-concept]");
    }
}
