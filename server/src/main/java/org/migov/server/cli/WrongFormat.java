package org.migov.server.cli;

/** A format that does not go with the kind of answer, for instance CSV for a graph. */
final class WrongFormat extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongFormat(String message) {
        super(message);
    }
}
