package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import org.migov.server.http.Origin;
import org.migov.server.http.Routes;

/**
 * {@code /robots.txt} (RFC 9309): everything may be read but what computes for every visit. A list narrowed down by one
 * choice, such as the agreements of a country, is a page like others; of those by several there is no end.
 */
public final class Robots implements Routes {

    private static final String TEXT = """
            User-agent: *
            Disallow: /sparql?
            Disallow: /graphs
            Disallow: /fragments?
            Disallow: /search?*&
            Disallow: /*?incoming=
            Disallow: /browse/*?*&
            Allow: /
            """;

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/robots.txt", context -> {
            context.contentType("text/plain; charset=utf-8");
            context.header("Cache-Control", "public, max-age=86400");
            context.result(TEXT + "Sitemap: " + Origin.of(context.req()) + "/sitemap.xml\n");
        });
    }
}
