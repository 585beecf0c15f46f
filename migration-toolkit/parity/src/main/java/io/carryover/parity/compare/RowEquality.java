package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * When two rows or states are the same: numbers by value, objects by field name, arrays element by element.
 *
 * @param relativeTolerances for fields of a name, at any depth, how far two numbers may be apart, as a share of the
 *     larger one; such as {@code zScore -> 1e-9}
 */
public record RowEquality(Map<String, Double> relativeTolerances) {

    public static final RowEquality EXACT = new RowEquality(Map.of());

    public RowEquality {
        relativeTolerances = Map.copyOf(relativeTolerances);
    }

    boolean isExact() {
        return relativeTolerances.isEmpty();
    }

    boolean same(JsonNode expected, JsonNode actual) {
        return differences(expected, actual).isEmpty();
    }

    /** The fields that differ, such as {@code state.count expected 3, was 2}. */
    List<String> differences(JsonNode expected, JsonNode actual) {
        return FieldDifferences.between(expected, actual, this);
    }

    /** Whether two values of one field are the same, or both are missing. */
    boolean sameField(String name, JsonNode expected, JsonNode actual) {
        return FieldDifferences.ofField(name, expected, actual, this).isEmpty();
    }

    double toleranceOf(String field) {
        return relativeTolerances.getOrDefault(field, 0.0);
    }
}
