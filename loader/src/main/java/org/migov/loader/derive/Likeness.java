package org.migov.loader.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How much two records have in common: points, at most 1 together, each with its reason. Not thread-safe. */
final class Likeness {

    private static final JaroWinklerSimilarity TITLES = new JaroWinklerSimilarity();

    /** Below this, titles of one kind of treaty are alike because such titles are. */
    private static final double ALIKE = 0.85;

    private final List<String> reasons = new ArrayList<>();
    private double score;

    void add(double points, String reason) {
        score += points;
        reasons.add(reason);
    }

    /** Adds a reason that has no points. */
    void mention(String reason) {
        reasons.add(reason);
    }

    /** Adds a reason against. */
    void contradict(String reason) {
        score -= 0.3;
        reasons.add(reason);
    }

    /** Compares titles, by Jaro and Winkler's measure. */
    void addTitles(String one, String other, double points) {
        double alike = TITLES.apply(normal(one), normal(other));
        if (alike >= ALIKE) {
            add(points * alike, String.format(Locale.ROOT, "titles alike (%.2f)", alike));
        }
    }

    double score() {
        return Math.max(0, Math.min(1, score));
    }

    /** The score with two decimals. */
    String text() {
        return BigDecimal.valueOf(score()).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Never empty. */
    List<String> reasons() {
        return reasons.isEmpty() ? List.of("put forward by a decision") : List.copyOf(reasons);
    }

    private static String normal(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
