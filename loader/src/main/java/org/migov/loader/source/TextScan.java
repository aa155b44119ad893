package org.migov.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a file once, before its rows are read, to see that it is UTF-8 text from beginning to end, so that a file in
 * another encoding is not taken half; and that its last quote is closed, which the CSV reader does not mind.
 */
final class TextScan {

    private static final int BUFFER = 1 << 16;

    /**
     * What was found.
     *
     * @param bytes size of the file
     * @param problem the first thing that is not UTF-8 text
     * @param openQuote line of the quote that is never closed
     */
    record Result(long bytes, Optional<Problem> problem, Optional<Long> openQuote) {}

    private final String name;
    private final QuoteState quotes = new QuoteState();
    private long line = 1;
    private boolean lastWasReturn;
    private int pending;
    private int low = 0x80;
    private int high = 0xBF;
    private int lead;

    private TextScan(String name) {
        this.name = name;
    }

    /** @param name the file as the user knows it */
    static Result of(Path path, String name) throws IOException {
        TextScan scan = new TextScan(name);
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                Optional<Problem> problem = scan.accept(buffer, n);
                if (problem.isPresent()) {
                    return new Result(bytes, problem, Optional.empty());
                }
            }
        }
        return new Result(bytes, scan.atEnd(), scan.quotes.open());
    }

    private Optional<Problem> atEnd() {
        return pending == 0
                ? Optional.empty()
                : Optional.of(broken(lead, "the file is cut off; fetch the whole file again"));
    }

    private Optional<Problem> accept(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            int b = buffer[i] & 0xFF;
            if (pending > 0) {
                if (b < low || b > high) {
                    return Optional.of(broken(lead, encodingAdvice(lead)));
                }
                pending--;
                low = 0x80;
                high = 0xBF;
            } else if (b >= 0x80 && !begin(b)) {
                return Optional.of(broken(b, encodingAdvice(b)));
            } else if (b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
                return Optional.of(control(b));
            } else {
                quotes.accept(b, line);
                countLine(b);
            }
        }
        return Optional.empty();
    }

    private void countLine(int b) {
        if (b == '\r' || (b == '\n' && !lastWasReturn)) {
            line++;
        }
        lastWasReturn = b == '\r';
    }

    /** Begins a sequence of several bytes; the ranges are those of table 3-7 of the Unicode standard. */
    private boolean begin(int b) {
        lead = b;
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        }
        return pending > 0;
    }

    private String encodingAdvice(int b) {
        boolean utf16 = line == 1 && (b == 0xFF || b == 0xFE);
        return "it looks like " + (utf16 ? "UTF-16" : "Windows-1252") + "; save the file as UTF-8";
    }

    private Problem broken(int b, String advice) {
        return Problem.rejected(
                ProblemCode.BROKEN_UTF8.code(),
                new Origin(name, line),
                null,
                "UTF-8 text (" + advice + ")",
                String.format("byte 0x%02X", b));
    }

    private Problem control(int b) {
        return Problem.rejected(
                ProblemCode.CONTROL_CHARACTER.code(),
                new Origin(name, line),
                null,
                "text (export the table again as CSV)",
                String.format("byte 0x%02X", b));
    }

    /** Follows the quotes of RFC 4180: a cell is quoted only if it begins with a quote. */
    private static final class QuoteState {
        private enum State {
            CELL_BEGINS,
            PLAIN,
            QUOTED,
            QUOTE_IN_QUOTED
        }

        private State state = State.CELL_BEGINS;
        private long openedIn;

        void accept(int b, long line) {
            if (b == '"') {
                quote(line);
            } else if (state != State.QUOTED) {
                state = b == ',' || b == '\n' || b == '\r' ? State.CELL_BEGINS : State.PLAIN;
            }
        }

        private void quote(long line) {
            if (state == State.CELL_BEGINS) {
                state = State.QUOTED;
                openedIn = line;
            } else if (state == State.QUOTED) {
                state = State.QUOTE_IN_QUOTED;
            } else if (state == State.QUOTE_IN_QUOTED) {
                state = State.QUOTED;
            }
        }

        Optional<Long> open() {
            return state == State.QUOTED ? Optional.of(openedIn) : Optional.empty();
        }
    }
}
