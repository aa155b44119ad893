package org.migov.queries;

/** A query file that does not follow the rules of this package; the message says where, what was expected and found. */
public final class MalformedQueryFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param line 1-based; the line after the last one if something is missing at the end */
    MalformedQueryFile(String file, int line, String complaint) {
        super(file + ":" + line + ": " + complaint);
    }
}
