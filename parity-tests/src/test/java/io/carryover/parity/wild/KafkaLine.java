package io.carryover.parity.wild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;

/**
 * A Kafka record of the one partition that these cases have, as a line {@code {"offset": 7, "value": ...}}.
 *
 * @param value its text; in the line it may stand as JSON
 */
public record KafkaLine(long offset, String value) implements Serializable {

    private static final ObjectMapper JSON = new ObjectMapper();

    static KafkaLine parse(String line) throws JsonProcessingException {
        JsonNode record = JSON.readTree(line);
        JsonNode value = record.required("value");
        return new KafkaLine(
                record.required("offset").longValue(), value.isTextual() ? value.textValue() : value.toString());
    }
}
