package io.carryover.scenarios.kafka;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.KafkaConnection;
import io.carryover.scenarios.options.Sink;
import io.carryover.scenarios.options.Source;
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

/** Looks a topic up before the engine starts: an engine would try for minutes, and say it in a page of stack trace. */
public record TopicCheck(KafkaConnection connection) {

    private static final int PATIENCE_SECONDS = 15;

    /** How long a request and a pause between connection attempts take at most: few attempts, few warnings. */
    private static final String ATTEMPT_MS = "5000";

    /**
     * Checks the topics that a job reads and writes; returns at once if there are none.
     *
     * @throws CannotStartException if the cluster or a topic cannot be reached, within {@value #PATIENCE_SECONDS} seconds
     * @throws io.carryover.scenarios.options.UsageException if the starting offsets are not those of the topic's partitions
     */
    public static void of(JobOptions options) {
        if (options.source() instanceof Source.Kafka source) {
            source.startingOffsets()
                    .requireOnly(new TopicCheck(source.connection()).partitions("topic", source.topic()));
        }
        if (options.sink() instanceof Sink.Kafka sink) {
            new TopicCheck(sink.connection()).partitions("output-topic", sink.topic());
        }
    }

    private Set<Integer> partitions(String option, String topic) {
        try (Admin admin = Admin.create(settings())) {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .map(TopicPartitionInfo::partition)
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw new CannotStartException("--" + option + " " + topic + ": " + problem(e.getCause()));
        } catch (KafkaException e) {
            throw new CannotStartException(
                    "--bootstrap-servers " + connection.bootstrapServers() + ": " + settingsProblem(e));
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
}
