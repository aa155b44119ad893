package org.migov.server.places;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What binds two places on a day.
 *
 * @param one where people come from
 * @param other where they go
 * @param day as yyyy-mm-dd
 */
record Corridor(Node one, Node other, String day, List<Tie> ties) {

    /** What an instrument is for a corridor. Only {@link #NEITHER} and {@link #ONE} say that a place is not bound. */
    enum Binds {
        BOTH("bound"),
        ONE("was"),
        AT_LEAST_ONE("signed"),
        NEITHER("not"),
        UNKNOWN("unknown");

        private final String tone;

        Binds(String tone) {
            this.tone = tone;
        }

        String tone() {
            return tone;
        }

        String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        String key() {
            return "binds." + slug();
        }

        static Binds of(Position one, Position other) {
            boolean first = one.status().binds();
            boolean second = other.status().binds();
            if (first && second) {
                return BOTH;
            }
            if (first || second) {
                Position open = first ? other : one;
                return open.status().isNo() ? Binds.ONE : AT_LEAST_ONE;
            }
            return one.status().isNo() && other.status().isNo() ? NEITHER : UNKNOWN;
        }
    }

    /** An instrument with the position of both. */
    record Tie(Node instrument, Binds binds, Position one, Position other) {}

    static Corridor of(Ledger ledger, Node one, Node other, String day) {
        return new Corridor(
                one,
                other,
                day,
                ledger.all().stream()
                        .map(law -> {
                            Position first = ledger.position(one, law.node(), day);
                            Position second = ledger.position(other, law.node(), day);
                            return new Tie(law.node(), Binds.of(first, second), first, second);
                        })
                        .sorted(Comparator.comparing(Tie::binds))
                        .toList());
    }

    long count(Binds binds) {
        return ties.stream().filter(tie -> tie.binds() == binds).count();
    }
}
