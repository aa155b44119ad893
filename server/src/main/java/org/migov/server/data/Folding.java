package org.migov.server.data;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: upper and lower case, accents and signs do not count. */
public final class Folding {

    /** A run of letters and digits, with the accents on them. */
    public static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** The words of a text in lower case without accents, one space between them. */
    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(bare.toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("ł", "l"))
                .replaceAll(" ")
                .strip();
    }

    /** The folded words, at most so many. */
    public static List<String> words(String text, int most) {
        return Arrays.stream(of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(most)
                .toList();
    }
}
