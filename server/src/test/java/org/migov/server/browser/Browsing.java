package org.migov.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A headless Chromium that notes what pages complain of and whom they ask. */
final class Browsing implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final String site;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Page> scripted = new HashSet<>();

    /** @param site its address, with a slash at the end: all requests have to go there */
    Browsing(String site) {
        this.site = site;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(ChromiumFound.path().orElseThrow())
                        .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu")));
    }

    /** An empty page of a width, in light or dark, with or without scripts. */
    Page page(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        if (scripts) {
            scripted.add(page);
        }
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
                complaints.add(page.url() + " asks another host: " + request.url());
            }
        });
        return page;
    }

    /** Opens a path of the site and waits until all of the page is there, with the scripts that come after the first paint. */
    void open(Page page, String path) {
        page.navigate(site + path.substring(1));
        page.waitForLoadState(LoadState.LOAD);
        if (scripted.contains(page)) {
            page.waitForFunction("() => document.querySelector('script[data-script]:not([data-ready])') === null");
        }
    }

    /** Puts a query into the editor, in place of what was there. */
    static void write(Page page, String query) {
        page.locator(".CodeMirror").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(query);
    }

    /** What the editor holds. */
    static String written(Page page) {
        return String.valueOf(page.evaluate("() => document.querySelector('.CodeMirror').CodeMirror.getValue()"));
    }

    /** By how many pixels a page is wider than the window. */
    static int overflow(Page page) {
        Object pixels =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }

    /** What pages complained of since this was asked last. */
    List<String> complaints() {
        List<String> until = List.copyOf(complaints);
        complaints.clear();
        return until;
    }

    /** Violations of WCAG 2.2 AA that axe-core finds on a page, each with the places. */
    List<String> violations(Page page) {
        // what is being renewed is paler for that moment
        PlaywrightAssertions.assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        page.evaluate(axe());
        Object found = page.evaluate("""
                async () => {
                  const run = await axe.run({
                    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
                    resultTypes: ["violations"],
                  });
                  return run.violations.map(rule => rule.id + " at " + rule.nodes.map(node => node.target.join(" ")).join(", "));
                }
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var in = Browsing.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
