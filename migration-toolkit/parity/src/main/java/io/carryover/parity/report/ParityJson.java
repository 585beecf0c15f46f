package io.carryover.parity.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.carryover.parity.json.ExactJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code parity.json}: UTF-8, indented, ended by a line feed. */
public final class ParityJson {

    public static final String FILE_NAME = "parity.json";

    private static final ObjectWriter WRITER = ExactJson.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectReader READER = ExactJson.MAPPER.readerFor(ParityReport.class);

    private ParityJson() {}

    public static String text(ParityReport report) {
        try {
            return WRITER.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a report back.
     *
     * @throws BadReport if the file is there and is no report of ours
     * @throws IOException if it cannot be read
     */
    public static ParityReport read(Path file) throws IOException {
        try {
            return READER.readValue(Files.readString(file));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadReport(file + ": is no parity report; name a " + FILE_NAME + " that a parity run wrote", e);
        }
    }
}
