package org.migov.loader.names;

import java.util.List;
import java.util.Optional;

/** What a name means: one thing, several, or nothing known. */
public sealed interface Resolution {

    /**
     * It means one thing.
     *
     * @param code as tables write it: {@code KEN}, {@code SUHH}, {@code group:eu}; the key for an instrument
     */
    record Found(String code, Match how) implements Resolution {}

    /**
     * It can mean several things.
     *
     * @param candidates their codes, at least two, sorted
     * @param why for a person, as a phrase
     */
    record Ambiguous(List<String> candidates, String why) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * No table knows it.
     *
     * @param suggestions names that are written much alike, the nearest first, each with its code: "Kenya (KEN)"
     */
    record Unknown(List<String> suggestions) implements Resolution {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** How far a name was from one that is known. */
    enum Match {
        /** The same, but for case, spaces and the form of quotes and dashes. */
        AS_WRITTEN,
        /** The same after turning inversions, removing articles, footnote marks and punctuation. */
        REARRANGED,
        /** The same without accents. */
        WITHOUT_ACCENTS,
        /** A code or number. */
        CODE
    }

    /** The code, if it means one thing. */
    default Optional<String> one() {
        return this instanceof Found found ? Optional.of(found.code()) : Optional.empty();
    }
}
