package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;

/** An error page that needs nothing but itself. */
final class PlainErrorPage implements ErrorPage {

    @Override
    public String html(HttpServletRequest request, HttpProblem problem, String requestId) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><main><h1>%1$s</h1><pre>%2$s</pre>
                <p>Status %3$d · request %4$s · <a href="/">Start page</a> · <a href="/sparql">Query editor</a></p></main></body></html>
                """.formatted(
                Html.escape(problem.title()), Html.escape(problem.detail()), problem.status(), Html.escape(requestId));
    }
}
