package io.carryover.dstream.kafka;

import io.carryover.dstream.StartException;
import io.carryover.scenarios.options.KafkaConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks whether a topic can be reached, so that a job says so before it starts. No message holds the value of a client
 * option.
 *
 * @param option the name of the option that names the topic, without dashes
 */
public record TopicCheck(KafkaConnection connection, String option, String topic) {

    private static final int ANSWER_WITHIN_MS = 15_000;

    /**
     * @return the partitions of the topic
     * @throws StartException if the brokers do not answer or let nobody in, or the topic is not there
     */
    public Set<Integer> partitions() {
        try (Admin admin = Admin.create(settings())) {
            TopicDescription found = admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get();
            return found.partitions().stream()
                    .map(TopicPartitionInfo::partition)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ExecutionException e) {
            throw new StartException(reason(e.getCause()));
        } catch (KafkaException e) {
            throw new StartException(
                    "--kafka-properties: " + withoutValues(innermost(e).getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while waiting for " + connection.bootstrapServers());
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection.clientOptions());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        return settings;
    }

    private String reason(Throwable failure) {
        if (failure instanceof UnknownTopicOrPartitionException) {
            return "--" + option + " " + topic + ": there is no such topic on " + connection.bootstrapServers()
                    + "; create it first";
        }
        if (failure instanceof AuthenticationException) {
            return "--bootstrap-servers " + connection.bootstrapServers() + ": not let in: "
                    + withoutValues(failure.getMessage());
        }
        if (failure instanceof TimeoutException) {
            return "--bootstrap-servers " + connection.bootstrapServers()
                    + ": no Kafka broker answers; check the address and, in --kafka-properties, security.protocol";
        }
        return "--" + option + " " + topic + ": " + withoutValues(failure.getMessage());
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }

    private String withoutValues(String message) {
        String cleaned = message == null ? "no reason given" : message;
        for (String value : connection.clientOptions().values()) {
            cleaned = value.isEmpty() ? cleaned : cleaned.replace(value, "...");
        }
        return cleaned.lines().findFirst().orElse("");
    }
}
