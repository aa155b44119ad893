package org.migov.server.sparql;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant by a word that is not known. */
public final class Nearest {

    private Nearest() {}

    /** The known word that is fewest changes away, if they are few for its length; upper and lower case are the same. */
    static Optional<String> to(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .map(candidate -> new Candidate(candidate, changes(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.changes() <= most)
                .min(Comparator.comparingInt(Candidate::changes)
                        .thenComparing(candidate -> Math.abs(candidate.word().length() - word.length()))
                        .thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private record Candidate(String word, int changes) {}

    /** Letters to put in, take out, replace or swap with their neighbour to make one word the other. */
    public static int changes(String from, String to) {
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : least(least, from, to, i, j);
            }
        }
        return least[from.length()][to.length()];
    }

    private static int least(int[][] known, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(known[i - 1][j - 1] + (same ? 0 : 1), Math.min(known[i - 1][j], known[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, known[i - 2][j - 2] + 1) : least;
    }
}
