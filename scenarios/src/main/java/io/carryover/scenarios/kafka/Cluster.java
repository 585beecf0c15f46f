package io.carryover.scenarios.kafka;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.KafkaConnection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How a cluster is asked without much patience, and what a user is told if it does not answer. */
record Cluster(KafkaConnection connection) {

    static final int PATIENCE_SECONDS = 15;

    /** How long a request and a pause between connection attempts take at most: few attempts, few warnings. */
    private static final String ATTEMPT_MS = "5000";

    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection.settings(""));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_SECONDS * 1000));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, ATTEMPT_MS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, ATTEMPT_MS);
        return settings;
    }

    /** What is wrong with an answer; names no value of a client option. */
    String problem(Throwable cause) {
        return withoutValues(reason(cause));
    }

    /** @param e thrown as no connection could be made at all */
    CannotStartException cannotConnect(KafkaException e) {
        return new CannotStartException(
                "--bootstrap-servers " + connection.bootstrapServers() + ": " + withoutValues(settingsProblem(e)));
    }

    private String reason(Throwable cause) {
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
