package org.migov.loader.derive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.migov.ontology.Iris;

/**
 * Finds the clause that applies: the one that names the instrument before one whose pattern fits its key, and of these one
 * of the user's own before one of ours.
 */
final class CommitmentRules {

    /** The concept scheme of the rules. */
    static final String SCHEME = "commitment-rule";

    private final List<Rule> rules;

    CommitmentRules(Collection<Rule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(Rule::own).reversed().thenComparing(Rule::iri))
                .toList();
    }

    Optional<Rule> entryIntoForce(String instrument) {
        return find(instrument, false);
    }

    Optional<Rule> end(String instrument) {
        return find(instrument, true);
    }

    private Optional<Rule> find(String instrument, boolean ends) {
        List<Rule> candidates =
                rules.stream().filter(rule -> rule.ends() == ends).toList();
        String key = Iris.lastSegment(instrument);
        return candidates.stream()
                .filter(rule -> rule.names(instrument))
                .findFirst()
                .or(() -> candidates.stream().filter(rule -> rule.fits(key)).findFirst());
    }
}
