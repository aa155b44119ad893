package org.migov.server.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known of a provision in an agreement. */
public enum Finding {
    PRESENT("present", "yes", "true", "1", "x", "présent", "présente", "oui", "sí", "si", "presente"),
    ABSENT("absent", "no", "false", "0", "absente", "non", "ausente"),
    /** Nobody said; never taken for absent. */
    UNKNOWN("unknown", "", "?", "not said", "not coded", "inconnu", "inconnue", "desconocido", "desconocida");

    /** Each word between bars; the first is the key. */
    private final String words;

    Finding(String... words) {
        this.words = "|" + String.join("|", words) + "|";
    }

    /** As files and programs have it: {@code present}, {@code absent} or {@code unknown}. */
    public String key() {
        return words.substring(1, words.indexOf('|', 1));
    }

    /** What a word in a file means, in any case. */
    static Optional<Finding> of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(finding -> word.indexOf('|') < 0 && finding.words.contains("|" + word + "|"))
                .findFirst();
    }
}
