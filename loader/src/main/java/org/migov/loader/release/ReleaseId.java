package org.migov.loader.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a release: the day it was made, in UTC, and the beginning of its hash.
 *
 * @param text {@code 2026-11-21-0a1b2c3d}
 */
public record ReleaseId(String text) implements Comparable<ReleaseId> {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}");
    private static final int HASH_SHOWN = 8;

    public ReleaseId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "release: expected a day and eight hex digits as in 2026-11-21-0a1b2c3d, found \"" + text + "\"");
        }
    }

    /** @param hash of the content, in lower-case hex */
    public static ReleaseId of(Instant created, String hash) {
        return new ReleaseId(LocalDate.ofInstant(created, ZoneOffset.UTC) + "-" + hash.substring(0, HASH_SHOWN));
    }

    /** Empty if the text is no name of a release. */
    public static Optional<ReleaseId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ReleaseId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ReleaseId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
