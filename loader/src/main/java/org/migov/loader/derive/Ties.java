package org.migov.loader.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migov.loader.source.PartialDate;
import org.migov.ontology.Iris;

/**
 * Derives the commitments of one party under one instrument from its actions, by the rules told in the package's
 * documentation.
 */
final class Ties {

    private static final String STATED = "entry-into-force-stated";
    private static final String SUCCESSION = "succession";
    private static final String REACHING_BACK = "succession-from-independence";

    /** A first day and what gave it. */
    private record Start(LocalDate day, String rule, List<Reading> readings, List<Remark> remarks) {}

    private final Known known;
    private final CommitmentRules rules;
    private final Iris iris;

    Ties(Known known, Iris iris) {
        this.known = known;
        this.rules = new CommitmentRules(known.rules());
        this.iris = iris;
    }

    /**
     * Derives.
     *
     * @param all actions of one party under one instrument
     * @param revising commitments of the party to instruments that revise this one
     */
    List<Commitment> derive(List<Action> all, List<Commitment> revising) {
        String instrument = all.get(0).instrument();
        String party = all.get(0).party();
        List<Action> actions = ownOf(party, all);
        List<Commitment> commitments = new ArrayList<>();
        List<Action> left = new ArrayList<>(actions);
        for (Closing closing : Closing.of(actions, rules.end(instrument), known.ended(party), revising)) {
            List<Action> before = left.stream()
                    .filter(action -> !action.date().earliest().isAfter(closing.recorded()))
                    .toList();
            left.removeAll(before);
            start(before)
                    .flatMap(start -> commitment(before, start, Optional.of(closing)))
                    .ifPresent(commitments::add);
        }
        boolean goesOn = known.ended(party).isEmpty();
        if (goesOn) {
            start(left)
                    .flatMap(start -> commitment(left, start, Optional.empty()))
                    .ifPresent(commitments::add);
        }
        return withHistory(party, all, commitments);
    }

    /** An act from before the party was a State is another's, unless the party took that other's place. */
    private List<Action> ownOf(String party, List<Action> all) {
        return known.history()
                .began(party)
                .map(began -> all.stream()
                        .filter(action -> !action.date().latest().isBefore(began.earliest()))
                        .toList())
                .orElse(all);
    }

    /** Says on which general law a commitment rests besides the rule. */
    private List<Commitment> withHistory(String party, List<Action> all, List<Commitment> commitments) {
        List<Action> own = ownOf(party, all);
        String others = all.stream()
                .filter(action -> action.kind().binds() && !own.contains(action))
                .map(action -> action.date().text())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return commitments.stream()
                .map(commitment -> {
                    List<Remark> remarks = new ArrayList<>(commitment.remarks());
                    LocalDate act = commitment.restsOn().stream()
                            .map(action -> action.date().latest())
                            .min(Comparator.naturalOrder())
                            .orElse(commitment.from());
                    String predecessors = known.history().predecessorsOn(party, act).stream()
                            .map(iri -> known.label(iri, "en").orElse(Iris.lastSegment(iri)))
                            .collect(Collectors.joining(", "));
                    if (!predecessors.isEmpty()) {
                        remarks.add(Remark.continued(predecessors));
                    }
                    if (!others.isEmpty()) {
                        remarks.add(Remark.beforeTheState(others));
                    }
                    return commitment.with(remarks);
                })
                .toList();
    }

    /** Nothing is derived where the tie would have ended before it began. */
    private static Optional<Commitment> commitment(List<Action> actions, Start start, Optional<Closing> closing) {
        Optional<LocalDate> until = closing.map(Closing::until);
        if (until.isPresent() && until.get().isBefore(start.day())) {
            return Optional.empty();
        }
        List<Remark> remarks = new ArrayList<>(start.remarks());
        closing.ifPresent(end -> remarks.addAll(end.remarks()));
        boolean suspect = start.readings().stream().allMatch(Reading::suspect)
                || closing.map(Closing::suspect).orElse(false);
        return Optional.of(new Commitment(
                actions.get(0).instrument(),
                actions.get(0).party(),
                Optional.empty(),
                start.day(),
                until,
                start.rule(),
                start.readings().stream()
                        .flatMap(reading -> reading.actions().stream())
                        .toList(),
                closing.map(Closing::actions).orElse(List.of()),
                remarks,
                suspect));
    }

    private Optional<Start> start(List<Action> actions) {
        List<Action> believed = believed(actions);
        List<Reading> acts = acts(believed);
        List<Reading> entries = Reading.of(of(believed, ActionKind.ENTRY_INTO_FORCE));
        Optional<Start> stated = entries.stream().findFirst().map(entry -> fromEntry(entry, acts, entries));
        boolean toTheDay = stated.isPresent() && entries.get(0).date().precision() == PartialDate.Precision.DAY;
        return toTheDay
                ? stated
                : acts.stream().findFirst().flatMap(act -> fromAct(act, acts)).or(() -> stated);
    }

    /** What is marked {@code to-verify} counts only if nothing else speaks for the tie. */
    private static List<Action> believed(List<Action> actions) {
        List<Action> speaking = actions.stream()
                .filter(action -> action.kind().binds() || action.kind() == ActionKind.ENTRY_INTO_FORCE)
                .toList();
        List<Action> sure =
                speaking.stream().filter(action -> !action.suspect()).toList();
        return sure.isEmpty() ? speaking : sure;
    }

    /**
     * Readings of the act of consent, the one to go by first. An own act and a succession can both have happened: the
     * earlier of the two counts. A consent of unstated kind is a reading of the own act if there is one, else of the
     * succession.
     */
    private static List<Reading> acts(List<Action> believed) {
        List<Action> own = of(believed, ActionKind.OWN_CONSENT);
        List<Action> succession = of(believed, ActionKind.SUCCESSION);
        List<Action> unstated = of(believed, ActionKind.UNSTATED_CONSENT);
        List<Reading> ownReadings = Reading.of(own.isEmpty() && !succession.isEmpty() ? own : join(own, unstated));
        List<Reading> successions =
                Reading.of(own.isEmpty() && !succession.isEmpty() ? join(succession, unstated) : succession);
        if (ownReadings.isEmpty() || successions.isEmpty()) {
            return ownReadings.isEmpty() ? successions : ownReadings;
        }
        Reading one = ownReadings.get(0);
        Reading other = successions.get(0);
        if (one.date().text().equals(other.date().text())) {
            return Reading.of(
                    believed.stream().filter(action -> action.kind().binds()).toList());
        }
        return one.date().latest().isAfter(other.date().latest()) ? successions : ownReadings;
    }

    private Start fromEntry(Reading entry, List<Reading> acts, List<Reading> entries) {
        List<Reading> support = Stream.concat(
                        entries.stream().filter(entry::agreesWith),
                        acts.stream().findFirst().stream()
                                .flatMap(act -> acts.stream().filter(act::agreesWith)))
                .toList();
        return new Start(entry.date().latest(), rule(STATED), support, remarks(entry, entries));
    }

    private Optional<Start> fromAct(Reading act, List<Reading> acts) {
        Action foremost = act.foremost();
        List<Reading> support = acts.stream().filter(act::agreesWith).toList();
        Optional<PartialDate> stated = act.effect();
        if (stated.isPresent()) {
            return Optional.of(new Start(stated.get().latest(), rule(STATED), support, List.of()));
        }
        LocalDate day = act.date().latest();
        boolean succeeds = foremost.kind() == ActionKind.SUCCESSION;
        Optional<Rule> clause = rules.entryIntoForce(foremost.instrument());
        Optional<LocalDate> inForce = known.inForce(foremost.instrument());
        if (inForce.isEmpty() || (!succeeds && clause.isEmpty())) {
            return Optional.empty();
        }
        Optional<LocalDate> independence = succeeds ? independence(foremost) : Optional.empty();
        LocalDate effect = succeeds
                ? independence.orElse(day)
                : clause.orElseThrow().delay().after(day);
        LocalDate first = effect.isBefore(inForce.get()) ? inForce.get() : effect;
        String rule = succeeds
                ? rule(independence.isPresent() ? REACHING_BACK : SUCCESSION)
                : clause.orElseThrow().iri();
        return Optional.of(new Start(first, rule, support, remarks(act, acts)));
    }

    /** The day to which the succession reaches back, if it does and the day is known. */
    private Optional<LocalDate> independence(Action succession) {
        if (!known.reachesBack(succession.instrument(), rule(REACHING_BACK))) {
            return Optional.empty();
        }
        return known.history()
                .began(succession.party())
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::earliest)
                .filter(date -> !date.isAfter(succession.date().latest()));
    }

    private static List<Remark> remarks(Reading chosen, List<Reading> readings) {
        List<Remark> remarks = new ArrayList<>();
        if (chosen.date().precision() != PartialDate.Precision.DAY) {
            remarks.add(Remark.imprecise());
        }
        String others = readings.stream()
                .filter(reading -> !chosen.agreesWith(reading))
                .map(reading -> reading.date().text())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            remarks.add(Remark.disagreement(others));
        }
        return remarks;
    }

    private String rule(String slug) {
        return iris.concept(CommitmentRules.SCHEME, slug);
    }

    private static List<Action> of(List<Action> actions, ActionKind kind) {
        return actions.stream().filter(action -> action.kind() == kind).toList();
    }

    private static List<Action> join(List<Action> one, List<Action> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
