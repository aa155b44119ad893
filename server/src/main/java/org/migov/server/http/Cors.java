package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Scripts of any site may read here, errors included; nothing depends on cookies. */
public final class Cors {

    private static final String METHODS = "GET, HEAD, POST, QUERY, OPTIONS";

    private Cors() {}

    /** Opens an answer to scripts of other sites. */
    public static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", String.join(", ", Headers.EXPOSED));
    }

    /** Answers the question that a browser asks before a request that is not simple. */
    public static boolean answeredPreflight(HttpServletRequest request, HttpServletResponse response) {
        if (!"OPTIONS".equals(request.getMethod())
                || request.getHeader("Origin") == null
                || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Datetime, Content-Type, If-None-Match, If-Modified-Since, Range");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(204);
        return true;
    }
}
