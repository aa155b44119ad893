package org.migov.server.http;

import java.util.List;

/** Headers of our own, and the ones that scripts of other sites may read. */
public final class Headers {

    /** Id of the release that an answer was made from. */
    public static final String RELEASE = "X-MiGov-Release";

    /** Rows of a table or statements of a graph in a complete answer. */
    public static final String ROWS = "X-MiGov-Rows";

    /** {@code hit} or {@code miss}: whether the answer was kept from an earlier request. */
    public static final String CACHE = "X-MiGov-Cache";

    /** What the log knows a request by. */
    public static final String REQUEST_ID = "X-Request-Id";

    static final List<String> EXPOSED = List.of(
            "Allow",
            "Content-Disposition",
            "Content-Location",
            "ETag",
            "Last-Modified",
            "Link",
            "Location",
            "Retry-After",
            "Server-Timing",
            "Vary",
            RELEASE,
            ROWS,
            CACHE,
            REQUEST_ID);

    private Headers() {}
}
