package org.migov.loader.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What became of a thing.
 *
 * @param kind {@code added}, {@code changed} or {@code withdrawn}
 * @param type IRI of the class that says most about it, or "" if it has none
 * @param label in English if there is one
 * @param properties what changed; for a thing that is new or gone, the values it came or went with are left out
 * @param replacedBy IRIs of what takes the place of a thing that is gone
 * @param replaces IRIs of what is gone and has this thing in its place
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "iri", "type", "label", "cause", "reason", "statementsAdded", "statementsRemoved"})
public record ThingChange(
        @JsonProperty("kind") String kind,
        @JsonProperty("iri") String iri,
        @JsonProperty("type") String type,
        @JsonProperty("label") String label,
        @JsonProperty("cause") Cause cause,
        @JsonProperty("reason") Reason reason,
        @JsonProperty("statementsAdded") long statementsAdded,
        @JsonProperty("statementsRemoved") long statementsRemoved,
        @JsonProperty("properties") List<PropertyChange> properties,
        @JsonProperty("replacedBy") List<String> replacedBy,
        @JsonProperty("replaces") List<String> replaces) {

    static final String ADDED = "added";
    static final String CHANGED = "changed";
    static final String WITHDRAWN = "withdrawn";

    @SuppressWarnings("ConstantConditions") // Jackson hands null for what is left out
    public ThingChange {
        type = type == null ? "" : type;
        label = label == null ? "" : label;
        properties = copy(properties);
        replacedBy = copy(replacedBy);
        replaces = copy(replaces);
    }

    boolean added() {
        return kind.equals(ADDED);
    }

    boolean withdrawn() {
        return kind.equals(WITHDRAWN);
    }

    /** The same, knowing what it replaces and is replaced by. */
    ThingChange with(List<String> successors, List<String> predecessors) {
        boolean derived = cause == Cause.DERIVED;
        boolean paired = !successors.isEmpty() || !predecessors.isEmpty();
        boolean left = reason == Reason.SOURCE_LEFT_OUT;
        Reason why = paired && !derived && !left ? Reason.REIDENTIFIED : reason;
        return new ThingChange(
                kind,
                iri,
                type,
                label,
                why.cause(),
                why,
                statementsAdded,
                statementsRemoved,
                properties,
                successors,
                predecessors);
    }

    /** Jackson hands null for what an older file leaves out. */
    @SuppressWarnings("ConstantConditions")
    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
