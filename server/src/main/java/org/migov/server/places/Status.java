package org.migov.server.places;

/**
 * Where a place stands on an instrument on a day, as the query {@code country-status} has it.
 *
 * <p>In the order in which pages list them. Only {@link #NOT_BOUND} and {@link #SIGNED_ONLY} say that something is not so.
 */
enum Status {
    BOUND("bound", "bound"),
    SOME_DAY("some day of that period", "bound"),
    THROUGH_STATE("applies through its State", "bound"),
    CONSENTED("consented, not yet in effect", "signed"),
    WAS_BOUND("was bound", "was"),
    SIGNED_ONLY("signed only", "signed"),
    SIGNED("signed, rest not recorded", "signed"),
    ACT_WITHOUT_FIRST_DAY("act recorded, first day not known", "signed"),
    ACT_WITHOUT_DAY("act recorded, day not known", "signed"),
    NOT_BOUND("not bound", "not"),
    NOT_RECORDED("not recorded", "unknown"),
    UNKNOWN("unknown", "unknown"),
    TOO_EARLY("instrument not in force yet", "not");

    private final String inQuery;
    private final String tone;

    Status(String inQuery, String tone) {
        this.inQuery = inQuery;
        this.tone = tone;
    }

    /** What the query answers. */
    String inQuery() {
        return inQuery;
    }

    /** How drawings set it off. */
    String tone() {
        return tone;
    }

    /** Key of its words: {@code status.was-bound}. */
    String key() {
        return "status." + slug();
    }

    /** For addresses and files: {@code was-bound}. */
    String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether the place is bound on that day, by its own act or another's. */
    boolean binds() {
        return this == BOUND || this == THROUGH_STATE;
    }

    /** Whether it can be said that the place is not bound on that day. */
    boolean isNo() {
        return this == NOT_BOUND || this == SIGNED_ONLY || this == WAS_BOUND || this == CONSENTED || this == TOO_EARLY;
    }
}
