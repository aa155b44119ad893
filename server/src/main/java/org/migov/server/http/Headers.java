package org.migov.server.http;

import java.util.List;

/** Headers of our own, and the ones that scripts of other sites may read. */
public final class Headers {

    /** Id of the release that an answer was made from. */
    public static final String RELEASE = "X-MiGov-Release";

    /** Rows of a table or statements of a graph in a complete answer. */
    public static final String ROWS = "X-MiGov-Rows";

    /**
     * {@code true} on a complete answer: in the headers of one that was whole when they were sent, in the trailer of one
     * that was sent while it was made.
     */
    public static final String COMPLETE = "X-MiGov-Complete";

    /** What the one who wrote a query may want to know, such as that a term in it does not exist; a sentence in English. */
    public static final String NOTICE = "X-MiGov-Notice";

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
            "Memento-Datetime",
            "Retry-After",
            "Server-Timing",
            "Vary",
            RELEASE,
            ROWS,
            COMPLETE,
            CACHE,
            NOTICE,
            REQUEST_ID);

    private Headers() {}
}
