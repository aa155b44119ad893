package org.migov.server.cli;

/** Ends a command with {@link Exit#FAILED} and one line that says what is wrong and what to do. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String whatAndRemedy) {
        super(whatAndRemedy);
    }

    CommandFailed(String whatAndRemedy, Throwable cause) {
        super(whatAndRemedy, cause);
    }
}
