package org.migov.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.migov.server.site.PageKinds;

/** What a browser that was never here fetches for each kind of page: all files, headers and bodies, as they travel. */
@ExtendWith({ChromiumFound.class, OpenSite.class})
class WeightIT {

    private static final int READING = 60_000;
    private static final int QUERYING = 350_000;

    static Browsing browsing;

    @BeforeAll
    static void start(OpenSite.Site site) {
        browsing = site.browsing();
    }

    @Test
    void everyKindOfPage_isLight() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        CDPSession network = page.context().newCDPSession(page);
        long[] sum = {0};
        network.on("Network.loadingFinished", event -> sum[0] += bytes(event));
        network.send("Network.enable");
        Map<String, Long> heavy = new LinkedHashMap<>();
        for (String path : PageKinds.ALL) {
            network.send("Network.clearBrowserCache");
            sum[0] = 0;
            browsing.open(page, path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(sum[0]).as(path).isPositive();
            if (sum[0] > (isForQueries(path) ? QUERYING : READING)) {
                heavy.put(path, sum[0]);
            }
        }
        assertThat(heavy).isEmpty();
        page.context().close();
    }

    private static boolean isForQueries(String path) {
        return path.startsWith("/sparql") || path.startsWith("/queries/");
    }

    private static long bytes(JsonObject finished) {
        return finished.get("encodedDataLength").getAsLong();
    }
}
