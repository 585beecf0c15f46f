package io.carryover.carried;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where each partition of each topic is to be read from: the offset of the first record that the carried state has not seen.
 *
 * @param byTopic topic to partition to offset; empty if the source is not Kafka
 */
public record Offsets(SortedMap<String, SortedMap<Integer, Long>> byTopic) {

    public static final Offsets NONE = new Offsets(Collections.emptySortedMap());

    public Offsets {
        SortedMap<String, SortedMap<Integer, Long>> copy = new TreeMap<>();
        byTopic.forEach(
                (topic, partitions) -> copy.put(topic, Collections.unmodifiableSortedMap(new TreeMap<>(partitions))));
        byTopic = Collections.unmodifiableSortedMap(copy);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return byTopic.isEmpty();
    }

    /**
     * Those of several sources, which may have topics and partitions in common.
     *
     * @throws IllegalArgumentException if two sources differ in a partition, with topic and partition in one line
     */
    public static Offsets merged(List<Offsets> all) {
        SortedMap<String, SortedMap<Integer, Long>> topics = new TreeMap<>();
        for (Offsets offsets : all) {
            offsets.byTopic.forEach((topic, partitions) -> partitions.forEach((partition, offset) -> {
                Long other = topics.computeIfAbsent(topic, t -> new TreeMap<>()).putIfAbsent(partition, offset);
                if (other != null && !other.equals(offset)) {
                    throw new IllegalArgumentException("two sources are at different offsets of topic " + topic
                            + ", partition " + partition + ": " + other + " and " + offset);
                }
            }));
        }
        return new Offsets(topics);
    }

    /** In the form of Structured Streaming's {@code startingOffsets}: {@code {"topic":{"0":5}}}. */
    public String json() {
        return CarriedJson.line(byTopic);
    }

    /**
     * @param text in the form of {@link #json}
     * @throws IllegalArgumentException if it is not, with the reason in one line
     */
    public static Offsets parse(String text) {
        try {
            SortedMap<String, SortedMap<Integer, Long>> topics = new TreeMap<>();
            for (Map.Entry<String, JsonNode> topic : CarriedJson.tree(text).properties()) {
                topics.put(topic.getKey(), partitions(topic.getValue()));
            }
            return new Offsets(topics);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static SortedMap<Integer, Long> partitions(JsonNode node) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (Map.Entry<String, JsonNode> partition : node.properties()) {
            JsonNode offset = partition.getValue();
            if (!offset.isIntegralNumber() || !offset.canConvertToLong() || offset.longValue() < 0) {
                throw new IllegalArgumentException("partition " + partition.getKey() + " has no offset but " + offset);
            }
            offsets.put(Integer.valueOf(partition.getKey()), offset.longValue());
        }
        return offsets;
    }
}
