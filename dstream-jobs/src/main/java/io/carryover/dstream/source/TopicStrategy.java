package io.carryover.dstream.source;

import io.carryover.scenarios.options.StartingOffsets;
import java.io.Serializable;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.spark.streaming.kafka010.ConsumerStrategy;

/**
 * Where the driver begins in a topic: at the starting offsets for a new checkpoint, else where the checkpoint ends; in
 * partitions that are new since then, at their beginning. Written into the checkpoint. Run with the connector of Spark
 * 3.5.1 on Spark 4.1.
 */
final class TopicStrategy extends ConsumerStrategy<byte[], byte[]> implements Serializable {

    private final Map<String, Object> settings;
    private final String topic;
    private final StartingOffsets startingOffsets;

    /**
     * @param settings of the consumers; without secrets, since they are written into the checkpoint
     */
    TopicStrategy(Map<String, Object> settings, String topic, StartingOffsets startingOffsets) {
        this.settings = settings;
        this.topic = topic;
        this.startingOffsets = startingOffsets;
    }

    @Override
    public Map<String, Object> executorKafkaParams() {
        return settings;
    }

    /**
     * @param reached how far the checkpoint is; empty for a new one
     */
    @Override
    public Consumer<byte[], byte[]> onStart(Map<TopicPartition, Long> reached) {
        OffsetsConsumer consumer = new OffsetsConsumer(setAuthenticationConfigIfNeeded(settings), topic);
        reached.forEach(consumer::seek);
        if (reached.isEmpty()) {
            begin(consumer);
        }
        if (AvailableNow.isOn()) {
            consumer.endHere();
        }
        return consumer;
    }

    private void begin(OffsetsConsumer consumer) {
        if (startingOffsets.equals(StartingOffsets.LATEST)) {
            consumer.seekToEnd(consumer.assignment());
        } else if (startingOffsets.equals(StartingOffsets.EARLIEST)) {
            consumer.seekToBeginning(consumer.assignment());
        } else {
            startingOffsets
                    .byPartition()
                    .forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
        }
    }
}
