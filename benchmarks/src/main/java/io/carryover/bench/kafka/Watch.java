package io.carryover.bench.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Sees the rows of a topic with one partition as they come. */
final class Watch implements AutoCloseable {

    private static final Duration AT_MOST = Duration.ofMillis(20);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Traffic traffic;

    /** @param settings of the client */
    Watch(Map<String, Object> settings, String topic, Traffic traffic) {
        this.traffic = traffic;
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Watches until something holds, or for that long; returns whether it holds. */
    boolean until(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            see();
        }
        return true;
    }

    private void see() {
        for (ConsumerRecord<byte[], byte[]> row : consumer.poll(AT_MOST)) {
            traffic.seen(new String(row.value(), StandardCharsets.UTF_8), System.nanoTime());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
