package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What the log knows a request by: random, so that it says nothing about who asked. */
public final class RequestId {

    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The id of a request; the same one whenever it is asked for again. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
