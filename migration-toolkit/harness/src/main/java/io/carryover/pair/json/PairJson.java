package io.carryover.pair.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.json.ExactJson;
import java.util.Optional;

/**
 * Rows and states of any job as JSON, in the names and shapes that Spark's own Datasets show: beans by getters, records by
 * components, rows by schema, tuples as {@code {"_1", "_2"}}, case classes by field, a plain value as {@code {"value"}}.
 * Points in time are ISO-8601 in UTC, whichever class they are of; binary is base64; enums are names. A text that holds a
 * JSON object is that object.
 */
public final class PairJson {

    private static final String VALUE = "value";

    private PairJson() {}

    /** What a job emitted, as one line. */
    public static String row(Object row) {
        return object(EngineJson.node(row)).toString();
    }

    /** What a job keeps for a key, as one line {@code {"key", "state"}}. A key with one part is that part. */
    public static String state(Object key, Object state) {
        JsonNode keyNode = EngineJson.node(key);
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set(
                        "key", isSinglePart(keyNode) ? keyNode.elements().next() : keyNode)
                .set("state", object(EngineJson.node(state)))
                .toString();
    }

    private static boolean isSinglePart(JsonNode node) {
        return node.isObject() && node.size() == 1;
    }

    private static JsonNode object(JsonNode node) {
        JsonNode plain = isSinglePart(node) && node.has(VALUE) ? node.get(VALUE) : node;
        return objectIn(plain)
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().set(VALUE, plain));
    }

    private static Optional<JsonNode> objectIn(JsonNode node) {
        if (node.isTextual() && node.textValue().stripLeading().startsWith("{")) {
            return parsed(node.textValue());
        }
        return Optional.of(node).filter(JsonNode::isObject);
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(ExactJson.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // a text that begins with a brace
        }
    }
}
