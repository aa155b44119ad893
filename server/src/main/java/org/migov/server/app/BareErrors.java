package org.migov.server.app;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers to requests that never reach a servlet: broken request lines, headers that are too large, a server that is
 * stopping. Always {@code application/problem+json}; the detail says nothing of what was sent.
 */
final class BareErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() >= 400 ? response.getStatus() : 500;
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (status == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
        }
        Content.Sink.write(response, true, body(status), callback);
        return true;
    }

    private static String body(int status) {
        return """
                {"type":"about:blank","status":%d,"title":"%s","detail":"%s"}
                """.formatted(status, title(status), detail(status));
    }

    private static String title(int status) {
        return switch (status) {
            case 414 -> "The address is too long";
            case 431 -> "The request's headers are too large";
            case 503 -> "Stopping";
            case 400 -> "The request is malformed";
            default -> status >= 500 ? "Something went wrong here" : "The request failed";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 414 -> "Send a long query with POST instead.";
            case 431 ->
                "Request line and headers are larger than this server reads; send a long query with POST instead.";
            case 503 -> "The server is stopping; try again in a moment.";
            case 400 -> "The request is not HTTP as this server understands it.";
            default -> "The request could not be answered.";
        };
    }
}
