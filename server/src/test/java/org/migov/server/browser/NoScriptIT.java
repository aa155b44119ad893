package org.migov.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.migov.server.site.PageKinds;

/** With scripts off, pages say the same and forms do what they are for. */
@ExtendWith({ChromiumFound.class, OpenSite.class})
class NoScriptIT {

    /** What a page says to a reader, in one line, but for the button that a script makes superfluous. */
    private static final String WORDS = """
            () => [...document.querySelectorAll('main .wrap > *')]
                .filter(part => { part.querySelectorAll('.years button').forEach(button => button.remove()); return true; })
                .map(part => part.innerText).join(' ').replace(/\\s+/g, ' ').trim()
            """;

    static Browsing browsing;

    @BeforeAll
    static void start(OpenSite.Site site) {
        browsing = site.browsing();
    }

    @Test
    void readingPages_sayTheSame() {
        Page plain = browsing.page(1280, ColorScheme.LIGHT, false);
        Page scripted = browsing.page(1280, ColorScheme.LIGHT, true);
        Map<String, String> different = new LinkedHashMap<>();
        for (String path : PageKinds.ALL) {
            if (path.startsWith("/sparql") || path.startsWith("/queries/")) {
                continue; // there scripts draw the answer anew; their tables are compared elsewhere
            }
            browsing.open(plain, path);
            browsing.open(scripted, path);
            String without = words(plain);
            assertThat(without).as(path).hasSizeGreaterThan(40);
            if (!without.equals(words(scripted))) {
                different.put(path, without);
            }
        }
        assertThat(different).isEmpty();
        plain.context().close();
        scripted.context().close();
    }

    @Test
    void nothingIsOffered_thatOnlyAScriptCanDo() {
        Page page = browsing.page(1280, ColorScheme.LIGHT, false);
        Map<String, String> dead = new LinkedHashMap<>();
        for (String path : PageKinds.ALL) {
            browsing.open(page, path);
            Locator visible = page.locator("button[type=button]:visible, .scripted:visible");
            if (visible.count() > 0) {
                dead.put(path, visible.first().innerText());
            }
        }
        assertThat(dead).isEmpty();
        page.context().close();
    }

    private static String words(Page page) {
        return String.valueOf(page.evaluate(WORDS));
    }

    @Test
    void everyForm_isSent_andAnswered() {
        Page page = browsing.page(768, ColorScheme.LIGHT, false);
        browsing.open(page, "/");
        page.fill("#q", "kenya");
        page.locator("#q").press("Enter");
        PlaywrightAssertions.assertThat(page.locator("main a:has-text('Kenya') >> nth=0"))
                .isVisible();

        browsing.open(page, "/browse/agreements");
        page.fill("#q", "seasonal");
        page.selectOption("#sort", "newest");
        page.locator(".narrow button").click();
        assertThat(page.url()).contains("q=seasonal").contains("sort=newest");
        PlaywrightAssertions.assertThat(page.locator(".rows li")).hasCount(25);

        browsing.open(page, "/page/country/KEN");
        page.fill("#asof", "1990-05-01");
        page.locator("#asof").press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#law")).containsText("1990-05-01");
        page.locator(".years button").click();
        assertThat(page.url()).contains("year=1990");

        browsing.open(page, "/corridor");
        page.selectOption("#from", "PHL");
        page.selectOption("#to", "DEU");
        page.locator("main form button").click();
        assertThat(page.url()).contains("/corridor/PHL/DEU");

        browsing.open(page, "/compare");
        page.selectOption("#countries", new String[] {"KEN", "PHL"});
        page.locator("main form button").last().click();
        PlaywrightAssertions.assertThat(page.locator(".versus tbody tr")).hasCount(2);

        browsing.open(page, "/checklist");
        page.fill("#agreement", "deu-phl-2013");
        page.locator("#agreement").press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".tallies").first()).isVisible();

        browsing.open(page, "/fragments");
        page.locator("main form button").first().click();
        PlaywrightAssertions.assertThat(page.locator("table.statements")).isVisible();

        browsing.open(page, "/sparql");
        page.fill("#query", "SELECT * WHERE { ?s");
        page.locator("#run").click();
        PlaywrightAssertions.assertThat(page.locator("#answer .wrong")).isVisible();
        page.context().close();
    }
}
