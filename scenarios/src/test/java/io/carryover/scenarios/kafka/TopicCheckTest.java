package io.carryover.scenarios.kafka;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.KafkaConnection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicCheckTest {

    @Test
    void saysWhichServerHasNoAddress() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check("nowhere.invalid:9092", Map.of()))
                .withMessage("--bootstrap-servers nowhere.invalid:9092: "
                        + "No resolvable bootstrap urls given in bootstrap.servers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=hush hush;", "password=hush", "hush"})
    void keepsABrokenLoginToItself(String login) {
        Map<String, String> options = Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required " + login);

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check("127.0.0.1:1", options))
                .withMessage("--bootstrap-servers 127.0.0.1:1: "
                        + "sasl.jaas.config in --kafka-properties is not well formed");
    }

    private static void check(String servers, Map<String, String> options) {
        new TopicCheck(new KafkaConnection(servers, options, Optional.empty()), "topic", "events").partitions();
    }
}
