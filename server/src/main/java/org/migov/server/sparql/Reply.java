package org.migov.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.migov.server.http.Headers;
import org.migov.server.release.OpenRelease;

/** A complete answer on its way out. */
public final class Reply implements AutoCloseable {

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
        response.setContentLengthLong(answer.body().length());
        response.setHeader(Headers.RELEASE, release.id());
        response.setHeader(Headers.ROWS, Long.toString(answer.rows()));
        response.setHeader(Headers.CACHE, kept ? "hit" : "miss");
        response.setHeader("Server-Timing", timing());
        if (!"HEAD".equals(request.getMethod())) {
            answer.body().writeTo(response.getOutputStream());
        }
    }

    /** The bytes of the answer, for a page that shows them. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream((int) Math.min(answer.body().length(), 1 << 20));
        answer.body().writeTo(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        answer.close();
    }

    /** How long the answer took to make, when it was made. */
    private String timing() {
        return String.format(
                Locale.ROOT,
                "query;dur=%.1f%s",
                answer.nanos() / 1e6,
                kept ? ";desc=\"kept\", cache;desc=\"hit\"" : "");
    }
}
