package org.migov.server.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.migov.server.release.OpenRelease;

/**
 * Finished pages by release, address and language, so that only the first reader of a page waits for it. The address is
 * whole, since pages name themselves by the host that they were asked of.
 */
final class KeptPages {

    private static final int CHARACTERS = 24_000_000;

    private final Cache<Key, String> kept = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((Key key, String page) -> page.length())
            .build();

    private record Key(String release, String address, String reader) {}

    /** Makes a page out of its view. */
    interface Rendering {
        String html(Object view);
    }

    /** The page, made from its view if it is not kept. */
    String page(HttpServletRequest request, OpenRelease release, Supplier<?> view, Rendering rendering) {
        Reader reader = Reader.of(request);
        Key key = new Key(
                release.id(),
                request.getRequestURL() + "?" + request.getQueryString(),
                reader.variant() + " " + reader.words().language() + " " + reader.chosen());
        String page = kept.getIfPresent(key);
        if (page == null) {
            Object shown = view.get();
            page = rendering.html(shown);
            if (!(shown instanceof PageWriter.Whole answer) || answer.whole()) {
                kept.put(key, page);
            }
        }
        return page;
    }
}
