package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON in which rows and states are compared. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A double; JSON has no number for one that is not finite, so that is a text, such as {@code "Infinity"}. */
    static JsonNode number(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.textNode(Double.toString(value));
    }

    static JsonNode array(List<? extends JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }

    static JsonNode texts(Iterable<String> elements) {
        var array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }
}
