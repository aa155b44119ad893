package org.migov.loader.derive;

import java.util.Map;

/** What an action does to the tie between party and instrument. */
enum ActionKind {
    /** Consent to be bound, by an act of the party's own. */
    OWN_CONSENT,
    /** Consent, though the source does not say by which act: it may be any of the others. */
    UNSTATED_CONSENT,
    /** Goes on where a predecessor stood. */
    SUCCESSION,
    /** Not an act: the day from which the instrument binds the party, as a source states it. */
    ENTRY_INTO_FORCE,
    /** Ends the tie some time after it is done. */
    DENUNCIATION,
    /** An end that the source does not explain: its date is the day on which the party was no longer bound. */
    UNSTATED_END,
    /** A State that is bound says that the instrument applies in a territory it answers for. */
    TERRITORIAL,
    /** Neither binds nor frees: a signature, a declaration, a reservation. */
    NONE;

    private static final Map<String, ActionKind> BY_SLUG = Map.ofEntries(
            Map.entry("ratification", OWN_CONSENT),
            Map.entry("accession", OWN_CONSENT),
            Map.entry("acceptance", OWN_CONSENT),
            Map.entry("approval", OWN_CONSENT),
            Map.entry("formal-confirmation", OWN_CONSENT),
            Map.entry("definitive-signature", OWN_CONSENT),
            Map.entry("definitive-signature-or-participation", OWN_CONSENT),
            Map.entry("participation", OWN_CONSENT),
            Map.entry("consent", UNSTATED_CONSENT),
            Map.entry("succession", SUCCESSION),
            Map.entry("entry-into-force", ENTRY_INTO_FORCE),
            Map.entry("territorial-application", TERRITORIAL),
            Map.entry("denunciation", DENUNCIATION),
            Map.entry("withdrawal", DENUNCIATION),
            Map.entry("denunciation-or-end", UNSTATED_END));

    /** The meaning of a concept of the scheme {@code action-kind}; a kind not listed does nothing. */
    static ActionKind of(String slug) {
        return BY_SLUG.getOrDefault(slug, NONE);
    }

    boolean ends() {
        return this == DENUNCIATION || this == UNSTATED_END;
    }

    boolean binds() {
        return this == OWN_CONSENT || this == UNSTATED_CONSENT || this == SUCCESSION;
    }
}
