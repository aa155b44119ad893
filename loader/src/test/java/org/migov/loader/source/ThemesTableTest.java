package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTableTest {

    private final TableCase<ThemesTable.Theme> themes;

    ThemesTableTest(@TempDir Path folder) {
        this.themes = KnownThings.to(new ThemesTable(), folder);
    }

    @Test
    void theme_hasPlaceCodeAndWhatItNames() {
        assertThat(themes.statements(
                        "slug", "skills",
                        "code", "T04",
                        "position", "4",
                        "label_en", "Skills",
                        "groups_named", "refugees;women"))
                .contains(
                        "<concept/theme/skills> skos:inScheme <scheme/theme>",
                        "<concept/theme/skills> skos:notation \"T04\"",
                        "<concept/theme/skills> schema:position \"4\"^^xsd:integer",
                        "<concept/theme/skills> skos:note \"Groups named: refugees; women\"@en");
        assertThat(themes.references().knows("concept", "theme/skills")).isTrue();
    }

    @Test
    void positionInWords_isRejected() {
        assertThat(themes.rejection("slug", "skills", "label_en", "Skills", "position", "four"))
                .isEqualTo("table.csv:2: column \"position\": expected a whole number, found \"four\""
                        + " [wrong-number]");
    }
}
