package org.migov.loader.changes;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two titles are. */
final class Titles {

    private static final int LENGTH = 3;

    private Titles() {}

    /** Pieces of three characters, without regard to case, accents and punctuation. */
    static Set<String> pieces(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String padded = " " + plain + " ";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + LENGTH <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + LENGTH));
        }
        return pieces;
    }

    /** Dice's coefficient: 1 for the same pieces, 0 for none in common. */
    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> smaller = one.size() <= other.size() ? one : other;
        Set<String> larger = smaller == one ? other : one;
        long common = smaller.stream().filter(larger::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }
}
