package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carryover.runtime.JobSide;
import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.LoggedProcess;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each variant from Kafka to Kafka over SASL_SSL: reads what is there, writes, and ends. */
@ExtendWith(WithBroker.class)
class SecuredKafkaTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final KafkaBroker broker;

    SecuredKafkaTest(KafkaBroker broker) {
        this.broker = broker;
    }

    @ParameterizedTest
    @CsvSource({"LEGACY, mapWithState", "MIGRATED, groupState"})
    void drainsATopicIntoAnotherAndKeepsTheSecret(JobSide variant, String api) throws Exception {
        SessionStory story = SessionStory.explicitEndSessions();
        String input = "in-" + api;
        String output = "out-" + api;
        broker.securedClient().createTopic(input, SessionStory.PARTITIONS);
        broker.securedClient().createTopic(output, 1);
        broker.securedClient()
                .sendAll(story.rounds().stream()
                        .flatMap(List::stream)
                        .map(event -> new ProducerRecord<byte[], byte[]>(
                                input, event.partition(), null, event.value().getBytes(StandardCharsets.UTF_8)))
                        .toList());

        try (LoggedProcess job = variant.submit().start(folder, arguments(story, api, input, output))) {
            assertThat(job.awaitExit(PATIENCE)).as(job.tail()).isZero();
            broker.securedClientSettings().values().stream()
                    .filter(value -> value.contains("password="))
                    .forEach(secret -> assertThat(job.output()).doesNotContain(secret));
            assertThat(job.output()).doesNotContain("not-a-secret-1");
        }

        List<ConsumerRecord<byte[], byte[]>> sessions = broker.securedClient().read(output);
        assertThat(sessions.stream().map(SecuredKafkaTest::json)).containsExactlyInAnyOrderElementsOf(story.expected());
        assertThat(sessions).allSatisfy(session -> assertThat(
                        Arrays.stream(session.headers().toArray()).map(Header::key))
                .containsExactlyInAnyOrder("batch", "row"));
    }

    private List<String> arguments(SessionStory story, String api, String input, String output) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--scenario", story.scenario(), "--api", api));
        arguments.addAll(story.options());
        arguments.addAll(List.of("--source", "kafka", "--bootstrap-servers", broker.securedBootstrapServers()));
        arguments.addAll(
                List.of("--topic", input, "--kafka-properties", secrets().toString()));
        arguments.addAll(List.of("--sink", "kafka", "--output-topic", output));
        arguments.addAll(List.of("--checkpoint", folder.resolve("checkpoint").toString()));
        arguments.addAll(List.of("--batch-interval", "1 second", "--available-now"));
        return arguments;
    }

    private Path secrets() throws Exception {
        Properties properties = new Properties();
        Map<String, String> settings = broker.securedClientSettings();
        settings.forEach(properties::setProperty);
        Path file = folder.resolve("client.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> session) {
        try {
            return new ObjectMapper().readTree(session.value());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
