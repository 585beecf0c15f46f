package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was expected of a key and what came instead.
 *
 * @param expected null where nothing was
 * @param actual null where nothing came
 */
public record RowPair(JsonNode key, JsonNode expected, JsonNode actual) {

    String place() {
        return "key " + key;
    }
}
