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
     */
    Match place(String written, Optional<PartialDate> on);

    /**
     * The longest beginning of a text that is the name of a place, for names that run into what follows them.
     *
     * @return the name, and what stands behind it; empty if the text does not begin with a known name
     */
    Optional<Split> leadingPlace(String text, Optional<PartialDate> on);

    /** An instrument by title, short title or any number that registers give it, as its key {@code ilo-c097}. */
    Match instrument(String written);

    /**
     * A text cut in two.
     *
     * @param name of a place
     * @param rest what stands behind it, stripped
     */
    record Split(String name, String rest) {}

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
