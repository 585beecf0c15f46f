package io.carryover.parity.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.carryover.parity.json.ExactJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records like a given one, but with a plainer value in one field: a text becomes {@code "a"}, a number 1, a truth false; a
 * time loses its fraction, then its seconds, then its minutes. What comes first is plainest, and no value gets less plain.
 */
final class PlainerRecords {

    private static final String PLAIN_TEXT = "a";
    private static final int PLAIN_NUMBER = 1;

    private PlainerRecords() {}

    /** None for what is no JSON object. */
    static Stream<String> of(String record) {
        return parse(record).stream().flatMap(PlainerRecords::plainer);
    }

    private static Stream<String> plainer(ObjectNode record) {
        return record.properties().stream().flatMap(field -> plainer(field.getValue())
                .map(value -> record.deepCopy().set(field.getKey(), value).toString()));
    }

    private static Stream<JsonNode> plainer(JsonNode value) {
        if (value.isTextual()) {
            return times(value.textValue())
                    .orElseGet(() -> texts(value.textValue()))
                    .map(TextNode::valueOf);
        }
        if (value.isNumber()) {
            return value.decimalValue().signum() == 0 || value.equals(IntNode.valueOf(PLAIN_NUMBER))
                    ? Stream.empty()
                    : Stream.of(IntNode.valueOf(PLAIN_NUMBER));
        }
        return value.isBoolean() && value.booleanValue() ? Stream.of(BooleanNode.FALSE) : Stream.empty();
    }

    private static Stream<String> texts(String text) {
        return text.isEmpty() || text.equals(PLAIN_TEXT) ? Stream.empty() : Stream.of(PLAIN_TEXT);
    }

    /** Empty if the text is no time. */
    private static Optional<Stream<String>> times(String text) {
        if (!text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z")) {
            return Optional.empty();
        }
        List<String> plainer =
                List.of(text.substring(0, 13) + ":00:00Z", text.substring(0, 16) + ":00Z", text.substring(0, 19) + "Z");
        return Optional.of(plainer.stream().distinct().takeWhile(time -> !time.equals(text)));
    }

    private static Optional<ObjectNode> parse(String record) {
        try {
            return ExactJson.MAPPER.readTree(record) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
