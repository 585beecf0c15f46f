package io.carryover.scenarios;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;

/** Records as JSON: fields in declared order, dates and times as ISO-8601 in UTC, decimals without exponent. */
public final class Json {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .visibility(PropertyAccessor.ALL, Visibility.NONE) // not every method of a record is a component
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build()
            .writer();

    private Json() {}

    /** One line of JSON, without line end. */
    public static String line(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
