package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateChangesTableTest {

    private static final String CHANGE = "<state-change/union-1991>";

    @TempDir
    Path folder;

    private TableCase<StateChangesTable.StateChange> changes;

    @BeforeEach
    void table() {
        changes = new TableCase<>(new StateChangesTable(), folder)
                .knowing("country", "RUS", "Russian Federation")
                .knowing("country", "ARM", "Armenia")
                .knowing("country", "SUHH", "Soviet Union")
                .knowingConcept("state-change-kind", "continuation", "separation")
                .knowingConcept("certainty", "stated", "to-verify");
    }

    @Test
    void continuation_replacesTheFormerState() {
        assertThat(changes.statements(cells("continuation", "SUHH", "RUS", "SUHH")))
                .contains(
                        CHANGE + " org:originalOrganization <country/SUHH>",
                        CHANGE + " org:resultingOrganization <country/RUS>",
                        "<country/RUS> dcterms:replaces <country/SUHH>");
    }

    @Test
    void separation_replacesNothing() {
        assertThat(changes.statements(cells("separation", "SUHH", "ARM", "")))
                .contains(CHANGE + " org:resultingOrganization <country/ARM>")
                .noneMatch(line -> line.contains("replaces"));
    }

    @Test
    void unknownStateOrKind_orOneThatGoesOnWithoutHavingBeen_isRejected() {
        assertThat(changes.rejection(cells("continuation", "SUHH", "RUS", "ARM")))
                .contains("some of the predecessors");
        assertThat(changes.rejection(cells("continuation", "SUHH", "XXQ", ""))).contains("column \"successors\"");
        assertThat(changes.rejection(cells("magic", "SUHH", "RUS", ""))).contains("column \"kind\"");
    }

    private static String[] cells(String kind, String before, String after, String continues) {
        return new String[] {
            "slug",
            "union-1991",
            "kind",
            kind,
            "date",
            "1991",
            "predecessors",
            before,
            "successors",
            after,
            "continues",
            continues,
            "label",
            "A change",
            "certainty",
            "to-verify"
        };
    }
}
