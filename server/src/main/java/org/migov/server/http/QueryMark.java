package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What a log knows a query by: enough to see that two are the same, not what they ask. */
public final class QueryMark {

    private static final String ATTRIBUTE = QueryMark.class.getName();
    private static final int BYTES = 8;

    private QueryMark() {}

    /** Notes the query that a request brought. */
    public static void set(HttpServletRequest request, String query) {
        request.setAttribute(ATTRIBUTE, hash(query));
    }

    /** The mark of the query that a request brought. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(String::valueOf);
    }

    private static String hash(String query) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
