package io.carryover.migrated.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Equal rows of one side that found no match.
 *
 * @param row with all its values
 */
record Rows(ObjectNode row, long count) {

    Rows less(long some) {
        return new Rows(row, count - some);
    }
}
