package org.migov.server.http;

import jakarta.servlet.http.HttpServletRequest;

/** Shows a problem to a person. */
@FunctionalInterface
public interface ErrorPage {

    /**
     * The whole HTML document.
     *
     * @param request what was asked; its address is not escaped
     * @param requestId what the log knows the request by
     */
    String html(HttpServletRequest request, HttpProblem problem, String requestId);

    /** A plain page without a template. */
    static ErrorPage plain() {
        return new PlainErrorPage();
    }
}
