package io.carryover.parity.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What was expected and what came instead, field by field.
 *
 * @param place where, such as {@code batch 3} or {@code key 7}
 */
public record DifferingRow(
        @JsonProperty(required = true) String place, @JsonProperty(required = true) List<FieldPair> fields) {

    public DifferingRow {
        fields = List.copyOf(fields);
    }

    /** Whether a row was expected at all. */
    public boolean hasExpected() {
        return fields.stream().anyMatch(field -> field.expected() != null);
    }

    /** Whether a row came at all. */
    public boolean hasActual() {
        return fields.stream().anyMatch(field -> field.actual() != null);
    }
}
