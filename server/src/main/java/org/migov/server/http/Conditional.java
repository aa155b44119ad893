package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * Conditional requests (RFC 9110, 13): an entity tag per release and representation, and 304 where the client has it.
 *
 * <pre>{@code
 * if (Conditional.answered(request, response, Conditional.etag(release.id(), "page", path, "html"), release.created())) {
 *     return; // 304
 * }
 * }</pre>
 */
public final class Conditional {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
    private static final List<String> SAFE = List.of("GET", "HEAD", "QUERY");

    private Conditional() {}

    /** A strong tag, quoted: the release's id and a hash over what tells one representation from another. */
    public static String etag(String release, String... representation) {
        MessageDigest digest = sha256();
        for (String part : representation) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return '"' + release + "." + HexFormat.of().formatHex(digest.digest(), 0, 8) + '"';
    }

    /**
     * Sets {@code ETag}, {@code Last-Modified} and {@code Cache-Control}; and 304 where the client has this already.
     *
     * @return whether the answer is complete with that
     */
    public static boolean answered(
            HttpServletRequest request, HttpServletResponse response, String etag, Instant lastModified) {
        response.setHeader("ETag", etag);
        response.setHeader("Last-Modified", date(lastModified));
        response.setHeader("Cache-Control", "public, no-cache");
        if (!SAFE.contains(request.getMethod()) || !isKnown(request, etag, lastModified)) {
            return false;
        }
        response.setStatus(304);
        return true;
    }

    /** A date as HTTP writes it. */
    public static String date(Instant instant) {
        return HTTP_DATE.format(instant.atZone(ZoneOffset.UTC));
    }

    private static boolean isKnown(HttpServletRequest request, String etag, Instant lastModified) {
        List<String> tags = Collections.list(request.getHeaders("If-None-Match"));
        if (!tags.isEmpty()) {
            return tags.stream()
                    .flatMap(line -> List.of(line.split(",")).stream())
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
        }
        String since = request.getHeader("If-Modified-Since");
        return since != null && !isAfter(lastModified, since);
    }

    /** HTTP dates have no fractions of a second. A date that cannot be read is as none. */
    private static boolean isAfter(Instant instant, String date) {
        try {
            return instant.truncatedTo(ChronoUnit.SECONDS)
                    .isAfter(ZonedDateTime.parse(date, HTTP_DATE).toInstant());
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
