package io.carryover.parity.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Brings JSON into the form in which equal values are equal objects: a number is its value, so that 200, 200.00 and 2e2
 * are one; the order of fields means nothing, the order of array elements does.
 */
public final class CanonicalJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    public static JsonNode of(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return objectOf(object);
        }
        if (node instanceof ArrayNode array) {
            return arrayOf(array);
        }
        return node instanceof NumericNode number ? valueOf(number) : node;
    }

    private static ObjectNode objectOf(ObjectNode object) {
        ObjectNode canonical = NODES.objectNode();
        object.properties().forEach(field -> canonical.set(field.getKey(), of(field.getValue())));
        return canonical;
    }

    private static ArrayNode arrayOf(ArrayNode array) {
        ArrayNode canonical = NODES.arrayNode(array.size());
        array.forEach(element -> canonical.add(of(element)));
        return canonical;
    }

    private static JsonNode valueOf(NumericNode number) {
        return number.isNaN()
                ? number
                : DecimalNode.valueOf(number.decimalValue().stripTrailingZeros());
    }
}
