package io.carryover.carried;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The JSON of a carried folder: the same text for the same values, and nothing unknown or left out when read. */
final class CarriedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private CarriedJson() {}

    static String line(Object value) {
        return write(value, false);
    }

    static String pages(Object value) {
        return write(value, true);
    }

    static <T> T read(byte[] text, Class<T> type) throws JacksonException {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw e;
        } catch (java.io.IOException e) {
            throw new AssertionError("bytes in memory always can be read", e);
        }
    }

    static JsonNode tree(String text) throws JacksonException {
        return MAPPER.readTree(text);
    }

    private static String write(Object value, boolean indented) {
        try {
            return (indented ? MAPPER.writerWithDefaultPrettyPrinter() : MAPPER.writer()).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }
}
