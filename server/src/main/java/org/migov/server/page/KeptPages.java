package org.migov.server.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.migov.server.release.OpenRelease;

/**
 * Finished pages by release, address and language, so that only the first reader of a page waits for it. The address is
 * whole, since pages name themselves by the host that they were asked of.
 */
final class KeptPages {

    private static final int CHARACTERS = 24_000_000;

    /** Pages that are made at the same moment; more would only take memory from one another. */
    private static final int AT_ONCE = 16;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

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
        return page == null ? made(key, view, rendering) : page;
    }

    private String made(Key key, Supplier<?> view, Rendering rendering) {
        places.acquireUninterruptibly();
        try {
            Object shown = view.get();
            String page = rendering.html(shown);
            if (!(shown instanceof PageWriter.Whole answer) || answer.whole()) {
                kept.put(key, page);
            }
            return page;
        } finally {
            places.release();
        }
    }
}
