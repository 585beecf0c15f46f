package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One mismatch.
 *
 * @param place where it is, such as {@code batch 3}
 * @param line where it is and what it is, such as {@code batch 3: {"id":1}}
 * @param expected null where nothing was expected there
 * @param actual null where nothing came
 */
record Finding(Mismatch mismatch, String place, String line, JsonNode expected, JsonNode actual) {

    private static final int LONGEST = 400;

    /** Keeps the line one line, whatever the data holds, and shows the beginning of a long one. */
    static Finding of(Mismatch mismatch, String place, String line, JsonNode expected, JsonNode actual) {
        return new Finding(mismatch, Excerpt.of(place, LONGEST), Excerpt.of(line, LONGEST), expected, actual);
    }

    String signed() {
        return mismatch.sign() + " " + line;
    }

    DifferingRow sideBySide(RowEquality equality) {
        return new DifferingRow(place, new FieldPairs(equality).of(expected, actual));
    }
}
