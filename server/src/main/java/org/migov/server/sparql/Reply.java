package org.migov.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.migov.server.http.AnswerCut;
import org.migov.server.http.Connection;
import org.migov.server.http.ContentCoding;
import org.migov.server.http.Headers;
import org.migov.server.release.OpenRelease;

/**
 * An answer on its way out.
 *
 * <p>A small one is whole: its length and rows stand in the headers. A large one is sent while it is made; its rows stand
 * in the trailer, after the last byte, and if it breaks off, the connection is cut before the end of the body.
 */
public final class Reply implements AutoCloseable {

    private static final int WORTH_PACKING = 1024;
    private static final String OLD_HTTP = "HTTP/1.0";

    /** A table has no room to say where its facts are from. */
    private static final String PROVENANCE = "</void.ttl>; rel=\"describedby\"; type=\"text/turtle\", "
            + "</changes.nt>; rel=\"http://www.w3.org/ns/prov#has_provenance\"; type=\"application/n-triples\"";

    private final OpenRelease release;
    private final Answer answer;
    private final boolean kept;

    Reply(OpenRelease release, Answer answer, boolean kept) {
        this.release = release;
        this.answer = answer;
        this.kept = kept;
    }

    /** Sends it with status 200; to HEAD without the body. */
    public void send(HttpServletRequest request, HttpServletResponse response, String contentType) throws IOException {
        response.setStatus(200);
        response.setContentType(contentType);
        response.setHeader(Headers.RELEASE, release.id());
        response.setHeader("Link", PROVENANCE);
        response.setHeader(Headers.CACHE, kept ? "hit" : "miss");
        if (answer.body() instanceof Body.InMemory whole) {
            send(request, response, whole);
        } else {
            stream(request, response, (GrowingBody) answer.body());
        }
    }

    /** The bytes of the answer, for a page that shows them. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        answer.body().writeTo(bytes, () -> false);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        answer.close();
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Body.InMemory whole)
            throws IOException {
        response.setHeader(Headers.ROWS, Long.toString(answer.made().rows()));
        response.setHeader(Headers.COMPLETE, "true");
        response.setHeader("Server-Timing", timing());
        byte[] bytes = whole.bytes();
        ContentCoding coding = kept && bytes.length >= WORTH_PACKING ? coding(request) : ContentCoding.IDENTITY;
        if (coding != ContentCoding.IDENTITY) {
            bytes = whole.packed(coding);
            response.setHeader("Content-Encoding", coding.token());
            String etag = response.getHeader("ETag");
            if (etag != null) {
                response.setHeader("ETag", packedTag(etag, coding));
            }
        }
        response.setContentLength(bytes.length);
        if (!isHead(request)) {
            response.getOutputStream().write(bytes);
        }
    }

    private static ContentCoding coding(HttpServletRequest request) {
        return ContentCoding.best(Collections.list(request.getHeaders("Accept-Encoding")));
    }

    /** A representation's own tag; the server takes the end off again from what clients send. */
    private static String packedTag(String etag, ContentCoding coding) {
        return etag.substring(0, etag.length() - 1) + "--" + coding.token() + '"';
    }

    private void stream(HttpServletRequest request, HttpServletResponse response, GrowingBody body) throws IOException {
        if (isHead(request)) {
            return;
        }
        Connection connection = Connection.of(request);
        if (request.getProtocol().equals(OLD_HTTP)) { // where the end of the connection is the end of the answer
            response.setContentLengthLong(body.length(connection::isGone));
        } else {
            response.setHeader("Trailer", Headers.COMPLETE + ", " + Headers.ROWS);
            response.setTrailerFields(() -> Map.of(
                    Headers.COMPLETE,
                    "true",
                    Headers.ROWS,
                    Long.toString(body.made().rows())));
        }
        try {
            body.writeTo(response.getOutputStream(), connection::isGone);
        } catch (RuntimeException e) {
            connection.cut();
            throw new AnswerCut(e);
        }
    }

    private static boolean isHead(HttpServletRequest request) {
        return "HEAD".equals(request.getMethod());
    }

    /** How long the answer took to make, when it was made. */
    private String timing() {
        return String.format(
                Locale.ROOT,
                "query;dur=%.1f%s",
                answer.made().nanos() / 1e6,
                kept ? ";desc=\"kept\", cache;desc=\"hit\"" : "");
    }
}
