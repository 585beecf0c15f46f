package io.carryover.scenarios.kafka;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.KafkaConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks a cluster what its topics hold at the moment. */
public record TopicOffsets(KafkaConnection connection) {

    /**
     * @return by partition; empty if the cluster has no such topic
     * @throws CannotStartException if the cluster does not answer or lets nobody in; within {@value Cluster#PATIENCE_SECONDS}
     *     seconds
     */
    public SortedMap<Integer, OffsetSpan> of(String topic) {
        Cluster cluster = new Cluster(connection);
        try (Admin admin = Admin.create(cluster.settings())) {
            return spans(admin, partitions(admin, topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return new TreeMap<>();
            }
            throw new CannotStartException("topic " + topic + ": " + cluster.problem(e.getCause()));
        } catch (KafkaException e) {
            throw cluster.cannotConnect(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("topic " + topic + ": interrupted while asking for it");
        }
    }

    private static List<TopicPartition> partitions(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                .map(TopicPartitionInfo::partition)
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private static SortedMap<Integer, OffsetSpan> spans(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> earliest = offsets(admin, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> latest = offsets(admin, partitions, OffsetSpec.latest());
        SortedMap<Integer, OffsetSpan> spans = new TreeMap<>();
        partitions.forEach(partition ->
                spans.put(partition.partition(), new OffsetSpan(earliest.get(partition), latest.get(partition))));
        return spans;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        ListOffsetsResult answers = admin.listOffsets(asked);
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            offsets.put(partition, answers.partitionResult(partition).get().offset());
        }
        return offsets;
    }
}
