package org.migov.loader.derive;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.source.Delay;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Gathers the rules from the statements about them. Where the embedded rules and a table of the user's own describe one
 * rule, the user's description counts, whole.
 */
final class RuleReading {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String END_CLAUSE = "end-clause";

    /** The source of the embedded rules. */
    private static final String EMBEDDED = "commitment-rules";

    /** What one graph says of one rule. */
    private static final class Draft {
        private final Set<String> instruments = new HashSet<>();
        private final Set<String> patterns = new HashSet<>();
        private Optional<Delay> delay = Optional.empty();
        private boolean ends;

        private Optional<Rule> toRule(String iri, boolean own) {
            return delay.map(found -> new Rule(iri, found, ends, own, instruments, patterns));
        }
    }

    private final Map<String, TreeMap<String, Draft>> drafts = new TreeMap<>();
    private final String prefix;
    private final String embedded;

    RuleReading(Iris iris) {
        this.prefix = "<" + iris.concept(CommitmentRules.SCHEME, "");
        this.embedded = "<" + iris.graph(EMBEDDED) + ">";
    }

    /** Whether the statement is about a rule. */
    boolean isAbout(StatementLine line) {
        return line.subject().startsWith(prefix);
    }

    void take(StatementLine line) {
        Draft draft = drafts.computeIfAbsent(line.subjectIri(), iri -> new TreeMap<>(ownFirst()))
                .computeIfAbsent(line.graph(), graph -> new Draft());
        switch (line.predicateIri()) {
            case Mg.HAS_INSTRUMENT -> draft.instruments.add(line.objectIri());
            case SKOS + "scopeNote" -> draft.patterns.add(line.lexicalForm());
            case SKOS + "notation" -> draft.delay = Delay.parse(line.lexicalForm());
            case SKOS + "broader" -> draft.ends = END_CLAUSE.equals(Iris.lastSegment(line.objectIri()));
            default -> {}
        }
    }

    List<Rule> rules() {
        return drafts.entrySet().stream()
                .flatMap(entry -> {
                    Map.Entry<String, Draft> first = entry.getValue().firstEntry();
                    return first
                            .getValue()
                            .toRule(entry.getKey(), !first.getKey().equals(embedded))
                            .stream();
                })
                .toList();
    }

    /** Whether a rule without a delay applies to the instrument. */
    boolean applies(String rule, String instrument) {
        TreeMap<String, Draft> descriptions = drafts.get(rule);
        if (descriptions == null) {
            return false;
        }
        Draft draft = descriptions.firstEntry().getValue();
        String key = Iris.lastSegment(instrument);
        return draft.instruments.contains(instrument)
                || draft.patterns.stream()
                        .anyMatch(pattern -> key.startsWith(pattern.substring(0, pattern.length() - 1)));
    }

    private Comparator<String> ownFirst() {
        Comparator<String> byGraph = Comparator.naturalOrder();
        return Comparator.<String, Boolean>comparing(embedded::equals).thenComparing(byGraph);
    }
}
