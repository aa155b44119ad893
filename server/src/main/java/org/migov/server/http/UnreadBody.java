package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The body of a request that is refused without a look at it.
 *
 * <p>Up to 4 MiB of it are read away, so that the client hears the answer while it still sends, and the connection can
 * serve its next request. Where more comes, or the client first asks whether it may send ({@code Expect}), the answer
 * says that the connection ends: without that word a client would put its next request on a connection that is closing.
 */
final class UnreadBody {

    private static final long MOST_READ_AWAY = 4L << 20;

    private UnreadBody() {}

    /** To be called before the answer is written. */
    static void readAway(HttpServletRequest request, HttpServletResponse response) {
        boolean none = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        if (!none && !read(request)) {
            response.setHeader("Connection", "close");
        }
    }

    /** Whether all of it has been read. */
    private static boolean read(HttpServletRequest request) {
        if (request.getHeader("Expect") != null) {
            return false;
        }
        try {
            return request.getInputStream().skip(MOST_READ_AWAY) < MOST_READ_AWAY;
        } catch (IOException | IllegalStateException e) {
            return false; // it broke off, or someone reads it as text: either way nothing more is said over it
        }
    }
}
