package io.carryover.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Topics seen from the outside. Each call opens and closes its own connection.
 *
 * @param settings Kafka client settings, {@code bootstrap.servers} among them
 */
public record KafkaClient(Map<String, String> settings) {

    public void createTopic(String topic, int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(properties())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** Records with these values, in this order, in the one partition, keyed by nothing. */
    public void send(String topic, int partition, List<String> values) throws ExecutionException, InterruptedException {
        sendAll(values.stream()
                .map(value -> new ProducerRecord<byte[], byte[]>(
                        topic, partition, null, value.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    /** Returns when the broker has them all; within a partition they keep this order. */
    public void sendAll(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    /** Deletes the records of a partition that come before an offset, as the end of their retention would. */
    public void deleteBefore(String topic, int partition, long offset) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(properties())) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        }
    }

    /** Where a consumer group is said to have come in a partition; nobody needs to have joined it. */
    public void commit(String group, TopicPartition partition, long offset)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(properties())) {
            admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }

    /** The offset that a consumer group has committed for a partition. */
    public long committed(String group, TopicPartition partition) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(properties())) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition)
                    .offset();
        }
    }

    /** The values of a topic as text, by partition and offset. */
    public List<String> values(String topic) {
        return read(topic).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Everything that a topic holds at the time of the call, by partition and offset. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            consumer.partitionsFor(topic)
                    .forEach(partition -> readTo(consumer, new TopicPartition(topic, partition.partition()), records));
            return List.copyOf(records);
        }
    }

    private static void readTo(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> records) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        while (consumer.position(partition) < end) {
            records.addAll(consumer.poll(Duration.ofSeconds(1)).records(partition));
        }
    }

    public boolean reachesBroker() {
        try (Admin admin = Admin.create(properties())) {
            return !admin.describeCluster(new DescribeClusterOptions().timeoutMs(500))
                    .nodes()
                    .get()
                    .isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, Object> properties() {
        return new HashMap<>(settings);
    }
}
