package org.migov.loader.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.migov.loader.source.PartialDate;

/**
 * The end of a tie between party and instrument.
 *
 * @param recorded last day on which the act itself can have been done; later acts begin a new tie
 * @param until last day on which the party is bound
 */
record Closing(LocalDate recorded, LocalDate until, List<Action> actions, List<Remark> remarks, boolean suspect) {

    Closing {
        actions = List.copyOf(actions);
        remarks = List.copyOf(remarks);
    }

    /** The end by an act: the day before it takes effect, as stated, else by the clause, else as recorded. */
    static Closing of(Reading reading, Optional<Rule> clause) {
        LocalDate day = reading.date().latest();
        Optional<PartialDate> stated = reading.effect();
        boolean denounced = reading.actions().stream().anyMatch(action -> action.kind() == ActionKind.DENUNCIATION);
        Optional<Rule> applied = stated.isPresent() || !denounced ? Optional.empty() : clause;
        LocalDate effect = stated.map(PartialDate::earliest)
                .orElseGet(() ->
                        applied.map(Rule::delay).map(delay -> delay.after(day)).orElse(day));
        List<Remark> remarks = new ArrayList<>();
        if (stated.isEmpty()) {
            remarks.add(applied.isPresent() ? Remark.endByClause() : Remark.endAsRecorded());
        }
        return new Closing(day, effect.minusDays(1), reading.actions(), remarks, reading.suspect());
    }

    static Closing withState(LocalDate lastDay) {
        return new Closing(lastDay, lastDay, List.of(), List.of(Remark.stateEnded()), false);
    }

    /** The end by a convention that revises this one and binds the party. */
    static Closing byRevision(Commitment later) {
        LocalDate recorded = later.restsOn().stream()
                .map(action -> action.date().latest())
                .min(Comparator.naturalOrder())
                .orElse(later.from());
        return new Closing(
                recorded, later.from().minusDays(1), later.restsOn(), List.of(Remark.endByRevision()), later.suspect());
    }

    /** All ends, the first first; a closing that merely repeats one already in effect is left out. */
    static List<Closing> of(
            List<Action> actions, Optional<Rule> clause, Optional<LocalDate> stateEnd, List<Commitment> revising) {
        List<Closing> closings = new ArrayList<>();
        Reading.of(actions.stream().filter(action -> action.kind().ends()).toList())
                .forEach(reading -> closings.add(of(reading, clause)));
        revising.forEach(later -> closings.add(byRevision(later)));
        stateEnd.map(Closing::withState).ifPresent(closings::add);
        closings.sort(Comparator.comparing(Closing::until).thenComparing(Closing::recorded));
        return List.copyOf(closings);
    }
}
