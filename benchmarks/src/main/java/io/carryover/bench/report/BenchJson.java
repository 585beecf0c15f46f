package io.carryover.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code bench.json}. */
public final class BenchJson {

    public static final String NAME = "bench.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private BenchJson() {}

    public static void write(BenchReport report, Path file) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(report) + "\n");
    }

    public static BenchReport read(Path file) throws IOException {
        return MAPPER.readValue(Files.readString(file), BenchReport.class);
    }
}
