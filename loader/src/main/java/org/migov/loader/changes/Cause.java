package org.migov.loader.changes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a change has its cause. */
public enum Cause {
    /** Something happened: a new act, a new event, a later state of a source. */
    WORLD,
    /** Nothing happened that was not so before: what was recorded was wrong, incomplete or put otherwise. */
    RECORD,
    /** The thing is worked out from others, and follows them. */
    DERIVED;

    /** As files and addresses spell it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
