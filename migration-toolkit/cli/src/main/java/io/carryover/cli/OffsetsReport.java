package io.carryover.cli;

import io.carryover.carried.Offsets;
import io.carryover.scenarios.kafka.OffsetSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The offsets of an export beside those of a broker.
 *
 * @param partitions by topic and number
 */
record OffsetsReport(List<PartitionOffsets> partitions) {

    /** @param broker what it has of a topic, by partition; nothing if it has no such topic */
    static OffsetsReport of(Offsets offsets, Function<String, SortedMap<Integer, OffsetSpan>> broker) {
        List<PartitionOffsets> partitions = new ArrayList<>();
        offsets.byTopic().forEach((topic, wanted) -> {
            SortedMap<Integer, OffsetSpan> there = broker.apply(topic);
            TreeSet<Integer> all = new TreeSet<>(wanted.keySet());
            all.addAll(there.keySet());
            all.forEach(partition ->
                    partitions.add(PartitionOffsets.of(topic, partition, wanted.get(partition), there.get(partition))));
        });
        return new OffsetsReport(partitions);
    }

    List<PartitionOffsets> gaps() {
        return partitions.stream().filter(PartitionOffsets::isGap).toList();
    }
}
