package org.migov.server.app;

import jakarta.servlet.http.HttpServletRequest;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.RequestId;

/** Answers to what should not happen: the log knows more, the reader gets a number to ask by. */
final class Failures {

    private Failures() {}

    static HttpProblem unexpected(HttpServletRequest request) {
        return HttpProblem.of(
                500,
                "The request could not be answered because of a fault here. Its number in the log is "
                        + RequestId.of(request) + ".");
    }
}
