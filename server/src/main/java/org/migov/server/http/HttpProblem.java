package org.migov.server.http;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that cannot be answered, in the terms of RFC 9457: programs get it as {@code application/problem+json},
 * browsers as a page.
 *
 * <p>The detail is a public sentence that says what was wrong and where; it never holds a stack trace.
 */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final String detail;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> members;

    private HttpProblem(
            int status, String title, String detail, Map<String, String> headers, Map<String, Object> members) {
        super(status + " " + title + ": " + detail, null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A problem under the usual title of its status. */
    public static HttpProblem of(int status, String detail) {
        return new HttpProblem(status, Statuses.title(status), detail, Map.of(), Map.of());
    }

    public static HttpProblem badRequest(String detail) {
        return of(400, detail);
    }

    public static HttpProblem notFound(String detail) {
        return of(404, detail);
    }

    /** 405 with {@code Allow}. */
    public static HttpProblem methodNotAllowed(String method, List<String> allowed) {
        String list = String.join(", ", allowed);
        return of(405, "The method " + method + " is not for this address; use one of " + list + ".")
                .withHeader("Allow", list);
    }

    /** 406 that lists what there is. */
    public static HttpProblem notAcceptable(List<Format> offered) {
        String list = offered.stream().map(Format::mediaType).collect(Collectors.joining(", "));
        String names = offered.stream().map(Format::name).collect(Collectors.joining(", "));
        return of(
                        406,
                        "None of the asked formats is available. There is, by Accept: " + list + "; by ?format=: "
                                + names + ".")
                .with("available", offered.stream().map(Format::mediaType).toList());
    }

    /** 415 that lists what is understood. */
    public static HttpProblem unsupportedMediaType(String found, List<String> expected) {
        return of(415, "Content-Type: expected " + String.join(" or ", expected) + ", found \"" + found + "\".")
                .withHeader("Accept-Post", String.join(", ", expected));
    }

    /** 503 with {@code Retry-After}. */
    public static HttpProblem unavailable(String detail, Duration retryAfter) {
        return of(503, detail).withHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    /** The same with one more header of the answer. */
    public HttpProblem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpProblem(status, title, detail, more, members);
    }

    /** The same with one more member of the problem, such as {@code line}; strings, numbers and lists of these. */
    public HttpProblem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new HttpProblem(status, title, detail, headers, more);
    }

    /** The same under another title. */
    public HttpProblem titled(String other) {
        return new HttpProblem(status, other, detail, headers, members);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Map<String, Object> members() {
        return members;
    }
}
