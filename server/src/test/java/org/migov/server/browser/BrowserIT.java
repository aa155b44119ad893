package org.migov.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.migov.server.Served;
import org.migov.server.site.PageKinds;

/** Every kind of page in a real browser: narrow and wide, light and dark, with keyboard and without scripts. */
@ExtendWith({ChromiumFound.class, OpenSite.class})
class BrowserIT {

    static Served server;
    static Browsing browsing;

    @BeforeAll
    static void start(OpenSite.Site site) {
        server = site.server();
        browsing = site.browsing();
    }

    static Stream<Arguments> looks() {
        return Stream.of(360, 768, 1440)
                .flatMap(width ->
                        Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> Arguments.of(width, scheme)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPage_fits_isAccessible_andComplainsOfNothing(int width, ColorScheme scheme) {
        Page page = browsing.page(width, scheme, true);
        for (String path : PageKinds.ALL) {
            browsing.open(page, path);
            assertThat(Browsing.overflow(page))
                    .as("%s scrolls sideways at %d", path, width)
                    .isZero();
            assertThat(browsing.violations(page))
                    .as("%s at %d, %s", path, width, scheme)
                    .isEmpty();
        }
        assertThat(browsing.complaints()).isEmpty();
        page.context().close();
    }

    /** 703 pixels are the width between the margins of a sheet. */
    @Test
    void everyPage_fitsOnPaper_withWhatIsFolded() {
        Page page = browsing.page(703, ColorScheme.DARK, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String path : PageKinds.ALL) {
            page.setViewportSize(703, 800);
            browsing.open(page, path);
            boolean wide = "wide".equals(page.evaluate("() => getComputedStyle(document.body).page"));
            if (wide) {
                page.setViewportSize(1032, 800);
            }
            assertThat(Browsing.overflow(page))
                    .as("%s is wider than its sheet", path)
                    .isZero();
            assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(page.locator("details.rest > :not(summary) >> visible=false")
                            .count())
                    .as("%s leaves out what is folded", path)
                    .isZero();
        }
        page.context().close();
    }

    @Test
    void errorPage_fits_andIsAccessible() {
        Page page = browsing.page(360, ColorScheme.LIGHT, true);
        browsing.open(page, "/page/country/XXX");
        assertThat(Browsing.overflow(page)).isZero();
        assertThat(browsing.violations(page)).isEmpty();
        browsing.complaints(); // the browser itself notes the 404
        page.context().close();
    }

    @Test
    void keyboard_reachesContent_andShowsWhereItIs() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/page/country/KEN");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        page.waitForURL("**#content");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);
        assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.context().close();
    }

    @Test
    void search_leadsFromHomeToAPage() {
        Page page = browsing.page(360, ColorScheme.DARK, true);
        browsing.open(page, "/");
        page.fill("#q", "kenya");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=kenya*");
        page.click("main a:has-text('Kenya') >> nth=0");
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Kenya");
        page.context().close();
    }

    @Test
    void editor_runsAQuery_withTheKeyboard() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        Browsing.write(page, "SELECT ?country ?name WHERE { ?country a mg:Country ; rdfs:label ?name } ORDER BY ?name");
        page.keyboard().press("Control+Enter");
        Locator rows = page.locator("#answer tbody tr");
        rows.first().waitFor();
        assertThat(rows.count()).isGreaterThan(5);
        assertThat(page.locator("#status").textContent())
                .contains("rows")
                .contains("ms")
                .contains("2026-01-02-5a3b1e00");
        assertThat(page.locator("#answer a[href='/page/country/KEN']").count()).isPositive();
        PlaywrightAssertions.assertThat(page.locator("#answer a[href*='format=csv']"))
                .hasCount(1);
        assertThat(browsing.violations(page)).isEmpty();
        assertThat(browsing.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void editor_marksWhereAQueryIsWrong() {
        Page page = browsing.page(768, ColorScheme.DARK, true);
        browsing.open(page, "/sparql");
        Browsing.write(page, "SELECT * WHERE {\n?x ?? }");
        page.click("#editor button");
        page.locator("#answer .wrong").waitFor();
        PlaywrightAssertions.assertThat(page.locator("#answer .wrong")).containsText("Line 2");
        PlaywrightAssertions.assertThat(page.locator(".wrong-line")).hasCount(1);
        assertThat(browsing.violations(page)).isEmpty();
        browsing.complaints(); // the browser itself notes the 400
        page.context().close();
    }

    @Test
    void editor_completesATerm_andDeclaresItsPrefix() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        Browsing.write(page, "SELECT * { ?x mg:actionKin");
        page.keyboard().press("Control+Space");
        page.locator(".CodeMirror-hints li").first().waitFor();
        page.keyboard().press("Enter");
        assertThat(Browsing.written(page))
                .contains("mg:actionKind")
                .startsWith("PREFIX mg: <https://w3id.org/migov/ontology#>");
        page.context().close();
    }

    @Test
    void emptyAnswer_isExplained_byKeyboard() {
        Page page = browsing.page(360, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        Browsing.write(page, "SELECT * { ?c a mg:Country ; rdfs:label \"kenya\" }");
        page.keyboard().press("Control+Enter");
        page.locator("a.why").focus();
        page.keyboard().press("Enter");
        page.locator(".why-answer li").first().waitFor();
        assertThat(page.locator(".why-answer").textContent()).contains("No statement fits", "Kenya");
        assertThat(browsing.violations(page)).isEmpty();
        assertThat(Browsing.overflow(page)).isZero();
        assertThat(browsing.complaints()).isEmpty();
        browsing.open(page, "/queries/bound-by-instrument?instrument=un-icrmw");
        page.locator("a.why").click();
        page.locator(".why-answer p").first().waitFor();
        assertThat(browsing.complaints()).isEmpty();
        page.context().close();
        Page plain = browsing.page(360, ColorScheme.LIGHT, false);
        browsing.open(plain, "/sparql?query=SELECT%20*%20%7B%3Fs%20mg%3Anone%20%3Fo%7D");
        plain.locator("a.why").click();
        assertThat(plain.content()).contains("No statement fits");
        plain.context().close();
    }

    @Test
    void stoppedQuery_endsOnTheServer() throws InterruptedException {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        Browsing.write(page, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        page.keyboard().press("Control+Enter");
        page.locator("#stop").click();
        PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Stopped.");
        PlaywrightAssertions.assertThat(page.locator("#stop")).isHidden();
        boolean running = true;
        for (int attempt = 0; running && attempt < 100; attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
            running = !server.get("/metrics").body().contains("migov_queries_running 0.0");
        }
        assertThat(running).as("long before the limit of half a minute").isFalse();
        page.context().close();
    }

    @Test
    void editor_isNoTrap_forTheKeyboard() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        page.locator(".CodeMirror").click();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("BUTTON");
        page.context().close();
    }

    @Test
    void everything_worksWithoutScripts() {
        Page page = browsing.page(768, ColorScheme.LIGHT, false);
        browsing.open(page, "/sparql");
        page.fill("#query", "SELECT ?country WHERE { ?country a mg:Country }");
        page.click("#editor button");
        PlaywrightAssertions.assertThat(page.locator("#answer tbody tr")).hasCount(7);
        browsing.open(page, "/queries/bound-by-instrument");
        page.selectOption("select", "ilo-c097");
        page.click("main form button");
        PlaywrightAssertions.assertThat(page.locator("main tbody tr")).containsText("Kenya");
        page.context().close();
    }
}
