package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job found in the wild and its migrated counterpart, side by side on one input topic. */
class SelfContainedPairTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Enough for a session to go on in both jobs, even if one of them lags. */
    private static final String TIMEOUT_SECONDS = "30";

    @TempDir
    private Path folder;

    @AutoClose
    private KafkaBroker broker;

    @AutoClose
    private LoggedProcess legacy;

    @AutoClose
    private LoggedProcess migrated;

    private final List<String> expected = new ArrayList<>();

    @BeforeEach
    void startBothJobs() throws Exception {
        broker = KafkaBroker.start(folder);
        broker.client().createTopic("events", 2);
        legacy = start(
                "legacy-sessions", Repository.legacyJobs(), io.carryover.dstream.selfcontained.UserSessions.class);
        migrated = start(
                "migrated-sessions",
                Repository.migratedJobs(),
                io.carryover.structured.selfcontained.UserSessions.class);
    }

    @Test
    void bothEndTheSameSessions() throws Exception {
        send(0, """
                {"id": 0, "data": "both jobs are up", "isLast": true}
                """);
        awaitSessions("""
                {"id":0,"events":["both jobs are up"],"end":"LAST"}
                """);

        send(
                0,
                """
                {"id": 1, "data": "a", "isLast": false}
                {"id": 1, "data": "b", "isLast": true}
                {"id": 1, "data": "c", "isLast": false}
                not JSON
                {"id": 1, "isLast": true}
                {"id": 1, "data": null, "isLast": true}
                {"id": 1, "data": "d", "isLast": true, "page": 7}
                {"id": 2, "data": "e", "isLast": false}
                """);
        send(
                1,
                """
                {"id": 3, "data": "f", "isLast": true}
                {"id": 4, "data": "g", "isLast": false}
                {"id": 4, "data": "h", "isLast": false}
                """);
        awaitSessions(
                """
                {"id":1,"events":["a","b"],"end":"LAST"}
                {"id":1,"events":["c","d"],"end":"LAST"}
                {"id":3,"events":["f"],"end":"LAST"}
                """);

        send(0, """
                {"id": 2, "data": "i", "isLast": true}
                """);
        awaitSessions("""
                {"id":2,"events":["e","i"],"end":"LAST"}
                """);

        awaitSessions("""
                {"id":4,"events":["g","h"],"end":"TIMEOUT"}
                """);
        send(1, """
                {"id": 4, "data": "j", "isLast": true}
                """);
        awaitSessions("""
                {"id":4,"events":["j"],"end":"LAST"}
                """);

        assertThat(legacy.output()).contains("Skipped, not an event: not JSON");
        assertThat(migrated.output()).contains("Skipped, not an event: not JSON");
    }

    private LoggedProcess start(String output, Path jar, Class<?> job) throws Exception {
        broker.client().createTopic(output, 1);
        Path home = Files.createDirectory(folder.resolve(output));
        String checkpoint = home.resolve("checkpoint").toString();
        return SparkSubmit.of(jar, job.getName())
                .start(home, List.of(broker.bootstrapServers(), "events", output, checkpoint, TIMEOUT_SECONDS));
    }

    private void send(int partition, String lines) throws Exception {
        broker.client().send("events", partition, lines.lines().toList());
    }

    /** Waits until both jobs have emitted these sessions too, and nothing else. */
    private void awaitSessions(String more) {
        expected.addAll(more.lines().toList());
        awaitSessions("legacy-sessions", legacy);
        awaitSessions("migrated-sessions", migrated);
    }

    private void awaitSessions(String topic, LoggedProcess job) {
        await().atMost(PATIENCE).until(() -> sessions(topic).size() >= expected.size() || !job.isAlive());
        assertThat(sessions(topic)).as(job.tail()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> sessions(String topic) {
        return broker.client().values(topic);
    }
}
