package org.migov.loader.source;

import java.util.List;
import java.util.Optional;

/** Finds what a name in an official file stands for, once the tables of names have been read. */
public interface Lookup {

    /**
     * A country, territory, former state or group, as {@code KEN}, {@code SUHH} or {@code group:eu}.
     *
     * @param written the name as it stands in the file
     * @param on day of what is said of it, because a name can change hands
     * @param style whose list it stands in, because organisations give names of their own meaning
     */
    Match place(String written, Optional<PartialDate> on, HouseStyle style);

    /** A country or former state by its three letters: {@code KEN}, {@code YUG}. */
    Match placeCode(String code);

    /**
     * The longest name of a place with which a text begins: "Algérie" in "AlgérieA exclu …".
     *
     * @return empty if it begins with none
     */
    Optional<Split> splitPlace(String text, Optional<PartialDate> on, HouseStyle style);

    /** An instrument by title, short title or any number that registers give it, as its key {@code ilo-c097}. */
    Match instrument(String written);

    /**
     * A name and what follows it.
     *
     * @param name as written
     * @param rest as written
     */
    record Split(String name, Match match, String rest) {}

    /** What a name came to. */
    sealed interface Match {

        /** The one thing meant. */
        record Found(String code) implements Match {}

        /** Several things can be meant; which is never guessed. */
        record Ambiguous(List<String> candidates) implements Match {

            public Ambiguous {
                candidates = List.copyOf(candidates);
            }
        }

        /**
         * Nothing known is so called.
         *
         * @param nearest names that are alike, for the message; may be empty
         */
        record Unknown(List<String> nearest) implements Match {

            public Unknown {
                nearest = List.copyOf(nearest);
            }
        }
    }
}
