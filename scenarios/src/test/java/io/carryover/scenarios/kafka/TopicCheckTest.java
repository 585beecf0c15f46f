package io.carryover.scenarios.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicCheckTest {

    private static final String JOB =
            "--scenario explicit-end-sessions --api groupState --checkpoint cp --sink console";

    @TempDir
    private Path folder;

    @Test
    void asksNobodyForAJobWithoutKafka() {
        assertThatCode(() -> check("--source files --input in")).doesNotThrowAnyException();
    }

    @Test
    void saysWhichServerHasNoAddress() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check("--source kafka --topic events --bootstrap-servers nowhere.invalid:9092"))
                .withMessage("--bootstrap-servers nowhere.invalid:9092: "
                        + "No resolvable bootstrap urls given in bootstrap.servers");
    }

    @Test
    void keepsABrokenLoginToItself() throws IOException {
        Path file = Files.writeString(
                folder.resolve("client.properties"),
                """
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=PLAIN
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required password=hush hush;
                """);

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check(
                        "--source kafka --topic events --bootstrap-servers 127.0.0.1:1 --kafka-properties " + file))
                .withMessage("--bootstrap-servers 127.0.0.1:1: "
                        + "sasl.jaas.config in --kafka-properties is not well formed");
    }

    private static void check(String options) {
        TopicCheck.of(JobOptions.parse(
                Side.MIGRATED, Stream.of((JOB + " " + options).split(" ")).toArray(String[]::new)));
    }
}
