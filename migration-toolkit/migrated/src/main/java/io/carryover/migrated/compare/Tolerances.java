package io.carryover.migrated.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.Map;

/** How far numbers may lie apart, relative to the larger one, by column. */
record Tolerances(Map<String, Double> byColumn) implements Serializable {

    /** Stands in a row for each value that has a tolerance: JSON of a text that data does not hold. */
    static final String PLACE_HOLDER = "\"\\u0000~\"";

    /** What {@link #PLACE_HOLDER} is once it is read. */
    static final String PLACE_HOLDER_VALUE = "\u0000~";

    double of(String column) {
        return byColumn.get(column);
    }

    /**
     * Whether these are the same within the tolerances.
     *
     * @param left columns and values by turns, of the same columns as the right ones
     */
    boolean same(JsonNode left, JsonNode right) {
        for (int i = 0; i < left.size(); i += 2) {
            if (!close(left.get(i + 1), right.get(i + 1), of(left.get(i).textValue()))) {
                return false;
            }
        }
        return true;
    }

    boolean same(String column, JsonNode left, JsonNode right) {
        return left.equals(right) || byColumn.containsKey(column) && close(left, right, of(column));
    }

    /** As parity compares outputs: relative to the larger. */
    static boolean close(double left, double right, double tolerance) {
        return Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right));
    }

    private static boolean close(JsonNode left, JsonNode right, double tolerance) {
        if (left.isNumber() && right.isNumber()) {
            return close(left.doubleValue(), right.doubleValue(), tolerance);
        }
        if (!left.isArray() || !right.isArray() || left.size() != right.size()) {
            return left.equals(right);
        }
        for (int i = 0; i < left.size(); i++) {
            if (!close(left.get(i), right.get(i), tolerance)) {
                return false;
            }
        }
        return true;
    }
}
