package io.carryover.harness;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Reject;
import io.carryover.parity.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A snapshot on its way from one JVM to another. */
public final class SnapshotFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SnapshotFile() {}

    public static void write(Snapshot snapshot, Path file) {
        try {
            MAPPER.writeValue(file.toFile(), Content.of(snapshot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Snapshot read(Path file) {
        try {
            return MAPPER.readValue(file.toFile(), Content.class).snapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param late null where it cannot be compared
     */
    private record Content(
            List<OutputRow> outputs, List<JsonNode> state, List<Reject> rejects, Map<Integer, Long> late) {

        static Content of(Snapshot snapshot) {
            return new Content(
                    snapshot.outputs(),
                    snapshot.state(),
                    snapshot.rejects(),
                    snapshot.late().orElse(null));
        }

        Snapshot snapshot() {
            return new Snapshot(outputs, state, rejects, Optional.ofNullable(late));
        }
    }
}
