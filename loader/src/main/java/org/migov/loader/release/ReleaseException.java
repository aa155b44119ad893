package org.migov.loader.release;

import java.io.IOException;

/** Something about the folder of releases is not as it should be. The message says what, and what to do. */
public final class ReleaseException extends IOException {

    private static final long serialVersionUID = 1L;

    ReleaseException(String message) {
        super(message);
    }

    ReleaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
