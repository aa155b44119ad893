package org.migov.loader.derive;

import java.util.List;
import org.migov.ontology.Iris;

/**
 * Whom to believe when sources disagree and nothing else decides: copies of a depositary's own register first, then all
 * others alike.
 */
final class SourceTrust {

    private static final List<String> FIRST = List.of("ilo-normlex", "untc-zmjones");

    private SourceTrust() {}

    /** Rank of the best of some graphs; lower is better. */
    static int rank(List<String> graphTerms) {
        return graphTerms.stream().mapToInt(SourceTrust::rankOf).min().orElse(FIRST.size());
    }

    private static int rankOf(String graphTerm) {
        int place = FIRST.indexOf(Iris.lastSegment(graphTerm.substring(0, graphTerm.length() - 1)));
        return place < 0 ? FIRST.size() : place;
    }
}
