package io.carryover.scenarios.kafka;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.KafkaConnection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Looks a topic up before the engine starts: an engine would try for minutes, and say it in a page of stack trace. No
 * message holds the value of a client option.
 *
 * @param option the name of the option that names the topic, without dashes
 */
public record TopicCheck(KafkaConnection connection, String option, String topic) {

    /**
     * @return the partitions of the topic
     * @throws CannotStartException if the cluster does not answer or lets nobody in, or has no such topic; within {@value
     *     Cluster#PATIENCE_SECONDS} seconds
     */
    public Set<Integer> partitions() {
        Cluster cluster = new Cluster(connection);
        try (Admin admin = Admin.create(cluster.settings())) {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .map(TopicPartitionInfo::partition)
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw new CannotStartException("--" + option + " " + topic + ": " + cluster.problem(e.getCause()));
        } catch (KafkaException e) {
            throw cluster.cannotConnect(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("--" + option + " " + topic + ": interrupted while asking for it");
        }
    }
}
