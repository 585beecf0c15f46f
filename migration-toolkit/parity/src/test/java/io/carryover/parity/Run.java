package io.carryover.parity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.parity.json.ExactJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the snapshot of a run for a test. */
public final class Run {

    private final List<OutputRow> outputs = new ArrayList<>();
    private final List<JsonNode> state = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<Integer, Long> late = new HashMap<>();

    public static JsonNode json(String text) {
        try {
            return ExactJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Run output(int batch, String row) {
        outputs.add(new OutputRow(batch, json(row)));
        return this;
    }

    public Run state(String keyAndState) {
        state.add(json(keyAndState));
        return this;
    }

    public Run reject(String file, long line, String reason) {
        rejects.add(new Reject(file, line, reason));
        return this;
    }

    public Run late(int batch, long count) {
        late.put(batch, count);
        return this;
    }

    public Snapshot snapshot() {
        return new Snapshot(outputs, state, rejects, Optional.of(late));
    }

    public Snapshot withoutLateCount() {
        return new Snapshot(outputs, state, rejects, Optional.empty());
    }
}
