package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Numbers are equal by value, all else as JSON; for {@link JsonNode#equals(Comparator, JsonNode)}.
 *
 * @param tolerance how far numbers may lie apart, as a share of the larger one
 */
record NumbersByValue(BigDecimal tolerance) implements Comparator<JsonNode> {

    static final NumbersByValue EXACT = new NumbersByValue(BigDecimal.ZERO);

    @Override
    public int compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return isClose(left.decimalValue(), right.decimalValue()) ? 0 : 1;
        }
        return left.equals(right) ? 0 : 1;
    }

    private boolean isClose(BigDecimal left, BigDecimal right) {
        BigDecimal larger = left.abs().max(right.abs());
        return left.subtract(right).abs().compareTo(larger.multiply(tolerance)) <= 0;
    }
}
