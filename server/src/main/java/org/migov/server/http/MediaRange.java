package org.migov.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One range of an {@code Accept} header.
 *
 * <p>Parameters other than {@code q} are ignored. What is longer than a sane header is not read, so that a header made to
 * be slow is not.
 *
 * @param type such as {@code text}, or {@code *}
 * @param subtype such as {@code html}, or {@code *}
 * @param quality 0 to 1
 * @param position 0-based in the header
 */
record MediaRange(String type, String subtype, double quality, int position) {

    private static final int MAX_CHARACTERS = 4000;
    private static final int MAX_RANGES = 64;

    /** The ranges in the order of the header; broken ones are left out. */
    static List<MediaRange> parse(String header) {
        String read = header.length() > MAX_CHARACTERS ? header.substring(0, MAX_CHARACTERS) : header;
        List<MediaRange> ranges = new ArrayList<>();
        for (String part : read.toLowerCase(Locale.ROOT).split(",", MAX_RANGES + 1)) {
            if (ranges.size() < MAX_RANGES) {
                one(part, ranges.size()).ifPresent(ranges::add);
            }
        }
        return ranges;
    }

    /** The range that says most precisely how much a media type is wanted. */
    static Optional<MediaRange> mostSpecific(List<MediaRange> ranges, String mediaType) {
        return ranges.stream()
                .filter(range -> range.matches(mediaType))
                .max(Comparator.comparingInt(MediaRange::specificity)
                        .thenComparing(
                                Comparator.comparingInt(MediaRange::position).reversed()));
    }

    /** 0 for any type, 1 for any subtype, 2 for one media type. */
    int specificity() {
        return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }

    boolean isExactly(String mediaType) {
        return specificity() == 2 && matches(mediaType);
    }

    private boolean matches(String mediaType) {
        return switch (specificity()) {
            case 0 -> true;
            case 1 -> mediaType.startsWith(type + "/");
            default ->
                mediaType.length() == type.length() + subtype.length() + 1
                        && mediaType.startsWith(type)
                        && mediaType.endsWith(subtype);
        };
    }

    private static Optional<MediaRange> one(String text, int position) {
        String[] parts = text.split(";", -1);
        String range = parts[0].strip();
        int slash = range.indexOf('/');
        if (range.equals("*")) {
            return Optional.of(new MediaRange("*", "*", quality(parts), position));
        }
        boolean anySubtypeOnly = range.startsWith("*") && !range.equals("*/*");
        if (slash <= 0 || slash == range.length() - 1 || anySubtypeOnly) {
            return Optional.empty();
        }
        return Optional.of(
                new MediaRange(range.substring(0, slash), range.substring(slash + 1), quality(parts), position));
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                return number(parameter.substring(2).strip());
            }
        }
        return 1;
    }

    private static double number(String text) {
        try {
            double quality = Double.parseDouble(text);
            return quality >= 0 && quality <= 1 ? quality : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
