package org.migov.server.http;

import java.io.IOException;

/** An answer broke off after its beginning was sent; the connection has been cut, and nothing more can be said on it. */
public final class AnswerCut extends IOException {

    private static final long serialVersionUID = 1L;

    public AnswerCut(Throwable reason) {
        super("cut: " + reason.getMessage(), reason);
    }
}
