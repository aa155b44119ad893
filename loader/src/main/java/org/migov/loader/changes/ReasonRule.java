package org.migov.loader.changes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.release.ReleaseDiff;
import org.migov.ontology.Mg;

/**
 * Tells a change in the world from a correction of the record.
 *
 * <ul>
 *   <li>A commitment, and who is bound today, is derived: it follows the acts.
 *   <li>A new thing is an event in the world if it is dated after the day on which its source was read the time before,
 *       or if either day is not known; otherwise the record was completed.
 *   <li>A new value of a property that holds the day of an event (in force, ended, effect …), where none stood before,
 *       is judged in the same way. A value in place of another is a correction.
 *   <li>A later day of reading or another edition of a source is a later state of it.
 *   <li>All else – another label, certainty, note, date – is a correction of the record.
 *   <li>What is gone was withdrawn from the record: an act does not un-happen. What is there under another identifier,
 *       because its date or title was corrected, was identified anew; see {@link Replacements}.
 * </ul>
 */
final class ReasonRule {

    private static final String DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";

    /** They hold the day of something that happens to a thing that is there already. */
    private static final Set<String> EVENTS = Set.of(
            Mg.IN_FORCE_ON,
            Mg.ENDED_ON,
            Mg.UNTIL,
            Mg.EFFECT_DATE,
            Mg.RATIFIED_ON,
            Mg.SIGNED_ON,
            Mg.CODE_WITHDRAWN_ON,
            Mg.UN_MEMBER_SINCE);

    /** The day of the thing itself, in the order of their weight. */
    private static final List<String> DAYS = List.of(Mg.EARLIEST_DATE, Mg.DATE, Mg.SIGNED_ON, Mg.FROM, Mg.ADOPTED_ON);

    private static final Set<String> STATES = Set.of(Mg.AS_OF, Mg.VINTAGE);

    private final String base;
    private final Map<String, String> daysRead;
    private final Set<String> graphsNow;

    /**
     * @param base of the identifiers
     * @param daysRead by the IRI of the source, the day on which it was read for the earlier release
     * @param graphsNow IRIs of the sources of the later release; empty if not known
     */
    ReasonRule(String base, Map<String, String> daysRead, Set<String> graphsNow) {
        this.base = base;
        this.daysRead = Map.copyOf(daysRead);
        this.graphsNow = Set.copyOf(graphsNow);
    }

    /** Why a thing is new, gone or changed. */
    Reason of(ReleaseDiff.Change change, List<PropertyChange> properties) {
        if (derived(change.iri())) {
            return Reason.DERIVED_ANEW;
        }
        return switch (change.kind()) {
            case ADDED -> day(change.added()).map(day -> since(day, change)).orElse(Reason.NEW_ACT);
            case WITHDRAWN -> sourceLeft(change) ? Reason.SOURCE_LEFT_OUT : Reason.NO_LONGER_STATED;
            case CHANGED ->
                properties.stream()
                        .map(PropertyChange::reason)
                        .min(Comparator.comparing(Reason::cause).thenComparing(Reason::ordinal))
                        .orElse(Reason.CORRECTED);
        };
    }

    /** Why the values of a property of a thing that stays are not as they were. */
    Reason of(ReleaseDiff.Change change, String property, List<Value> before, List<Value> after) {
        if (property.equals(Mg.BOUND_BY) || derived(change.iri())) {
            return Reason.DERIVED_ANEW;
        }
        if (EVENTS.contains(property) && before.isEmpty() && !after.isEmpty()) {
            Reason since = since(after.get(0).value(), change);
            return since == Reason.NEW_ACT ? Reason.NEW_EVENT : since;
        }
        if (STATES.contains(property) && later(before, after)) {
            return Reason.LATER_STATE;
        }
        return Reason.CORRECTED;
    }

    private boolean derived(String iri) {
        return iri.startsWith(base + "id/commitment/");
    }

    private Reason since(String day, ReleaseDiff.Change change) {
        Optional<String> read = sources(change)
                .map(source -> daysRead.getOrDefault(source, ""))
                .filter(known -> !known.isEmpty())
                .max(Comparator.naturalOrder());
        return read.isPresent() && day.compareTo(read.get()) <= 0 ? Reason.COMPLETED : Reason.NEW_ACT;
    }

    private boolean sourceLeft(ReleaseDiff.Change change) {
        List<String> sources = sources(change).toList();
        return !graphsNow.isEmpty() && !sources.isEmpty() && sources.stream().noneMatch(graphsNow::contains);
    }

    private static Stream<String> sources(ReleaseDiff.Change change) {
        return Stream.of(change.kept(), change.added(), change.removed())
                .flatMap(List::stream)
                .filter(line -> line.predicateIri().equals(DERIVED_FROM) && line.linksToIri())
                .map(StatementLine::objectIri);
    }

    private static Optional<String> day(List<StatementLine> lines) {
        return DAYS.stream()
                .flatMap(property -> lines.stream()
                        .filter(line -> line.predicateIri().equals(property) && !line.linksToIri())
                        .map(StatementLine::lexicalForm))
                .findFirst();
    }

    private static boolean later(List<Value> before, List<Value> after) {
        if (after.isEmpty()) {
            return false;
        }
        String old =
                before.stream().map(Value::value).max(Comparator.naturalOrder()).orElse("");
        return after.stream().anyMatch(value -> value.value().compareTo(old) > 0);
    }
}
