package org.migov.server.cli;

/** Exit codes of every command. */
final class Exit {

    /** Done. */
    static final int DONE = 0;

    /** Some input was rejected; what was good is published all the same, what was not is listed. */
    static final int REJECTED = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** Nothing could be done: a missing file, a full disk, a port in use. */
    static final int FAILED = 3;

    private Exit() {}
}
