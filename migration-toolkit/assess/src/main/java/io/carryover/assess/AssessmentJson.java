package io.carryover.assess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** An assessment as JSON: the fields of the records by their names, enums by theirs, indented, ended by a line feed. */
public final class AssessmentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER =
            MAPPER.writerFor(Assessment.class).with(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectReader READER = MAPPER.readerFor(Assessment.class);

    private AssessmentJson() {}

    public static String text(Assessment assessment) {
        try {
            return WRITER.writeValueAsString(assessment) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws JsonProcessingException if it is no assessment */
    public static Assessment parse(String json) throws JsonProcessingException {
        return READER.readValue(json);
    }
}
