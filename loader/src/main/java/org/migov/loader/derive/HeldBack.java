package org.migov.loader.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of actions whose commitments depend on other groups: those on instruments that another revises, and extensions
 * to territories. They wait until all others are derived. Holds these groups, and the commitments they may need: as many
 * as there are parties of revising instruments and States with territories.
 */
final class HeldBack {

    private final Known known;
    private final List<List<Action>> revised = new ArrayList<>();
    private final List<Action> territorial = new ArrayList<>();
    private final Map<String, List<Commitment>> revising = new HashMap<>();
    private final Map<String, List<Commitment>> ofStates = new HashMap<>();

    HeldBack(Known known) {
        this.known = known;
    }

    /** Takes what must wait, and says whether the group is to be derived later. */
    boolean waits(List<Action> group) {
        group.stream().filter(action -> action.kind() == ActionKind.TERRITORIAL).forEach(territorial::add);
        boolean waits = known.isRevised(group.get(0).instrument());
        if (waits) {
            revised.add(group);
        }
        return waits;
    }

    /** Remembers what those that wait may ask for. */
    void remember(Commitment commitment) {
        for (String earlier : known.revisedBy(commitment.instrument())) {
            put(revising, earlier, commitment);
        }
        if (known.hasTerritories(commitment.party())) {
            put(ofStates, commitment.instrument(), commitment);
        }
    }

    List<List<Action>> revised() {
        return List.copyOf(revised);
    }

    List<Action> territorial() {
        return List.copyOf(territorial);
    }

    /** Commitments of a party to instruments that revise this one. */
    List<Commitment> revising(String instrument, String party) {
        return revising.getOrDefault(key(instrument, party), List.of());
    }

    /** Commitments of a State that answers for territories. */
    List<Commitment> ofState(String instrument, String state) {
        return ofStates.getOrDefault(key(instrument, state), List.of());
    }

    private static void put(Map<String, List<Commitment>> map, String instrument, Commitment commitment) {
        map.computeIfAbsent(key(instrument, commitment.party()), key -> new ArrayList<>())
                .add(commitment);
    }

    private static String key(String instrument, String party) {
        return instrument + " " + party;
    }
}
