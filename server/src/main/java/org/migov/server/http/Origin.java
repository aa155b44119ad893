package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;

/** Where this server is: {@code https://example.org}, as the client wrote it or a proxy in front of us says. */
public final class Origin {

    private Origin() {}

    /** Scheme, host and port of an address, without a slash at the end. */
    public static String of(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", "");
    }
}
