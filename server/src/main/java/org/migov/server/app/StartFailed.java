package org.migov.server.app;

/** The server could not start; the message says in one line why and what to do. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
