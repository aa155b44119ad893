package org.migov.loader.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.source.Delay;
import org.migov.loader.source.PartialDate;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * What must be known before actions are read: since when instruments are in force, when former States ended, what things
 * are called, and the rules. Grows with the number of instruments and parties, not with that of actions.
 */
final class Known {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String END_CLAUSE = "end-clause";

    /** Statements about one rule, gathered until all are read. */
    private static final class Draft {
        private final Set<String> instruments = new HashSet<>();
        private final Set<String> patterns = new HashSet<>();
        private Optional<Delay> delay = Optional.empty();
        private boolean ends;

        private Optional<Rule> toRule(String iri) {
            return delay.map(found -> new Rule(iri, found, ends, instruments, patterns));
        }
    }

    private final Map<String, LocalDate> inForce = new HashMap<>();
    private final Map<String, LocalDate> ended = new HashMap<>();
    private final Set<String> formerStates = new HashSet<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Draft> drafts = new TreeMap<>();
    private final List<String> labelled;
    private final String rulePrefix;

    private Known(Iris iris) {
        this.labelled =
                List.of("<" + iris.id("instrument", ""), "<" + iris.id("country", ""), "<" + iris.id("group", ""));
        this.rulePrefix = "<" + iris.concept(CommitmentRules.SCHEME, "");
    }

    static Known read(List<Path> graphNq, Iris iris) throws IOException {
        Known known = new Known(iris);
        for (Path graph : graphNq) {
            try (SortedStatements statements = SortedStatements.open(graph)) {
                for (StatementLine line = statements.next(); line != null; line = statements.next()) {
                    known.take(line);
                }
            }
        }
        return known;
    }

    /** The first day on which the instrument was surely in force; empty if no source states it. */
    Optional<LocalDate> inForce(String instrument) {
        return Optional.ofNullable(inForce.get(instrument));
    }

    /** The last day on which a former State can have existed; empty for all others. */
    Optional<LocalDate> ended(String party) {
        return Optional.ofNullable(ended.get(party));
    }

    /** Whether the party is a State that is no more. */
    boolean isFormerState(String party) {
        return formerStates.contains(party);
    }

    /** The escaped label in a language, or empty. */
    Optional<String> label(String iri, String language) {
        return Optional.ofNullable(labels.get(iri + "@" + language));
    }

    Collection<Rule> rules() {
        return drafts.entrySet().stream()
                .flatMap(entry -> entry.getValue().toRule(entry.getKey()).stream())
                .toList();
    }

    private void take(StatementLine line) {
        if (line.subject().startsWith(rulePrefix)) {
            takeRule(line, drafts.computeIfAbsent(line.subjectIri(), iri -> new Draft()));
        } else if (labelled.stream().anyMatch(line.subject()::startsWith)) {
            takeThing(line);
        }
    }

    /** Where sources differ, the earliest entry into force and the latest end: both lengthen what is derived least. */
    private void takeThing(StatementLine line) {
        switch (line.predicateIri()) {
            case LABEL ->
                labels.merge(
                        line.subjectIri() + "@" + line.language(),
                        line.lexicalForm(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            case Mg.IN_FORCE_ON ->
                date(line).ifPresent(date -> inForce.merge(line.subjectIri(), date.latest(), Known::earlier));
            case Mg.ENDED_ON ->
                date(line).ifPresent(date -> ended.merge(line.subjectIri(), date.latest(), Known::later));
            case TYPE -> {
                if (line.objectIri().equals(Mg.FORMER_STATE)) {
                    formerStates.add(line.subjectIri());
                }
            }
            default -> {}
        }
    }

    private static void takeRule(StatementLine line, Draft draft) {
        switch (line.predicateIri()) {
            case Mg.HAS_INSTRUMENT -> draft.instruments.add(line.objectIri());
            case SKOS + "scopeNote" -> draft.patterns.add(line.lexicalForm());
            case SKOS + "notation" -> draft.delay = Delay.parse(line.lexicalForm());
            case SKOS + "broader" -> draft.ends = END_CLAUSE.equals(Iris.lastSegment(line.objectIri()));
            default -> {}
        }
    }

    private static Optional<PartialDate> date(StatementLine line) {
        return PartialDate.parse(line.lexicalForm());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
