package io.carryover.scenarios.kafka;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.KafkaConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks a topic up before the engine starts: an engine would try for minutes, and say it in a page of stack trace. No
 * message holds the value of a client option.
 *
 * @param option the name of the option that names the topic, without dashes
 */
public record TopicCheck(KafkaConnection connection, String option, String topic) {

    private static final int PATIENCE_SECONDS = 15;

    /** How long a request and a pause between connection attempts take at most: few attempts, few warnings. */
    private static final String ATTEMPT_MS = "5000";

    /**
     * @return the partitions of the topic
     * @throws CannotStartException if the cluster does not answer or lets nobody in, or has no such topic; within {@value
     *     #PATIENCE_SECONDS} seconds
     */
    public Set<Integer> partitions() {
        try (Admin admin = Admin.create(settings())) {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .map(TopicPartitionInfo::partition)
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw new CannotStartException("--" + option + " " + topic + ": " + withoutValues(problem(e.getCause())));
        } catch (KafkaException e) {
            throw new CannotStartException(
                    "--bootstrap-servers " + connection.bootstrapServers() + ": " + withoutValues(settingsProblem(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("--" + option + " " + topic + ": interrupted while asking for it");
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection.settings(""));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_SECONDS * 1000));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, ATTEMPT_MS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, ATTEMPT_MS);
        return settings;
    }

    private String problem(Throwable cause) {
        String cluster = "the Kafka cluster at " + connection.bootstrapServers();
        if (cause instanceof TimeoutException) {
            return cluster + " does not answer within " + PATIENCE_SECONDS
                    + " s; check --bootstrap-servers, and whether the listener wants TLS or a login";
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return cluster + " has no such topic; create it first";
        }
        if (cause instanceof AuthenticationException) {
            return cluster + " refuses the login: " + cause.getMessage();
        }
        return cluster + ": " + cause.getMessage();
    }

    /** What is wrong with a login is not repeated: it may be a part of the password. */
    private static String settingsProblem(KafkaException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return message.contains("JAAS") ? "sasl.jaas.config in --kafka-properties is not well formed" : message;
    }

    private String withoutValues(String message) {
        String cleaned = message;
        for (String value : connection.clientOptions().values()) {
            cleaned = value.isBlank() ? cleaned : cleaned.replace(value, "...");
        }
        return cleaned;
    }
}
