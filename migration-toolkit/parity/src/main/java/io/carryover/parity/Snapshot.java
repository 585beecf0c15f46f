package io.carryover.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one implementation did with one fixture, in the form in which implementations are compared.
 *
 * @param outputs what it emitted, in step order; the order within a step means nothing
 * @param state what is left after the last step: objects {@code {"key", "state"[, "deadline"]}}, in any order
 * @param rejects the records it sent to the dead letter, in any order
 * @param late the number of late records by step, steps without any left out; empty where the API has no comparable
 *     count
 */
public record Snapshot(
        List<OutputRow> outputs, List<JsonNode> state, List<Reject> rejects, Optional<Map<Integer, Long>> late) {

    public Snapshot {
        outputs = List.copyOf(outputs);
        state = List.copyOf(state);
        rejects = List.copyOf(rejects);
        late = late.map(Map::copyOf);
    }
}
