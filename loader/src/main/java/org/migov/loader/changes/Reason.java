package org.migov.loader.changes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a thing or a value is not as it was; each reason belongs to one {@link Cause}. */
public enum Reason {
    NEW_ACT(Cause.WORLD, "new; it is later than the state of the source that was read before, or that is not known"),
    NEW_EVENT(Cause.WORLD, "an event is stated that was not stated before"),
    LATER_STATE(Cause.WORLD, "a later state of the source was read"),
    COMPLETED(Cause.RECORD, "new to the record, but it happened before the state of the source that was read before"),
    CORRECTED(Cause.RECORD, "another value is stated for the same thing"),
    REIDENTIFIED(Cause.RECORD, "the same thing under another identifier, since a part of its key was corrected"),
    NO_LONGER_STATED(Cause.RECORD, "no source states it any more"),
    SOURCE_LEFT_OUT(Cause.RECORD, "its source is not part of the release any more"),
    DERIVED_ANEW(Cause.DERIVED, "worked out from what the sources state now");

    private final Cause cause;
    private final String meaning;

    Reason(Cause cause, String meaning) {
        this.cause = cause;
        this.meaning = meaning;
    }

    public Cause cause() {
        return cause;
    }

    /** A phrase for people. */
    public String meaning() {
        return meaning;
    }

    /** As files spell it: {@code no-longer-stated}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
