package io.carryover.legacy.export;

import io.carryover.carried.Offsets;
import io.carryover.legacy.checkpoint.KafkaInput;
import io.carryover.legacy.checkpoint.KafkaRange;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the Kafka inputs of a job stopped reading with a batch. */
final class OffsetsBehind {

    private final SortedMap<String, SortedMap<Integer, Long>> byTopic = new TreeMap<>();

    private OffsetsBehind() {}

    /**
     * @param inputs none if the job reads no Kafka
     * @throws RefusedExportException if there are no ranges of that batch, or two inputs stopped at different offsets
     */
    static Offsets batch(long batchTimeMs, List<KafkaInput> inputs) {
        OffsetsBehind behind = new OffsetsBehind();
        for (KafkaInput input : inputs) {
            List<KafkaRange> ranges = input.rangesByBatch().get(batchTimeMs);
            if (ranges == null) {
                throw RefusedExportException.unsafe("the checkpoint has the state of batch "
                        + BatchTimes.text(batchTimeMs) + ", but no Kafka offsets of it: give --roll-forward");
            }
            ranges.forEach(behind::add);
        }
        return new Offsets(behind.byTopic);
    }

    private void add(KafkaRange range) {
        Long other =
                byTopic.computeIfAbsent(range.topic(), name -> new TreeMap<>()).put(range.partition(), range.until());
        if (other != null && other != range.until()) {
            throw RefusedExportException.unsafe(
                    "two inputs of the job read partition " + range.partition() + " of topic "
                            + range.topic() + " and have come to different offsets, " + other + " and " + range.until()
                            + ": stop the job when it has read all, then export with --roll-forward");
        }
    }
}
