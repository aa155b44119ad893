package org.migov.loader.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of the values of one property of a thing.
 *
 * @param property IRI
 * @param before values that are gone
 * @param after values that are new
 */
public record PropertyChange(
        @JsonProperty("property") String property,
        @JsonProperty("cause") Cause cause,
        @JsonProperty("reason") Reason reason,
        @JsonProperty("before") List<Value> before,
        @JsonProperty("after") List<Value> after) {

    public PropertyChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
