package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.runtime.JobSide;
import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.LoggedProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Both variants of the session jobs on a real broker, through the real submit path, killed in mid-run. */
@ExtendWith(WithBroker.class)
class SessionJobsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> GARBAGE = List.of("no json", "{}", "[1]", "{\"id\":null,\"userId\":null}");

    @TempDir
    Path folder;

    private final KafkaBroker broker;

    SessionJobsTest(KafkaBroker broker) {
        this.broker = broker;
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void losesAndDoublesNothingWhenItsDriverIsKilled() throws Exception {
        assertNothingIsLostOrDoubled(SessionStory.gapSessions(), "mapWithState", "groupState");
    }

    @Tag("full")
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void losesAndDoublesNoSessionThatAnEventEndsEither() throws Exception {
        assertNothingIsLostOrDoubled(SessionStory.explicitEndSessions(), "updateStateByKey", "transformWithState");
    }

    private void assertNothingIsLostOrDoubled(SessionStory story, String legacyApi, String migratedApi)
            throws Exception {
        List<JsonNode> legacy = killAndFinish(JobSide.LEGACY, story, legacyApi);
        List<JsonNode> migrated = killAndFinish(JobSide.MIGRATED, story, migratedApi);

        assertThat(legacy).containsExactlyInAnyOrderElementsOf(story.expected());
        assertThat(migrated).containsExactlyInAnyOrderElementsOf(legacy);
    }

    private List<JsonNode> killAndFinish(JobSide variant, SessionStory story, String api) throws Exception {
        String topic = story.scenario() + "-" + api;
        broker.client().createTopic(topic, SessionStory.PARTITIONS);
        Path work = Files.createDirectories(folder.resolve(topic));
        JsonLinesFolder sink = new JsonLinesFolder(work.resolve("output"));
        int half = story.rounds().size() / 2;

        try (LoggedProcess firstLife = variant.submit().start(work, arguments(story, api, topic, work))) {
            sendGarbage(topic);
            send(topic, story.rounds().subList(0, half));
            await().atMost(PATIENCE).until(() -> !sink.rows().isEmpty() || !firstLife.isAlive());
            assertThat(firstLife.isAlive()).as(firstLife.tail()).isTrue();
            send(topic, story.rounds().subList(half, half + 1));
            firstLife.killHard();
        }
        try (LoggedProcess secondLife = variant.submit().start(work, arguments(story, api, topic, work))) {
            send(topic, story.rounds().subList(half + 1, story.rounds().size()));
            int all = story.expected().size();
            await().atMost(PATIENCE).until(() -> sink.rows().size() >= all || !secondLife.isAlive());
            assertThat(secondLife.isAlive()).as(secondLife.tail()).isTrue();
            secondLife.terminate();
            assertThat(secondLife.awaitExit(PATIENCE)).as(secondLife.tail()).isIn(0, 143);
        }
        assertThat(new JsonLinesFolder(work.resolve("rejects")).rows())
                .extracting(reject -> reject.path("topic").asText() + "/"
                        + reject.path("partition").asText() + "/"
                        + reject.path("offset").asText())
                .containsExactlyInAnyOrder(topic + "/0/0", topic + "/0/1", topic + "/1/0", topic + "/1/1");
        return sink.rows();
    }

    private List<String> arguments(SessionStory story, String api, String topic, Path work) {
        List<String> arguments = new ArrayList<>(List.of("--scenario", story.scenario(), "--api", api));
        arguments.addAll(story.options());
        arguments.addAll(List.of("--source", "kafka", "--bootstrap-servers", broker.bootstrapServers()));
        arguments.addAll(List.of("--topic", topic, "--starting-offsets", "earliest"));
        arguments.addAll(
                List.of("--sink", "jsonl", "--output", work.resolve("output").toString()));
        arguments.addAll(List.of("--dead-letter", work.resolve("rejects").toString()));
        arguments.addAll(List.of("--checkpoint", work.resolve("checkpoint").toString()));
        arguments.addAll(List.of("--batch-interval", "1 second"));
        return arguments;
    }

    private void sendGarbage(String topic) throws Exception {
        broker.client().send(topic, 0, GARBAGE.subList(0, 2));
        broker.client().send(topic, 1, GARBAGE.subList(2, 4));
    }

    /** A round is sent when the one before has arrived. */
    private void send(String topic, List<List<SessionStory.Event>> rounds) throws Exception {
        for (List<SessionStory.Event> round : rounds) {
            broker.client()
                    .sendAll(round.stream()
                            .map(event -> new ProducerRecord<byte[], byte[]>(
                                    topic,
                                    event.partition(),
                                    null,
                                    event.value().getBytes()))
                            .toList());
        }
    }
}
