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
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.source.PartialDate;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * What must be known before actions are read: since when instruments are in force, when former States ended, what things
 * are called, and the rules. Grows with the number of instruments and parties, not with that of actions.
 */
final class Known {

    private static final int STATEMENTS_BETWEEN_REPORTS = 10_000;

    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String REPLACES = "http://purl.org/dc/terms/replaces";
    private static final String DCTERMS_TYPE = "http://purl.org/dc/terms/type";
    private static final String CONTAINED_IN = "https://schema.org/containedInPlace";
    private static final String POSITION = "https://schema.org/position";

    /** What the coverage statement of an instrument says of all sources together. */
    record Overall(boolean stated, boolean complete, Optional<Integer> known, Optional<String> asOf) {}

    private final Map<String, Map<String, String>> overall = new HashMap<>();
    private final Map<String, Set<String>> undated = new TreeMap<>();
    private final Map<String, Set<String>> partiesOfConflict = new HashMap<>();
    private final Map<String, Set<String>> conflictsOfAction = new HashMap<>();
    private final Map<String, LocalDate> inForce = new HashMap<>();
    private final Map<String, LocalDate> ended = new HashMap<>();
    private final Set<String> formerStates = new HashSet<>();
    private final Map<String, String> labels = new HashMap<>();
    private final RuleReading rules;
    private final Map<String, Set<String>> revised = new HashMap<>();
    private final Map<String, String> answersFor = new HashMap<>();
    private final Map<String, Integer> trustRanks = new HashMap<>();
    private final Map<String, String> trustClasses = new HashMap<>();
    private final StateHistory history = new StateHistory();
    private final Twins twins;
    private final List<String> labelled;
    private final String trustPrefix;
    private final String changePrefix;
    private final String graphPrefix;
    private final String coveragePrefix;
    private final String undatedPrefix;
    private final String conflictPrefix;

    private Known(Iris iris) {
        this.labelled =
                List.of("<" + iris.id("instrument", ""), "<" + iris.id("country", ""), "<" + iris.id("group", ""));
        this.twins = new Twins(iris);
        this.rules = new RuleReading(iris);
        this.trustPrefix = "<" + iris.concept("source-trust", "");
        this.changePrefix = "<" + iris.id("state-change", "");
        this.graphPrefix = "<" + iris.graph("");
        this.coveragePrefix = "<" + iris.id("coverage", "");
        this.conflictPrefix = "<" + iris.id("conflict", "");
        this.undatedPrefix = "<" + iris.id("undated", "");
    }

    /** @param progress told now and then how many statements have been read */
    static Known read(List<Path> graphNq, Iris iris, LongConsumer progress) throws IOException {
        Known known = new Known(iris);
        long read = 0;
        for (Path graph : graphNq) {
            try (SortedStatements statements = SortedStatements.open(graph)) {
                for (StatementLine line = statements.next(); line != null; line = statements.next()) {
                    known.take(line);
                    if (++read % STATEMENTS_BETWEEN_REPORTS == 0) {
                        progress.accept(read);
                    }
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
        return history.ended(party).or(() -> Optional.ofNullable(ended.get(party)));
    }

    /** What is said of an instrument's record in all sources together. */
    Overall overall(String instrument) {
        Map<String, String> values = overall.getOrDefault(Iris.lastSegment(instrument), Map.of());
        return new Overall(
                !values.isEmpty(),
                values.getOrDefault(Mg.EXTENT, "").endsWith("/complete>"),
                Optional.ofNullable(values.get(Mg.PARTIES_KNOWN))
                        .map(term -> Integer.valueOf(term.substring(1, term.indexOf('"', 1)))),
                Optional.ofNullable(values.get(Mg.AS_OF)));
    }

    /** Whether sources name different States for the act, so that it counts for none. */
    boolean isActorDisputed(Action action) {
        return conflictsOfAction.getOrDefault(action.iri(), Set.of()).stream()
                .anyMatch(conflict ->
                        partiesOfConflict.getOrDefault(conflict, Set.of()).size() > 1);
    }

    /** The sources, as terms, that have records without a date on an instrument. */
    Map<String, Set<String>> undated() {
        return undated;
    }

    /** Records that may be one. */
    Twins twins() {
        return twins;
    }

    /** How States began and ended. */
    StateHistory history() {
        return history;
    }

    /** The State that answers for a territory. */
    Optional<String> answersFor(String territory) {
        return Optional.ofNullable(answersFor.get(territory));
    }

    /** Whether the party answers for a territory. */
    boolean hasTerritories(String party) {
        return answersFor.containsValue(party);
    }

    /** The instruments that this one revises, so that they end for whom it binds. */
    Set<String> revisedBy(String instrument) {
        return revised.getOrDefault(instrument, Set.of());
    }

    boolean isRevised(String instrument) {
        return revised.values().stream().anyMatch(some -> some.contains(instrument));
    }

    SourceTrust trust() {
        Map<String, Integer> ranks = new HashMap<>();
        trustClasses.forEach((source, trustClass) -> {
            Integer rank = trustRanks.get(trustClass);
            if (rank != null) {
                ranks.put(source, rank);
            }
        });
        return new SourceTrust(ranks);
    }

    /** Whether a succession to the instrument reaches back to independence: the rule of that name says to which ones. */
    boolean reachesBack(String instrument, String rule) {
        return rules.applies(rule, instrument);
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
        return rules.rules();
    }

    private void take(StatementLine line) {
        twins.take(line);
        if (rules.isAbout(line)) {
            rules.take(line);
        } else if (line.subject().startsWith(changePrefix)) {
            history.takeChange(line);
        } else if (line.subject().startsWith(trustPrefix)) {
            if (line.predicateIri().equals(POSITION)) {
                trustRanks.put(line.subjectIri(), Integer.parseInt(line.lexicalForm()));
            }
        } else if (line.subject().startsWith(coveragePrefix)
                && line.subject().indexOf('/', coveragePrefix.length()) < 0) {
            overall.computeIfAbsent(Iris.lastSegment(line.subjectIri()), key -> new HashMap<>())
                    .put(line.predicateIri(), line.object());
        } else if (line.subject().startsWith(undatedPrefix)) {
            if (line.predicateIri().equals(Mg.HAS_INSTRUMENT)) {
                undated.computeIfAbsent(line.objectIri(), iri -> new TreeSet<>())
                        .add(line.graph());
            }
        } else if (line.subject().startsWith(conflictPrefix)) {
            takeConflict(line);
        } else if (line.subject().startsWith(graphPrefix)) {
            if (line.predicateIri().equals(DCTERMS_TYPE)) {
                trustClasses.put(line.subjectIri(), line.objectIri());
            }
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
            case REPLACES -> takeReplacement(line.subjectIri(), line.objectIri());
            case CONTAINED_IN ->
                answersFor.merge(
                        line.subjectIri(), line.objectIri(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            case TYPE -> {
                if (line.objectIri().equals(Mg.FORMER_STATE)) {
                    formerStates.add(line.subjectIri());
                }
            }
            default -> {}
        }
    }

    private void takeConflict(StatementLine line) {
        if (line.predicateIri().equals(Mg.HAS_PARTY)) {
            partiesOfConflict
                    .computeIfAbsent(line.subjectIri(), iri -> new HashSet<>())
                    .add(line.objectIri());
        } else if (line.predicateIri().equals(Mg.CONCERNS)) {
            conflictsOfAction
                    .computeIfAbsent(line.objectIri(), iri -> new HashSet<>())
                    .add(line.subjectIri());
        }
    }

    private void takeReplacement(String later, String earlier) {
        if (("<" + later).startsWith(labelled.get(0))) {
            revised.computeIfAbsent(later, iri -> new HashSet<>()).add(earlier);
        } else {
            history.takeContinuation(later, earlier);
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
