package org.migov.server.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.migov.server.data.ReleaseData;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;

/** Finished pages by release, address and language, so that only the first reader of a page waits for it. */
final class KeptPages {

    private static final int CHARACTERS = 12_000_000;

    private final PageWriter pages;
    private final Cache<Key, String> kept = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((Key key, String page) -> page.length())
            .build();

    private record Key(String release, String address, String reader) {}

    KeptPages(PageWriter pages) {
        this.pages = pages;
    }

    /** Sends a page, made from its view if it is not kept; the caller has dealt with conditional requests. */
    void send(Context context, ReleaseData data, String template, Supplier<Object> view) {
        Reader reader = Reader.of(context.req());
        Key key = new Key(
                data.release().id(),
                context.req().getRequestURI() + "?" + context.req().getQueryString(),
                reader.variant() + reader.words().language() + reader.chosen());
        String page = kept.getIfPresent(key);
        if (page == null) {
            page = pages.html(template, view.get());
            kept.put(key, page);
        }
        context.contentType("text/html; charset=utf-8");
        context.result(page);
    }
}
