package io.carryover.dstream.source;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The driver's view of a topic: positions, never records. Spark's direct stream asks it before every batch: polls, then
 * seeks to the end and takes the positions as the end of the batch.
 *
 * <p>It has all partitions of the topic, new ones as they come, and belongs to no consumer group. So a killed job can start
 * again at once, where a group would wait until it gives the old member up, and no other member can take partitions away.
 */
final class OffsetsConsumer extends KafkaConsumer<byte[], byte[]> {

    private final String topic;
    private Optional<Map<TopicPartition, Long>> lastOffsets = Optional.empty();

    OffsetsConsumer(Map<String, Object> settings, String topic) {
        super(settings);
        this.topic = topic;
        assignAll();
    }

    /** From now on the topic ends where it ends now, and gets no new partitions. */
    void endHere() {
        lastOffsets = Optional.of(endOffsets(assignment()));
    }

    @Override
    public void seekToEnd(Collection<TopicPartition> partitions) {
        lastOffsets.ifPresentOrElse(
                last -> partitions.forEach(partition -> seek(partition, last.get(partition))),
                () -> super.seekToEnd(partitions));
    }

    /** Reads nothing, but notices new partitions. */
    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        if (lastOffsets.isEmpty()) {
            assignAll();
        }
        return ConsumerRecords.empty();
    }

    /** What Spark's direct stream calls. */
    @Override
    public ConsumerRecords<byte[], byte[]> poll(long timeoutMs) {
        return poll(Duration.ofMillis(timeoutMs));
    }

    private void assignAll() {
        List<TopicPartition> all = partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        assign(all);
    }
}
