package org.migov.loader.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.migov.loader.source.KnownName;

/**
 * Known names that are written much like an unknown one: at most one slip in four characters, and never more than three.
 * Only the first thousand different texts of a load get suggestions, so that a file of nonsense does not take hours.
 */
final class Suggestions {

    private static final int SHOWN = 3;
    private static final int MOST_SLIPS = 3;
    private static final int CHARACTERS_A_SLIP = 4;
    private static final int TEXTS = 1_000;

    private int given;

    /** A name and how many slips away it is. */
    private record Near(KnownName name, int slips) {}

    List<String> of(String written, NameIndex index) {
        String form = Spelling.folded(Spelling.arranged(Spelling.plain(written)));
        int allowed = Math.min(MOST_SLIPS, form.length() / CHARACTERS_A_SLIP);
        if (allowed == 0 || given++ >= TEXTS) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        for (Map.Entry<String, List<KnownName>> known : index.folded().entrySet()) {
            int slips = distance(form, known.getKey(), allowed);
            if (slips <= allowed) {
                known.getValue().forEach(name -> near.add(new Near(name, slips)));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::slips)
                        .thenComparing(one -> one.name().code())
                        .thenComparing(one -> one.name().text()))
                .filter(distinctCode())
                .limit(SHOWN)
                .map(one -> one.name().text() + " (" + one.name().code() + ")")
                .toList();
    }

    private static Predicate<Near> distinctCode() {
        Set<String> seen = new HashSet<>();
        return one -> seen.add(one.name().code());
    }

    /** Levenshtein's distance, or more than the bound as soon as that is certain. */
    static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = row[0];
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > bound) {
                return bound + 1;
            }
        }
        return row[b.length()];
    }
}
