package org.migov.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.migov.server.site.PageKinds;

/** A keyboard is enough: it reaches everything, in order, shows where it is, gets away again, and does what a mouse does. */
@ExtendWith({ChromiumFound.class, OpenSite.class})
class KeyboardIT {

    /** So many steps from the start of a page; a long page repeats itself, so its end is tried from near the end. */
    private static final int STEPS = 60;

    /** Everything that the key should stop at, in the order of the document. */
    private static final String STOPS = """
            () => {
              const seen = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
              const all = 'a[href], button, input, select, textarea, summary, [tabindex]';
              window.stops = [...document.querySelectorAll(all)].filter(element =>
                  element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' && seen(element));
              return window.stops.length;
            }
            """;

    /** Where the key is, and what is wrong with that: a line for a person. */
    private static final String HERE = """
            () => {
              const here = document.activeElement;
              const box = here.getBoundingClientRect();
              const name = here.tagName + ' "' + (here.textContent || here.id || here.className).trim().slice(0, 40) + '"';
              const shown = here.closest('.CodeMirror-focused') ?? here;
              const style = getComputedStyle(shown);
              const wrong = [];
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push('shows no outline');
              if (shown === here) {
                const line = [...here.getClientRects()].find(rect => rect.width > 0) ?? box;
                const x = Math.min(Math.max(line.left + line.width / 2, 1), innerWidth - 1);
                const y = Math.min(Math.max(line.top + Math.min(line.height / 2, 20), 1), innerHeight - 1);
                const top = document.elementFromPoint(x, y);
                if (box.bottom < 0 || box.top > innerHeight) wrong.push('is out of sight');
                else if (top && !here.contains(top) && !top.contains(here)) wrong.push('lies under ' + top.tagName + '.' + top.className);
              }
              return { at: window.stops.indexOf(here), said: wrong.length ? name + ' ' + wrong.join(', ') : '', name };
            }
            """;

    static Browsing browsing;

    @BeforeAll
    static void start(OpenSite.Site site) {
        browsing = site.browsing();
    }

    @Test
    void tab_reachesEverything_inOrder_visibly_withoutATrap() {
        Page page = browsing.page(1280, ColorScheme.LIGHT, true);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)); // no scrolling in steps
        List<String> wrong = new ArrayList<>();
        for (String path : PageKinds.ALL) {
            browsing.open(page, path);
            page.waitForLoadState(LoadState.NETWORKIDLE); // what scripts add is there
            int stops = number(page.evaluate(STOPS));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.className"))
                    .as(path)
                    .isEqualTo("skip");
            walk(page, 0, Math.min(STEPS, stops - 1)).forEach(said -> wrong.add(path + ": " + said));
            if (stops > STEPS + 5) {
                page.evaluate("() => window.stops[window.stops.length - 4].focus()");
                walk(page, stops - 4, stops - 1).forEach(said -> wrong.add(path + ": " + said));
            }
        }
        assertThat(wrong).isEmpty();
        page.context().close();
    }

    /** Goes on from one stop until another; a field of a date has stops within. */
    private static List<String> walk(Page page, int from, int to) {
        List<String> wrong = new ArrayList<>();
        int at = from;
        for (int within = 0; at < to && within < 8; ) {
            page.keyboard().press("Tab");
            Map<?, ?> here = (Map<?, ?>) page.evaluate(HERE);
            int next = number(here.get("at"));
            if (next == at) {
                within++;
                continue;
            }
            if (next != at + 1) {
                wrong.add("after stop " + at + " comes " + next + ", " + here.get("name"));
                return wrong;
            }
            if (!String.valueOf(here.get("said")).isEmpty()) {
                wrong.add(String.valueOf(here.get("said")));
            }
            at = next;
            within = 0;
        }
        if (at < to) {
            wrong.add("does not get beyond stop " + at + " of " + to);
        }
        return wrong;
    }

    @Test
    void search_isDoneWithArrowsAndEscape() {
        Page page = browsing.page(1280, ColorScheme.LIGHT, true);
        browsing.open(page, "/");
        page.focus("#q");
        page.keyboard().type("ken");
        page.locator(".suggestions [role=option]").first().waitFor();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator(".suggestions")).isHidden();
        page.keyboard().type("y");
        page.locator(".suggestions [role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/page/country/KEN*");
        page.context().close();
    }

    @Test
    void menu_facets_chips_languages_areLinks() {
        Page page = browsing.page(1280, ColorScheme.DARK, true);
        browsing.open(page, "/browse/agreements");
        page.locator(".menu summary").press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".halls")).isVisible();
        page.locator(".menu summary").press("Enter");
        page.locator(".facets a").first().press("Enter");
        page.waitForURL("**/browse/agreements?*");
        page.locator(".chips a").first().press("Enter");
        page.waitForURL("**/browse/agreements");
        page.locator(".tongues a[lang=fr]").press("Enter");
        page.waitForURL("**lang=fr");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("fr");
        page.context().close();
    }

    @Test
    void day_isChosen_byTypingAndByArrows() {
        Page page = browsing.page(1280, ColorScheme.LIGHT, true);
        browsing.open(page, "/page/country/KEN");
        page.fill("#asof", "1990-05-01");
        page.locator("#asof").press("Enter");
        page.waitForURL("**asOf=1990-05-01*");
        page.locator("#year").press("ArrowRight");
        page.waitForURL("**year=1991*");
        page.context().close();
    }

    @Test
    void mapOfTheWorld_hasALinkForEachPlace_beside() {
        Page page = browsing.page(1280, ColorScheme.LIGHT, true);
        browsing.open(page, "/");
        List<?> unreached = (List<?>) page.evaluate("""
                () => {
                  const linked = [...document.querySelectorAll('svg.map a')].map(a => a.getAttribute('href'));
                  const reachable = new Set([...document.querySelectorAll('a')].filter(a => a.tabIndex >= 0).map(a => a.getAttribute('href')));
                  return reachable.has('/browse/countries') ? [] : linked.filter(href => !reachable.has(href));
                }
                """);
        assertThat(unreached).as("places that only a mouse gets to").isEmpty();
        page.context().close();
    }

    @Test
    void answer_isSortedAndSwitched() {
        Page page = browsing.page(1280, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        Browsing.write(page, "SELECT ?class (COUNT(?x) AS ?n) WHERE { ?x a ?class } GROUP BY ?class ORDER BY ?class");
        page.keyboard().press("Escape"); // proposals, where there are some
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        page.locator("#answer tbody tr").first().waitFor();
        page.locator("#answer button.sort").last().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#answer th[aria-sort=ascending]"))
                .hasCount(1);
        page.locator("[data-view=chart]").press("Enter");
        page.locator("#answer svg rect").first().waitFor();
        assertThat(page.evaluate("() => document.activeElement.dataset.view")).isEqualTo("chart");
        page.context().close();
    }

    @Test
    void forms_areSentByEnter() {
        Page page = browsing.page(1280, ColorScheme.LIGHT, true);
        browsing.open(page, "/checklist");
        page.locator("#p-social-security").press("ArrowDown");
        page.fill("#party", "Kenya");
        page.locator("#party").press("Enter");
        page.locator(".tallies").waitFor();
        browsing.open(page, "/corridor");
        page.selectOption("#from", "PHL");
        page.selectOption("#to", "DEU");
        page.locator("main form button").press("Enter");
        page.waitForURL("**/corridor/PHL/DEU*");
        browsing.open(page, "/compare");
        page.locator("main form button").first().press("Enter");
        page.waitForURL("**/compare?*");
        page.context().close();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
