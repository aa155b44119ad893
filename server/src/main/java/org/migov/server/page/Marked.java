package org.migov.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.migov.server.data.Folding;

/**
 * A piece of a text.
 *
 * @param marked whether it is what was looked for
 */
public record Marked(String text, boolean marked) {

    private static final LevenshteinDistance NEAR = new LevenshteinDistance(2);
    private static final int SHORTEST_NEAR = 4;

    /**
     * The pieces of a text, in order, whole again when put together.
     *
     * @param wanted folded words; a word of the text is marked that begins with one, or is spelled nearly like it
     * @param close whether spelled nearly counts
     */
    static List<Marked> of(String text, List<String> wanted, boolean close) {
        List<Marked> pieces = new ArrayList<>();
        Matcher words = Folding.WORD.matcher(text);
        int done = 0;
        while (words.find()) {
            int end = words.start() + marks(words.group(), wanted, close);
            if (end > words.start()) {
                add(pieces, text.substring(done, words.start()), false);
                add(pieces, text.substring(words.start(), end), true);
                done = end;
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    /** The wanted words as a name spells them: each that it has not, as the word of the name that is nearest. */
    static String corrected(String name, List<String> wanted) {
        List<String> words = Folding.words(name, Integer.MAX_VALUE);
        return wanted.stream()
                .map(want -> words.stream().anyMatch(word -> word.startsWith(want))
                        ? want
                        : words.stream()
                                .filter(word -> NEAR.apply(word, want) >= 0)
                                .min(Comparator.comparingInt(word -> NEAR.apply(word, want)))
                                .orElse(want))
                .collect(Collectors.joining(" "));
    }

    private static void add(List<Marked> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Marked(text, marked));
        }
    }

    /** How many signs of a word are to be marked. */
    private static int marks(String word, List<String> wanted, boolean close) {
        String folded = Folding.of(word);
        int longest = 0;
        for (String want : wanted) {
            if (folded.startsWith(want)) {
                boolean signForSign = folded.length() == word.length();
                longest = Math.max(longest, signForSign ? want.length() : word.length());
            } else if (close && want.length() >= SHORTEST_NEAR && NEAR.apply(folded, want) >= 0) {
                longest = word.length();
            }
        }
        return longest;
    }
}
