package io.carryover.differences;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a wiring emitted, by step; a step is a second of virtual time since 1970. Kept by checkpoint, so that a recovered
 * DStream job, which is deserialized from there, goes on with the same.
 */
record EmittedRows(String checkpoint) implements Serializable {

    private static final Map<String, Map<Long, List<List<String>>>> ATTEMPTS = new ConcurrentHashMap<>();

    void add(long timeMs, List<String> rows) {
        ATTEMPTS.computeIfAbsent(checkpoint, c -> new ConcurrentHashMap<>())
                .computeIfAbsent(timeMs / 1000, s -> new CopyOnWriteArrayList<>())
                .add(rows.stream().sorted().toList());
    }

    /** The sorted rows of each run of a step; empty if no batch ran. */
    List<List<String>> attempts(int step) {
        return List.copyOf(ATTEMPTS.getOrDefault(checkpoint, Map.of()).getOrDefault((long) step, List.of()));
    }

    /** The sorted rows of the latest run of a step. */
    List<String> of(int step) {
        List<List<String>> attempts = attempts(step);
        return attempts.isEmpty() ? List.of() : attempts.get(attempts.size() - 1);
    }

    /** The steps in which a batch ran, with rows or without. */
    List<Integer> stepsWithABatch() {
        return ATTEMPTS.getOrDefault(checkpoint, Map.of()).keySet().stream()
                .map(Long::intValue)
                .sorted()
                .toList();
    }
}
