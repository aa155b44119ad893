package org.migov.loader.derive;

import java.util.Collection;
import java.util.Map;

/**
 * Whom to believe when sources disagree: the classes of the scheme {@code source-trust} in their order, then every
 * source that none of them names.
 */
final class SourceTrust {

    private final Map<String, Integer> rankBySource;
    private final int last;

    /** @param rankBySource from the IRI of a source to its place, 1 first */
    SourceTrust(Map<String, Integer> rankBySource) {
        this.rankBySource = Map.copyOf(rankBySource);
        this.last =
                1 + rankBySource.values().stream().mapToInt(rank -> rank).max().orElse(0);
    }

    /**
     * Rank of the best of some graphs; lower is better.
     *
     * @param graphTerms with their angle brackets
     */
    int rank(Collection<String> graphTerms) {
        return graphTerms.stream()
                .mapToInt(term -> rankBySource.getOrDefault(term.substring(1, term.length() - 1), last))
                .min()
                .orElse(last);
    }
}
