package io.carryover.scenarios.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The one parser of both sides, so that both reject the same records: what is no JSON object, lacks a required field, has
 * one of the wrong type, or is over the size limit.
 *
 * @param reader makes the event
 * @param maxBytes size limit of a record
 */
public record RecordParser<E>(EventReader<E> reader, int maxBytes) implements Serializable {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    /** Never throws: whatever is wrong with a record makes it a reject. */
    public Parsed<E> parse(RawRecord record) {
        try {
            return Parsed.accept(reader.read(fieldsOf(record), record.position()));
        } catch (InvalidRecordException e) {
            return Parsed.reject(new Rejected(record.position(), e.getMessage(), textOf(record.value())));
        }
    }

    private Fields fieldsOf(RawRecord record) throws InvalidRecordException {
        if (record.defect() != null) {
            throw new InvalidRecordException(record.defect());
        }
        return fieldsOf(record.value());
    }

    private Fields fieldsOf(byte[] value) throws InvalidRecordException {
        if (value == null) {
            throw new InvalidRecordException("the record has no value");
        }
        if (value.length > maxBytes) {
            throw new InvalidRecordException(
                    "the record has " + value.length + " bytes, more than max-record-bytes " + maxBytes);
        }
        JsonNode node = jsonOf(value);
        if (!node.isObject()) {
            throw new InvalidRecordException("the record is not a JSON object");
        }
        return new Fields(node);
    }

    /** Decoded first: from bytes, Jackson guesses the encoding, and a wrong guess is no exception of its own. */
    private static JsonNode jsonOf(byte[] value) throws InvalidRecordException {
        try {
            return JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new InvalidRecordException("the record is not UTF-8");
        } catch (JsonProcessingException | NumberFormatException e) { // the latter for an exponent beyond all numbers
            throw new InvalidRecordException("the record is not valid JSON");
        }
    }

    private String textOf(byte[] value) {
        return value == null || value.length > maxBytes ? null : new String(value, StandardCharsets.UTF_8);
    }
}
