package org.migov.server.places;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.places.Position.ListOfParties;

/**
 * Who is bound by what, in memory: answers for any place, instrument and day as the query {@code country-status} does.
 *
 * <p>Days are compared as text, as the query compares them: {@code 1979} is before {@code 1979-05-01}.
 *
 * @param instruments those that bind, by their IRI's order
 * @param ties commitments of a place itself
 * @param extensions commitments that a State has for a place
 * @param undated places of which some act is recorded without its day
 * @param territories places within another
 */
record Ledger(
        Map<Node, Instrument> instruments,
        Map<Key, List<Tie>> ties,
        Map<Key, List<Tie>> extensions,
        Map<Key, List<Act>> acts,
        Set<Key> undated,
        Set<Node> territories) {

    private static final Set<String> SIGNATURES = Set.of("signature", "succession-to-signature");
    private static final int DAY = 10;

    /** A place and an instrument. */
    record Key(Node place, Node instrument) {}

    /** Bound from one day until another, or until now. */
    record Tie(Node commitment, String from, @Nullable String until) {

        private boolean holds(String day) {
            return from.compareTo(day) <= 0 && (until == null || until.compareTo(day) >= 0 || day.startsWith(until));
        }

        private boolean reaches(String day) {
            return from.compareTo(day) <= 0 && (until == null || until.compareTo(day) >= 0);
        }
    }

    /** A dated act; {@code kind} is the slug of its concept. */
    record Act(Node act, String kind, String date) {

        private boolean isSignature() {
            return SIGNATURES.contains(kind);
        }
    }

    /** An instrument that binds, and how much of its parties is known; {@code extent} is a slug, empty if unstated. */
    record Instrument(
            Node node,
            @Nullable String adopted,
            @Nullable String inForce,
            String extent,
            @Nullable String recordAsOf) {

        private boolean isAfter(String day) {
            return (adopted != null && adopted.compareTo(day) > 0) || (inForce != null && inForce.compareTo(day) > 0);
        }

        private ListOfParties list(String day) {
            if (extent.isEmpty() || extent.equals("none")) {
                return ListOfParties.NONE;
            }
            if (!extent.equals("complete")) {
                return ListOfParties.PARTIAL;
            }
            boolean reaches = recordAsOf != null
                    && recordAsOf.compareTo(day.substring(0, Math.min(day.length(), recordAsOf.length()))) >= 0;
            return reaches ? ListOfParties.COMPLETE : ListOfParties.COMPLETE_BEFORE;
        }
    }

    /** The instruments that bind, in the order of their IRIs. */
    Collection<Instrument> all() {
        return instruments.values();
    }

    /**
     * Where a place stood.
     *
     * @param day as yyyy-mm-dd
     * @throws IllegalArgumentException if the instrument does not bind or is not known
     */
    Position position(Node place, Node instrument, String day) {
        Instrument law = instruments.get(instrument);
        if (law == null) {
            throw new IllegalArgumentException(instrument + ": expected an instrument that binds");
        }
        Key key = new Key(place, instrument);
        Tie tie = ties.getOrDefault(key, List.of()).stream()
                .filter(one -> one.holds(day))
                .min(Comparator.comparing(Tie::from))
                .orElse(null);
        if (tie == null) {
            return new Position(unbound(key, law, day), null, null, law.list(day), law.recordAsOf());
        }
        return new Position(within(tie, day), tie.from(), tie.until(), law.list(day), law.recordAsOf());
    }

    /** The places of which anything is recorded for an instrument, in the order of their IRIs. */
    List<Node> placesOf(Node instrument) {
        return Stream.of(ties.keySet(), acts.keySet(), undated, extensions.keySet())
                .flatMap(Collection::stream)
                .filter(key -> key.instrument().equals(instrument))
                .map(Key::place)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private static Status within(Tie tie, String day) {
        boolean beganThen = tie.from().length() < DAY && day.startsWith(tie.from());
        String until = tie.until();
        boolean endedThen = until != null && until.length() < DAY && day.startsWith(until);
        return beganThen || endedThen ? Status.SOME_DAY : Status.BOUND;
    }

    private Status unbound(Key key, Instrument law, String day) {
        List<Tie> all = ties.getOrDefault(key, List.of());
        if (extensions.getOrDefault(key, List.of()).stream().anyMatch(tie -> tie.reaches(day))) {
            return Status.THROUGH_STATE;
        }
        if (all.stream().anyMatch(tie -> tie.from().compareTo(day) <= 0)) {
            return Status.WAS_BOUND;
        }
        if (law.isAfter(day)) {
            return Status.TOO_EARLY;
        }
        List<Act> done = acts.getOrDefault(key, List.of()).stream()
                .filter(act -> act.date().compareTo(day) <= 0)
                .toList();
        if (done.stream().anyMatch(act -> !act.isSignature())) {
            return all.isEmpty() ? Status.ACT_WITHOUT_FIRST_DAY : Status.CONSENTED;
        }
        if (undated.contains(key)) {
            return Status.ACT_WITHOUT_DAY;
        }
        boolean complete = law.list(day) == ListOfParties.COMPLETE;
        if (!done.isEmpty()) {
            return complete ? Status.SIGNED_ONLY : Status.SIGNED;
        }
        return unrecorded(key, law, day, complete);
    }

    private Status unrecorded(Key key, Instrument law, String day, boolean complete) {
        if (territories.contains(key.place())) {
            return Status.NOT_RECORDED;
        }
        if (complete) {
            return Status.NOT_BOUND;
        }
        return law.list(day) == ListOfParties.NONE ? Status.UNKNOWN : Status.NOT_RECORDED;
    }
}
