package org.migov.server.http;

import io.javalin.config.RoutesConfig;

/** A group of addresses: each page class registers its own, before the server starts. */
@FunctionalInterface
public interface Routes {

    void addTo(RoutesConfig routes);
}
