package org.migov.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;
import org.migov.server.catalogue.SnippetRun;

/** What is typed into a browser: names that are suggested, and queries that become code. */
@ExtendWith(ChromiumFound.class)
class TypingIT {

    private static final String NAMES = """
            ?c a mg:Country ; rdfs:label ?label
              # it's "quoted", with \\ and é
              FILTER(?label = "Éthiopie"@fr || REGEX(?label, "^K\\\\w+a$") && LANG(?label) != 'zz"z')""";

    @TempDir
    static Path folder;

    static Served server;
    static Browsing browsing;

    @BeforeAll
    static void start() {
        server = Served.withPages(SampleRelease.in(folder));
        browsing = new Browsing(server.uri("/").toString());
    }

    @AfterAll
    static void stop() {
        browsing.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?label WHERE {\n",
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> CONSTRUCT { ?c rdfs:label ?label } WHERE {\n"
            })
    void codeForTheQuery_givesItsAnswer(String beginning) throws Exception {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        Browsing.write(page, beginning + NAMES + "\n}");
        page.click("#code summary");
        assertThat(page.locator("#snippets pre")).hasCount(5);
        int run = 0;
        for (String language : List.of("curl", "Python", "R", "JavaScript", "Java")) {
            String code = page.locator("[data-code=" + language + "]").textContent();
            Optional<String> printed = SnippetRun.of(folder, language, "import urllib.request", code);
            if (printed.isPresent()) {
                assertThat(printed.orElseThrow()).as(language + ": " + code).contains("Éthiopie", "Kenya");
                assertThat(printed.orElseThrow().contains("@fr"))
                        .as(language)
                        .isEqualTo(beginning.contains("CONSTRUCT"));
                run++;
            }
        }
        assertThat(run).isPositive();
        page.context().close();
    }

    @Test
    void suggestions_areOpened_chosen_andClosed_withTheKeyboard() {
        Page page = browsing.page(768, ColorScheme.LIGHT, true);
        browsing.open(page, "/");
        Locator box = page.locator("#q");
        assertThat(box).hasAttribute("role", "combobox");
        assertThat(box).hasAttribute("aria-expanded", "false");
        box.click();
        page.keyboard().type("keny");
        Locator list = page.locator("#q-suggestions");
        list.waitFor();
        assertThat(box).hasAttribute("aria-expanded", "true");
        assertThat(box).hasAttribute("aria-controls", "q-suggestions");
        assertThat(list).hasAttribute("role", "listbox");
        assertThat(page.locator(".seek [role=status]")).containsText("suggestion");
        assertThat(browsing.violations(page)).isEmpty();

        page.keyboard().press("ArrowDown");
        Locator chosen = page.locator("#q-suggestions [aria-selected=true]");
        assertThat(chosen).hasCount(1);
        assertThat(chosen).containsText("Kenya");
        assertThat(box).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
        page.keyboard().press("ArrowUp");
        assertThat(chosen).hasCount(0);
        assertThat(box).not().hasAttribute("aria-activedescendant", "q-suggestions-0");

        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        assertThat(box).hasAttribute("aria-expanded", "false");
        assertThat(box).hasValue("keny");

        page.keyboard().press("ArrowDown");
        list.waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/page/country/KEN");
        assertThat(browsing.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void enter_withoutAChoice_searches_andNothingFound_isSaid() {
        Page page = browsing.page(360, ColorScheme.DARK, true);
        browsing.open(page, "/");
        page.locator("#q").click();
        page.keyboard().type("xyzzy");
        assertThat(page.locator(".seek [role=status]")).hasText("No suggestions");
        assertThat(page.locator("#q-suggestions")).isHidden();
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=xyzzy*");
        page.context().close();
    }
}
