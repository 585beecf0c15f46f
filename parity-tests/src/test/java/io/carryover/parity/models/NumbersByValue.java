package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Numbers are equal by value, all else as JSON; for {@link JsonNode#equals(Comparator, JsonNode)}. */
enum NumbersByValue implements Comparator<JsonNode> {
    INSTANCE;

    @Override
    public int compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    }
}
