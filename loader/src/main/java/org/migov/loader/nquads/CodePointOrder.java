package org.migov.loader.nquads;

import java.util.Comparator;

/**
 * The order of lines: by Unicode code point, which is also the order of their UTF-8 bytes and that of {@code LC_ALL=C
 * sort}. {@link String#compareTo} differs from it where a character beyond U+FFFF meets one from U+E000 on.
 */
public enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                return Integer.compare(rank(one), rank(other));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Moves the surrogates, of which characters beyond U+FFFF consist, behind all other characters. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
