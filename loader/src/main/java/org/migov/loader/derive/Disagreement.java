package org.migov.loader.derive;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.migov.loader.source.PartialDate;

/**
 * Two statements on what seems to be one act, by different sources.
 *
 * @param chosen the one that goes first: more precise, else by a more trusted source
 * @param expected the day that the clause of the instrument gives, where a stated entry into force is held against it
 */
record Disagreement(Point point, Action chosen, Action other, Optional<String> expected, OptionalLong days) {

    /** What the sources differ on. */
    enum Point {
        DATE("the date of the act"),
        KIND("the kind of the act"),
        ENTRY("the entry into force: as stated, and by the clause counted from the act");

        private final String text;

        Point(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Acts of which one source can state one and another source another, though there was only one. */
    private static final List<Set<ActionKind>> COMPARABLE = List.of(
            Set.of(ActionKind.OWN_CONSENT, ActionKind.UNSTATED_CONSENT, ActionKind.SUCCESSION),
            Set.of(ActionKind.ENTRY_INTO_FORCE),
            Set.of(ActionKind.DENUNCIATION, ActionKind.UNSTATED_END));

    /** Better first, as {@link Reading} has it. */
    private static final Comparator<Action> BEST = Comparator.comparing(
                    (Action action) -> action.date().precision())
            .reversed()
            .thenComparing(Action::rank)
            .thenComparing(action -> -action.graphs().size())
            .thenComparing(Action::iri);

    /**
     * All disagreements on one party under one instrument. A source that states what another states as well does not
     * disagree with it by stating more: an act that only one of the two has is held against the other's nearest act that
     * only that one has. A year does not disagree with a day in it.
     */
    static List<Disagreement> among(List<Action> actions, Optional<Rule> clause) {
        List<Disagreement> found = new ArrayList<>();
        for (Set<ActionKind> kinds : COMPARABLE) {
            List<Action> group = actions.stream()
                    .filter(action -> kinds.contains(action.kind()))
                    .sorted(BEST)
                    .toList();
            found.addAll(onKinds(group));
            found.addAll(onDates(group));
        }
        clause.ifPresent(rule -> found.addAll(onEntries(actions, rule)));
        return found;
    }

    private static List<Disagreement> onKinds(List<Action> group) {
        List<Disagreement> found = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                Action one = group.get(i);
                Action other = group.get(j);
                boolean sayable = one.kind() != ActionKind.UNSTATED_CONSENT
                        && other.kind() != ActionKind.UNSTATED_CONSENT
                        && disjoint(one.graphs(), other.graphs());
                if (sayable && one.date().text().equals(other.date().text())) {
                    found.add(new Disagreement(
                            Point.KIND, one, other, Optional.empty(), apart(one.date(), other.date())));
                }
            }
        }
        return found;
    }

    private static List<Disagreement> onDates(List<Action> group) {
        List<Disagreement> found = new ArrayList<>();
        Set<Set<String>> pairs = new HashSet<>();
        Set<String> graphs = group.stream()
                .flatMap(action -> action.graphs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String one : graphs) {
            for (String other : graphs) {
                if (one.compareTo(other) < 0) {
                    between(group, one, other).stream()
                            .filter(pair -> pairs.add(
                                    Set.of(pair.chosen().iri(), pair.other().iri())))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static List<Disagreement> between(List<Action> group, String one, String other) {
        List<Action> left = onlyIn(group, one, other);
        List<Action> right = onlyIn(group, other, one);
        List<Disagreement> found = new ArrayList<>();
        for (Action action : left) {
            right.stream()
                    .min(Comparator.comparingLong((Action near) -> gap(action.date(), near.date()))
                            .thenComparing(Action::iri))
                    .filter(near -> nearestTo(near, left).equals(action))
                    .ifPresent(
                            near -> found.add(BEST.compare(action, near) <= 0 ? on(action, near) : on(near, action)));
        }
        return found;
    }

    private static Action nearestTo(Action action, List<Action> others) {
        return others.stream()
                .min(Comparator.comparingLong((Action near) -> gap(action.date(), near.date()))
                        .thenComparing(Action::iri))
                .orElseThrow();
    }

    private static Disagreement on(Action chosen, Action other) {
        return new Disagreement(Point.DATE, chosen, other, Optional.empty(), apart(chosen.date(), other.date()));
    }

    /** Acts that one source states and the other does not, not even on a date that can mean the same day. */
    private static List<Action> onlyIn(List<Action> group, String graph, String other) {
        List<Action> others =
                group.stream().filter(action -> action.graphs().contains(other)).toList();
        return group.stream()
                .filter(action -> action.graphs().contains(graph))
                .filter(action -> others.stream().noneMatch(near -> overlap(action.date(), near.date())))
                .toList();
    }

    /** Stated entries into force that the clause, counted from the act, puts on another day. */
    private static List<Disagreement> onEntries(List<Action> actions, Rule clause) {
        List<Action> acts = dated(actions, ActionKind.OWN_CONSENT);
        List<Disagreement> found = new ArrayList<>();
        for (Action entry : dated(actions, ActionKind.ENTRY_INTO_FORCE)) {
            boolean explained = acts.stream()
                    .anyMatch(act -> clause.delay()
                            .after(act.date().earliest())
                            .equals(entry.date().earliest()));
            Optional<Action> act = explained
                    ? Optional.empty()
                    : acts.stream()
                            .filter(one ->
                                    !one.date().earliest().isAfter(entry.date().earliest()))
                            .filter(one -> disjoint(one.graphs(), entry.graphs()))
                            .min(BEST);
            act.ifPresent(one -> {
                PartialDate day = PartialDate.parse(
                                clause.delay().after(one.date().earliest()).toString())
                        .orElseThrow();
                found.add(new Disagreement(Point.ENTRY, entry, one, Optional.of(day.text()), apart(entry.date(), day)));
            });
        }
        return found;
    }

    private static List<Action> dated(List<Action> actions, ActionKind kind) {
        return actions.stream()
                .filter(action -> action.kind() == kind && action.date().precision() == PartialDate.Precision.DAY)
                .toList();
    }

    private static boolean overlap(PartialDate one, PartialDate other) {
        return !one.latest().isBefore(other.earliest()) && !other.latest().isBefore(one.earliest());
    }

    /** Days between two dates that cannot mean the same day; 0 if they can. */
    private static long gap(PartialDate one, PartialDate other) {
        return overlap(one, other)
                ? 0
                : Math.min(
                        Math.abs(ChronoUnit.DAYS.between(one.earliest(), other.latest())),
                        Math.abs(ChronoUnit.DAYS.between(one.latest(), other.earliest())));
    }

    /** Days apart, if both are days. */
    private static OptionalLong apart(PartialDate one, PartialDate other) {
        boolean days = one.precision() == PartialDate.Precision.DAY && other.precision() == PartialDate.Precision.DAY;
        return days ? OptionalLong.of(gap(one, other)) : OptionalLong.empty();
    }

    private static boolean disjoint(Collection<String> one, Collection<String> other) {
        return one.stream().noneMatch(other::contains);
    }
}
