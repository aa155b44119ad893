package org.migov.server.text;

/** A {@code text:query} that cannot be answered; the message says why, in a sentence for who wrote it. */
public final class TextQueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TextQueryRefused(String why) {
        super(why, null, false, false);
    }
}
