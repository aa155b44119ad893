package org.migov.server.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages a reader wants, best first, as lower-case BCP 47 tags. English follows at the end of every list, since
 * every record has an English label.
 */
public record Languages(List<String> preferred) {

    private static final int MOST = 10;

    public Languages {
        List<String> tags = new ArrayList<>(preferred);
        if (!tags.contains("en")) {
            tags.add("en");
        }
        preferred = List.copyOf(tags);
    }

    /** The header {@code Accept-Language}; ranges that cannot be understood are passed over. */
    public static Languages accepted(@Nullable String header) {
        if (header == null || header.length() > 1000) {
            return new Languages(List.of());
        }
        return new Languages(Arrays.stream(header.split(",", -1))
                .flatMap(Languages::ranges)
                .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .map(Locale.LanguageRange::getRange)
                .distinct()
                .limit(MOST)
                .toList());
    }

    private static Stream<Locale.LanguageRange> ranges(String part) {
        try {
            return Locale.LanguageRange.parse(part.strip()).stream();
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    /** These languages with another one put first. */
    public Languages first(String tag) {
        List<String> tags = new ArrayList<>(List.of(tag));
        preferred.stream().filter(other -> !other.equals(tag)).forEach(tags::add);
        return new Languages(tags);
    }

    /** The language wanted most. */
    public String best() {
        return preferred.get(0);
    }

    /**
     * How far down the list a text stands: 0 is best. Text of no stated language comes after all wanted ones, other
     * languages come last.
     */
    public int rank(String tag) {
        String wanted = tag.toLowerCase(Locale.ROOT);
        for (int at = 0; at < preferred.size(); at++) {
            if (matches(preferred.get(at), wanted)) {
                return at;
            }
        }
        return tag.isEmpty() ? preferred.size() : preferred.size() + 1;
    }

    /** Whether a text is in the language wanted most, or in none. */
    public boolean wanted(String tag) {
        return tag.isEmpty() || matches(best(), tag.toLowerCase(Locale.ROOT));
    }

    private static boolean matches(String range, String tag) {
        return primary(range).equals(primary(tag));
    }

    private static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }
}
