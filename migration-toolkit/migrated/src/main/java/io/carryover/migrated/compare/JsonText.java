package io.carryover.migrated.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** JSON with numbers as they were written, and numbers by their value. */
final class JsonText {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    /** An exponent beyond this is kept as one: nobody writes out so many zeros. */
    private static final int MOST_ZEROS = 400;

    private JsonText() {}

    /** @throws JsonProcessingException if it is not one JSON object */
    static ObjectNode object(String text) throws JsonProcessingException {
        if (READER.readTree(text) instanceof ObjectNode object) {
            return object;
        }
        throw new NoObjectException();
    }

    /** Of text that we wrote. */
    static JsonNode array(String text) {
        return ours(text);
    }

    /** Of text that we wrote. */
    static ObjectNode row(String text) {
        return (ObjectNode) ours(text);
    }

    private static JsonNode ours(String text) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for equal numbers: 200, 200.00 and 2e2 are all 200. */
    static String number(JsonNode number) {
        if (number.isInt() || number.isLong()) {
            return Long.toString(number.longValue());
        }
        BigDecimal value = number.decimalValue().stripTrailingZeros();
        return value.scale() <= 0 && value.scale() > -MOST_ZEROS ? value.toPlainString() : value.toString();
    }

    static void quote(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }

    private static final class NoObjectException extends JsonProcessingException {
        NoObjectException() {
            super("it is no object");
        }
    }
}
