package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTrustTableTest {

    private static final String CLASS = "<concept/source-trust/registers>";

    @TempDir
    Path folder;

    private TableCase<SourceTrustTable.TrustClass> classes;

    @BeforeEach
    void table() {
        classes = new TableCase<>(new SourceTrustTable(), folder).knowingConcept("certainty", "stated");
    }

    @Test
    void classHasItsPlace_andEachSourceItsClass() {
        assertThat(classes.statements(cells("1", "one;two")))
                .contains(
                        CLASS + " schema:position \"1\"^^xsd:integer",
                        "<https://w3id.org/migov/graph/one> dcterms:type " + CLASS,
                        "<https://w3id.org/migov/graph/two> dcterms:type " + CLASS);
    }

    @Test
    void rankThatIsNoPlace_isRejected() {
        assertThat(classes.rejection(cells("0", ""))).contains("a whole number from 1");
        assertThat(classes.rejection(cells("first", ""))).contains("column \"rank\"");
    }

    private static String[] cells(String rank, String sources) {
        return new String[] {
            "slug", "registers",
            "rank", rank,
            "sources", sources,
            "label_en", "Registers",
            "label_fr", "Registres",
            "label_es", "Registros",
            "reason", "made up",
            "certainty", "stated"
        };
    }
}
