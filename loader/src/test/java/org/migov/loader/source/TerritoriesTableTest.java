package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoriesTableTest {

    @TempDir
    Path folder;

    private TableCase<TerritoriesTable.Territory> territories;

    @BeforeEach
    void table() {
        territories = new TableCase<>(new TerritoriesTable(), folder)
                .knowing("country", "BMU", "Bermuda")
                .knowing("country", "GBR", "United Kingdom")
                .knowingConcept("certainty", "stated", "to-verify");
    }

    @Test
    void territory_liesInItsState() {
        assertThat(territories.statements("territory", "BMU", "state", "GBR", "certainty", "to-verify"))
                .contains("<country/BMU> schema:containedInPlace <country/GBR>");
    }

    @Test
    void unknownTerritory_orItself_isRejected() {
        assertThat(territories.rejection("territory", "XXQ", "state", "GBR", "certainty", "to-verify"))
                .contains("column \"territory\"");
        assertThat(territories.rejection("territory", "GBR", "state", "GBR", "certainty", "to-verify"))
                .contains("another country");
    }
}
