package org.migov.loader.changes;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many things and statements came, went and changed, and from which cause.
 *
 * @param world things that are not as they were because something happened
 * @param record things that are not as they were because the record is another
 * @param derived things that follow others
 */
public record ChangeSummary(
        @JsonProperty("added") long added,
        @JsonProperty("changed") long changed,
        @JsonProperty("withdrawn") long withdrawn,
        @JsonProperty("replaced") long replaced,
        @JsonProperty("world") long world,
        @JsonProperty("record") long record,
        @JsonProperty("derived") long derived,
        @JsonProperty("statementsAdded") long statementsAdded,
        @JsonProperty("statementsRemoved") long statementsRemoved) {

    /** Nothing changed. */
    public static final ChangeSummary NONE = new ChangeSummary(0, 0, 0, 0, 0, 0, 0, 0, 0);

    ChangeSummary plus(ThingChange change) {
        return new ChangeSummary(
                added + (change.added() ? 1 : 0),
                changed + (change.kind().equals(ThingChange.CHANGED) ? 1 : 0),
                withdrawn + (change.withdrawn() ? 1 : 0),
                replaced + (change.replacedBy().isEmpty() ? 0 : 1),
                world + (change.cause() == Cause.WORLD ? 1 : 0),
                record + (change.cause() == Cause.RECORD ? 1 : 0),
                derived + (change.cause() == Cause.DERIVED ? 1 : 0),
                statementsAdded + change.statementsAdded(),
                statementsRemoved + change.statementsRemoved());
    }
}
