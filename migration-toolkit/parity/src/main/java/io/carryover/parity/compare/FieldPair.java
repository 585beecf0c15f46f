package io.carryover.parity.compare;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One field of two rows that stand side by side.
 *
 * @param name the path from the top of the row, such as {@code state.count}; empty where the row is no object
 * @param expected the value as JSON, an excerpt of a long one; null where the row or the field is not there
 * @param actual the same of the other row
 */
public record FieldPair(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String expected,
        @JsonProperty(required = true) String actual,
        @JsonProperty(required = true) boolean differs) {}
