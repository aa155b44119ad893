package org.migov.loader.derive;

import java.util.Set;
import org.migov.loader.source.Delay;

/**
 * A clause of an instrument: how long after an act it takes effect.
 *
 * @param iri of the rule's concept
 * @param own whether a table of the user's own gives it; such a rule goes before one of ours
 * @param instruments IRIs of the instruments it belongs to
 * @param patterns keys of instruments that end in {@code *}, for instruments without a rule of their own
 */
record Rule(String iri, Delay delay, boolean ends, boolean own, Set<String> instruments, Set<String> patterns) {

    Rule {
        instruments = Set.copyOf(instruments);
        patterns = Set.copyOf(patterns);
    }

    boolean names(String instrument) {
        return instruments.contains(instrument);
    }

    /** Whether a pattern fits the key, the last part of the instrument's IRI. */
    boolean fits(String key) {
        return patterns.stream().anyMatch(pattern -> key.startsWith(pattern.substring(0, pattern.length() - 1)));
    }
}
