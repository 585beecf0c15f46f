package io.carryover.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Reject;
import io.carryover.parity.Snapshot;
import io.carryover.parity.json.ExactJson;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what an implementation did with a case. */
public record SnapshotOf(CaseSteps steps) {

    /**
     * @param state objects {@code {"key", "state"[, "deadline"]}} as lines of JSON
     * @param rejects rows {@code {"file", "line", "reason"}}
     * @param late late counts by batch time; empty if they cannot be compared
     */
    public Snapshot snapshot(OutputLog outputs, List<String> state, OutputLog rejects, Optional<Map<Long, Long>> late) {
        return new Snapshot(outputRows(outputs), rows(state), rejects(rejects), late.map(this::byStep));
    }

    /** Outputs and state only. */
    Snapshot outputsAndState(OutputLog outputs, List<String> state) {
        return new Snapshot(outputRows(outputs), rows(state), List.of(), Optional.empty());
    }

    /** The last attempt at each batch: what an idempotent sink holds. */
    private List<OutputRow> outputRows(OutputLog log) {
        return log.attempts().entrySet().stream()
                .flatMap(batch -> last(batch.getValue()).stream()
                        .map(row -> new OutputRow(steps.stepAt(batch.getKey()), json(row))))
                .toList();
    }

    private static List<Reject> rejects(OutputLog log) {
        return log.attempts().values().stream()
                .flatMap(attempts -> rows(last(attempts)).stream())
                .map(reject -> new Reject(
                        reject.path("file").asText(),
                        reject.path("line").asLong(),
                        reject.path("reason").asText()))
                .toList();
    }

    private Map<Integer, Long> byStep(Map<Long, Long> lateByTime) {
        Map<Integer, Long> late = new TreeMap<>();
        lateByTime.forEach((time, count) -> late.put(steps.stepAt(time), count));
        return late;
    }

    private static List<String> last(List<List<String>> attempts) {
        return attempts.get(attempts.size() - 1);
    }

    private static List<JsonNode> rows(List<String> lines) {
        return lines.stream().map(SnapshotOf::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return ExactJson.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
