package org.migov.loader.derive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.migov.loader.source.PartialDate;

/**
 * One answer to the question when something happened: a date and the actions that give it.
 *
 * @param actions all of the same date
 */
record Reading(PartialDate date, List<Action> actions) {

    /** Better first: more precise, in a more trusted source, in more sources, earlier. */
    private static final Comparator<Reading> BEST = Comparator.comparing(
                    (Reading reading) -> reading.date().precision())
            .reversed()
            .thenComparing(Reading::rank)
            .thenComparing(reading -> -reading.graphs().size())
            .thenComparing(reading -> reading.date().text());

    Reading {
        actions = List.copyOf(actions);
    }

    /** The readings of some actions, the best first. */
    static List<Reading> of(Collection<Action> actions) {
        Map<String, List<Action>> byDate = actions.stream()
                .collect(Collectors.groupingBy(action -> action.date().text(), TreeMap::new, Collectors.toList()));
        return byDate.values().stream()
                .map(same -> new Reading(same.get(0).date(), same))
                .sorted(BEST)
                .toList();
    }

    /** Terms of all graphs that give this date. */
    List<String> graphs() {
        TreeSet<String> graphs = new TreeSet<>();
        actions.forEach(action -> graphs.addAll(action.graphs()));
        return List.copyOf(graphs);
    }

    /** Rank of the most trusted source that gives this date; lower is better. */
    int rank() {
        return actions.stream().mapToInt(Action::rank).min().orElseThrow();
    }

    /** The action of this date that the most trusted source states; of equals, that which most sources state. */
    Action foremost() {
        return actions.stream()
                .min(Comparator.comparing(Action::rank)
                        .thenComparing(action -> -action.graphs().size())
                        .thenComparing(Action::iri))
                .orElseThrow();
    }

    /** The day from which the act has effect, where one of the actions states it to the day. */
    Optional<PartialDate> effect() {
        return actions.stream()
                .flatMap(action -> action.effect().stream())
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .min(Comparator.comparing(PartialDate::text));
    }

    /** Whether both can mean the same day. */
    boolean agreesWith(Reading other) {
        return !date.latest().isBefore(other.date.earliest())
                && !other.date.latest().isBefore(date.earliest());
    }

    boolean suspect() {
        return actions.stream().allMatch(Action::suspect);
    }
}
