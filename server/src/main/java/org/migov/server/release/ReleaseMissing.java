package org.migov.server.release;

/**
 * There is no release that could be served, or the one that should be is not whole.
 *
 * <p>The message says in one line which file was looked for, what was found instead, and what to do.
 */
public final class ReleaseMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReleaseMissing(String message) {
        super(message);
    }

    public ReleaseMissing(String message, Throwable cause) {
        super(message, cause);
    }
}
