package org.migov.loader.derive;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** @param actions all of one party under one instrument */
    List<Commitment> derive(List<Action> actions) {
        String instrument = actions.get(0).instrument();
        String party = actions.get(0).party();
        List<Commitment> commitments = new ArrayList<>();
        List<Action> left = new ArrayList<>(actions);
        for (Closing closing : Closing.of(actions, rules.end(instrument), known.ended(party))) {
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
        return commitments;
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
        LocalDate effect = succeeds ? day : clause.orElseThrow().delay().after(day);
        LocalDate first = effect.isBefore(inForce.get()) ? inForce.get() : effect;
        String rule = succeeds ? rule(SUCCESSION) : clause.orElseThrow().iri();
        return Optional.of(new Start(first, rule, support, remarks(act, acts)));
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
