package org.migov.loader.rdf;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, none of which may be longer than memory allows. */
final class LimitedLines {

    private final InputStream in;
    private final int most;
    private long number;
    private boolean cut;

    /** @param most bytes of a line at most; the rest of a longer one is passed over */
    LimitedLines(InputStream in, int most) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.most = most;
    }

    /** The next line without its end; empty after the last. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        cut = false;
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        number++;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < most) {
                line.write(b);
            } else {
                cut = true;
            }
        }
        return Optional.of(line.toByteArray());
    }

    /** Of the line given last, from 1. */
    long number() {
        return number;
    }

    /** Whether the line given last was longer. */
    boolean cut() {
        return cut;
    }
}
