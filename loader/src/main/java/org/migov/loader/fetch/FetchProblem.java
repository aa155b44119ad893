package org.migov.loader.fetch;

import java.io.IOException;

/** Why a source or a page cannot be fetched; the message is for people. */
public final class FetchProblem extends IOException {

    private static final long serialVersionUID = 1L;

    FetchProblem(String message) {
        super(message);
    }

    FetchProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
