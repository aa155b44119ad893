package org.migov.server.cli.remote;

import java.io.IOException;

/** The other server cannot be asked, or does not answer as it should; the message says what and where. */
public final class RemoteFailed extends IOException {

    private static final long serialVersionUID = 1L;

    RemoteFailed(String message) {
        super(message);
    }

    RemoteFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
