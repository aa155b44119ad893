package org.migov.loader.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.source.PartialDate;
import org.migov.ontology.Iris;

/** When States began and ended, and who goes on in whose place: the records of the kind {@code state-change}. */
final class StateHistory {

    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String ORG = "http://www.w3.org/ns/org#";

    /** Kinds of change after which the predecessor is no more. */
    private static final Set<String> ENDING =
            Set.of("continuation", "dissolution", "unification", "incorporation", "renaming");

    /** What is known of one change, gathered until all is read. */
    private static final class Change {
        private final Set<String> predecessors = new HashSet<>();
        private final Set<String> successors = new HashSet<>();
        private String kind = "";
        private @Nullable PartialDate date;
    }

    private final Map<String, Change> changes = new HashMap<>();
    private final Map<String, Set<String>> continued = new HashMap<>();

    void takeChange(StatementLine line) {
        Change change = changes.computeIfAbsent(line.subjectIri(), iri -> new Change());
        switch (line.predicateIri()) {
            case DCTERMS + "type" -> change.kind = Iris.lastSegment(line.objectIri());
            case DCTERMS + "date" ->
                change.date = PartialDate.parse(line.lexicalForm()).orElse(null);
            case ORG + "originalOrganization" -> change.predecessors.add(line.objectIri());
            case ORG + "resultingOrganization" -> change.successors.add(line.objectIri());
            default -> {}
        }
    }

    /** Takes note that acts of one State go on as those of another. */
    void takeContinuation(String successor, String predecessor) {
        continued.computeIfAbsent(successor, iri -> new TreeSet<>()).add(predecessor);
    }

    /** When the State began, or the one whose place it took; empty if nobody says, as for most. */
    Optional<PartialDate> began(String party) {
        return began(party, new HashSet<>());
    }

    /** The last day on which the State existed; empty if no change with a day ended it. */
    Optional<LocalDate> ended(String party) {
        return changes.values().stream()
                .filter(change -> change.predecessors.contains(party) && ENDING.contains(change.kind))
                .flatMap(change -> Optional.ofNullable(change.date).stream())
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(date -> date.earliest().minusDays(1))
                .min(Comparator.naturalOrder());
    }

    /** Those whose place the party took by a change after the given day, in the order of their IRIs. */
    List<String> predecessorsOn(String party, LocalDate day) {
        List<String> found = new ArrayList<>();
        for (String predecessor : continued.getOrDefault(party, Set.of())) {
            boolean later = changes.values().stream()
                    .filter(change -> change.successors.contains(party) && change.predecessors.contains(predecessor))
                    .flatMap(change -> Optional.ofNullable(change.date).stream())
                    .anyMatch(date -> day.isBefore(date.earliest()));
            if (later) {
                found.add(predecessor);
            }
        }
        return found;
    }

    private Optional<PartialDate> began(String party, Set<String> visited) {
        if (!visited.add(party)) {
            return Optional.empty();
        }
        List<PartialDate> found = new ArrayList<>();
        for (Change change : changes.values()) {
            if (change.successors.contains(party)) {
                Set<String> own = new HashSet<>(continued.getOrDefault(party, Set.of()));
                own.retainAll(change.predecessors);
                if (own.isEmpty()) {
                    Optional.ofNullable(change.date).ifPresent(found::add);
                } else {
                    List<Optional<PartialDate>> before =
                            own.stream().map(one -> began(one, visited)).toList();
                    if (before.stream().anyMatch(Optional::isEmpty)) {
                        return Optional.empty();
                    }
                    before.forEach(date -> date.ifPresent(found::add));
                }
            }
        }
        return found.stream().min(Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::text));
    }
}
