package io.carryover.migrated.compare;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One of the rows that are equal but for their tolerant values.
 *
 * @param values columns and values by turns
 * @param tolerance of the first
 */
record TolerantRow(SidedRow row, JsonNode values, double tolerance, Tolerances tolerances) {

    private static final String NO_VALUES = "[]";

    static TolerantRow of(SidedRow row, Tolerances tolerances) {
        if (row.tolerant().equals(NO_VALUES)) {
            return new TolerantRow(row, null, 0, tolerances);
        }
        JsonNode values = JsonText.array(row.tolerant());
        return new TolerantRow(row, values, tolerances.of(values.get(0).textValue()), tolerances);
    }

    boolean isEqualTo(TolerantRow other) {
        return row.tolerant().equals(other.row.tolerant());
    }

    boolean isSameAs(TolerantRow other) {
        return isEqualTo(other) || values != null && tolerances.same(values, other.values);
    }

    /** Whether this or a row behind it in the order of first values can be the same as the other, which came before. */
    boolean isInReachOf(TolerantRow earlier) {
        Double first = row.first();
        Double before = earlier.row.first();
        if (first == null || before == null) {
            return isEqualTo(earlier);
        }
        return first.equals(before) || Tolerances.close(first, before, tolerance);
    }
}
