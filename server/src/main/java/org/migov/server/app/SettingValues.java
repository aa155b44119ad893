package org.migov.server.app;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of settings. Each throws {@link IllegalArgumentException} with what was expected. */
final class SettingValues {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern BYTES = Pattern.compile("(\\d{1,9})([kKmMgG]?)");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,7})(ms|s|m|h)?");

    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?");

    private SettingValues() {}

    static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("a whole number");
        }
        return Integer.parseInt(text);
    }

    /** {@code 500}, {@code 64K}, {@code 256M}, {@code 1G}: powers of 1024, at most 2 GiB less one. */
    static int bytes(String text) {
        Matcher matcher = BYTES.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a size such as 500, 64K or 256M");
        }
        int shift = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        long value = Long.parseLong(matcher.group(1)) << shift;
        if (value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a size of less than 2G");
        }
        return (int) value;
    }

    /** {@code https://example.org}, without a path; empty for none. */
    static Optional<URI> address(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (!ADDRESS.matcher(bare).matches()) {
            throw new IllegalArgumentException("an address without a path such as https://example.org");
        }
        return Optional.of(URI.create(bare));
    }

    static Metrics.Readers readers(String text) {
        try {
            return Metrics.Readers.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("all, local or none", e);
        }
    }

    /** {@code 30s}, {@code 500ms}, {@code 2m}; a plain number is seconds. */
    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a time such as 30s, 500ms or 2m");
        }
        long amount = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofSeconds(amount);
        };
    }
}
