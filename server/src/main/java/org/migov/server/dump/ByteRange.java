package org.migov.server.dump;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, first and last byte included, counted from 0 (RFC 9110, 14).
 *
 * @param first from 0
 * @param last at least {@code first}
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /** What a header asks for. */
    sealed interface Asked permits Whole, Part, Impossible {}

    /** No range, or one that we may and do ignore: several at once, or another unit. */
    record Whole() implements Asked {}

    record Part(ByteRange range) implements Asked {}

    /** A range outside the file. */
    record Impossible() implements Asked {}

    ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("range: expected 0 <= first <= last, found " + first + " to " + last);
        }
    }

    long length() {
        return last - first + 1;
    }

    /** For the header {@code Content-Range}. */
    String in(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /**
     * Reads the header {@code Range}.
     *
     * @param size of the file
     */
    static Asked asked(@Nullable String header, long size) {
        Matcher matcher = ONE.matcher(header == null ? "" : header);
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return new Whole();
        }
        return of(matcher.group(1), matcher.group(2), size)
                .<Asked>map(Part::new)
                .orElseGet(Impossible::new);
    }

    private static Optional<ByteRange> of(String first, String last, long size) {
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, size - 1));
        }
        long from = Long.parseLong(first);
        long until = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return from >= size || until < from ? Optional.empty() : Optional.of(new ByteRange(from, until));
    }
}
