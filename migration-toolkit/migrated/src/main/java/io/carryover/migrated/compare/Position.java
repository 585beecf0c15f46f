package io.carryover.migrated.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where a row stands by its align column.
 *
 * @param value a whole number, or microseconds since 1970; null where the row has none
 * @param mark which of the two, see {@link Marks}
 */
record Position(Long value, long mark) {

    private static final Position NONE = new Position(null, 0);

    /**
     * @param source of the row, as it was read
     * @throws BadRowException if the column holds what has no place in an order
     */
    static Position of(ObjectNode row, String column, String source) {
        JsonNode value = Columns.find(row, column);
        if (value.isMissingNode() || value.isNull()) {
            return NONE;
        }
        if (value.isNumber() && value.canConvertToLong() && value.canConvertToExactIntegral()) {
            return new Position(value.longValue(), Marks.NUMBER);
        }
        return Times.micros(value.asText())
                .map(micros -> new Position(micros, Marks.TIME))
                .orElseThrow(() -> new BadRowException(
                        source,
                        "has " + value + " in the align column " + column
                                + ", which is no whole number and no ISO-8601 time"));
    }
}
