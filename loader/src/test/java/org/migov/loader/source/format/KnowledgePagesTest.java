package org.migov.loader.source.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages of the hub, the guidance's record, the ILO's areas in Africa: facts under the addresses that they have already. */
class KnowledgePagesTest {

    private static final Path SEEDS = Path.of("../../shared/seeds");

    @Test
    void record_givesPlacesAndFacets_andReportsUnknownPlaces() {
        Imported record = Imported.file(Imported.SAMPLES.resolve("hub-page/record.html"));

        assertThat(record.cells("practices", "countries")).containsExactly("NZL;VUT");
        assertThat(record.cells("documents", "themes")).containsExactly("fair-recruitment");
        assertThat(record.cells("documents", "note").get(0))
                .contains("shared on 2018-11-09")
                .contains("likes: 19")
                .doesNotContain("Text of it");
        assertThat(record.messages())
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).contains("Atlantis"));
    }

    @Test
    void topic_givesItsResources_underKnownKeys() {
        Imported topic = Imported.file(Imported.SAMPLES.resolve("hub-page/topic.html"));

        assertThat(topic.begun()).isEqualTo(2);
        assertThat(topic.cells("documents", "key"))
                .containsExactly(
                        "labour-mobility-hub", "sadc-guidelines-portability-of-social-security", "something-new");
        assertThat(topic.cells("documents", "submitted_by"))
                .containsExactly("", "Jane Doe", "Anonymous (not verified)");
    }

    @Test
    void orderedList_givesThemes_andReportsOthers() {
        Imported list = Imported.file(Imported.SAMPLES.resolve("ilo-africa-themes/list.html"));

        assertThat(list.cells("themes", "slug")).containsExactly("fair-recruitment", "root-causes");
        assertThat(list.messages())
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).contains("Cooking"));
    }

    @Test
    void sourceDocuments_areReadWhole() {
        assumeTrue(Files.isDirectory(SEEDS), "the source documents are not beside the repository");

        Imported hub = Imported.file(SEEDS.resolve("000_e8cf4a2186a913a0.txt"));
        Imported guidance = Imported.file(SEEDS.resolve("001_238807956496a3ff.txt"));
        Imported themes = Imported.file(SEEDS.resolve("002_24f1650a1a21c8ca.txt"));

        assertThat(hub.begun()).isEqualTo(7);
        assertThat(hub.cells("documents", "key"))
                .contains("ilo-intervention-model-irregular-situation", "au-guidelines-bilateral-labour-agreements");
        assertThat(guidance.rows("guidance")).hasSize(33);
        assertThat(guidance.cells("guidance", "organisation")).contains("ilo", "iom", "imrc", "who");
        assertThat(themes.cells("themes", "slug")).hasSize(12).doesNotHaveDuplicates();
        assertThat(hub.problems()).isEmpty();
        assertThat(guidance.problems()).isEmpty();
        assertThat(themes.problems()).isEmpty();
    }
}
