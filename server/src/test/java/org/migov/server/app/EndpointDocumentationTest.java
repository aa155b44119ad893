package org.migov.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/endpoint.md} lists every setting ({@code -Dgolden.update=true} writes the table). */
class EndpointDocumentationTest {

    private static final Path PAGE = Path.of("..", "docs", "endpoint.md");
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "<!-- /settings -->";

    @Test
    void everySetting_isDocumented() throws IOException {
        String page = Files.readString(PAGE);
        String expected =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE).hasContent(expected);
    }

    private static String table() {
        return Setting.ALL.stream()
                .map(setting -> "| `--%s` | %s | %s |\n"
                        .formatted(
                                setting.name(),
                                setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`",
                                setting.help()))
                .collect(Collectors.joining(
                        "", "| setting | where nothing is said | what it is |\n| --- | --- | --- |\n", ""));
    }
}
