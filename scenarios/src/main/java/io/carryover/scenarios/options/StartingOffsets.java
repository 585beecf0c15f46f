package io.carryover.scenarios.options;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carryover.scenarios.Json;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a new job starts to read a topic: at one end of every partition, or at an offset given for each partition.
 *
 * @param text as it was given: {@code earliest}, {@code latest}, or {@code {"topic":{"0":5}}}
 * @param byPartition the offset for each partition; empty for {@code earliest} and {@code latest}
 */
public record StartingOffsets(String text, Map<Integer, Long> byPartition) implements Serializable {

    public static final StartingOffsets EARLIEST = new StartingOffsets("earliest", Map.of());
    public static final StartingOffsets LATEST = new StartingOffsets("latest", Map.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public StartingOffsets {
        byPartition = Map.copyOf(byPartition);
    }

    /** An offset for each partition of a topic. */
    public static StartingOffsets of(String topic, Map<Integer, Long> byPartition) {
        return new StartingOffsets(Json.line(Map.of(topic, new TreeMap<>(byPartition))), byPartition);
    }

    /**
     * @throws UsageException if the text is neither of the words nor JSON with offsets of exactly this topic
     */
    static StartingOffsets parse(String text, String topic) {
        return switch (text) {
            case "earliest" -> EARLIEST;
            case "latest" -> LATEST;
            default ->
                offsetsOf(text, topic)
                        .map(offsets -> new StartingOffsets(text, offsets))
                        .orElseThrow(() -> new UsageException("--starting-offsets \"" + text
                                + "\": give earliest, latest, or an offset for each partition such as {\"" + topic
                                + "\":{\"0\":5}}"));
        };
    }

    /**
     * The partitions that the topic has must be those that offsets are given for, else a job would begin somewhere by chance.
     *
     * @param partitions of the topic, as the broker has them
     * @throws UsageException if they are others
     */
    public void requireOnly(Collection<Integer> partitions) {
        if (!byPartition.isEmpty() && !byPartition.keySet().equals(new TreeSet<>(partitions))) {
            throw new UsageException(
                    "--starting-offsets: give an offset for each partition of the topic, which has partitions "
                            + new TreeSet<>(partitions));
        }
    }

    private static Optional<Map<Integer, Long>> offsetsOf(String text, String topic) {
        try {
            JsonNode root = JSON.readTree(text);
            return root.isObject() && root.size() == 1 ? offsetsOf(root.path(topic)) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Map<Integer, Long>> offsetsOf(JsonNode partitions) {
        Map<Integer, Long> offsets = new TreeMap<>();
        for (Map.Entry<String, JsonNode> partition : partitions.properties()) {
            if (!partition.getKey().matches("\\d{1,9}") || !isOffset(partition.getValue())) {
                return Optional.empty();
            }
            offsets.put(
                    Integer.valueOf(partition.getKey()), partition.getValue().longValue());
        }
        return offsets.isEmpty() ? Optional.empty() : Optional.of(offsets);
    }

    private static boolean isOffset(JsonNode offset) {
        return offset.isIntegralNumber() && offset.canConvertToLong() && offset.longValue() >= 0;
    }
}
