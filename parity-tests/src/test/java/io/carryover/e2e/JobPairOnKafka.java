package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carryover.runtime.BuiltParts;
import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.LoggedProcess;
import io.carryover.runtime.SparkSubmit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A legacy job and its migrated counterpart, each with a main of its own, side by side on one input topic.
 *
 * @param name of the input topic; the output topics are {@code NAME-legacy} and {@code NAME-migrated}
 */
record JobPairOnKafka(KafkaBroker broker, String name, LoggedProcess legacy, LoggedProcess migrated)
        implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LEGACY = "-legacy";
    private static final String MIGRATED = "-migrated";

    /**
     * @param folder one that is there, for the pair's working directories
     * @param timeoutSeconds the last argument of both mains
     */
    static JobPairOnKafka start(
            KafkaBroker broker, Path folder, String name, Class<?> legacy, Class<?> migrated, int timeoutSeconds)
            throws Exception {
        broker.client().createTopic(name, 2);
        Starter starter = new Starter(broker, folder, name, timeoutSeconds);
        return new JobPairOnKafka(
                broker,
                name,
                starter.start(LEGACY, SparkSubmit.of(BuiltParts.legacyJobs(), legacy.getName())),
                starter.start(MIGRATED, SparkSubmit.of(BuiltParts.migratedJobs(), migrated.getName())));
    }

    void send(int partition, String lines) throws Exception {
        broker.client().send(name, partition, lines.lines().toList());
    }

    /** Waits until both jobs have sent these rows, in any order, and nothing else. */
    void awaitRows(List<String> expected) {
        awaitRows(expected, UnaryOperator.identity());
    }

    /**
     * Waits until what is looked at of both jobs' rows is this, in any order.
     *
     * @param view such as the newest row of each key
     */
    void awaitRows(List<String> expected, UnaryOperator<List<String>> view) {
        awaitRows(name + LEGACY, legacy, expected, view);
        awaitRows(name + MIGRATED, migrated, expected, view);
    }

    private void awaitRows(String topic, LoggedProcess job, List<String> expected, UnaryOperator<List<String>> view) {
        await().atMost(PATIENCE)
                .failFast(() -> assertThat(job.isAlive()).as(job.tail()).isTrue())
                .untilAsserted(() -> assertThat(view.apply(rows(topic)))
                        .as(job.tail())
                        .containsExactlyInAnyOrderElementsOf(expected));
    }

    private List<String> rows(String topic) {
        return broker.client().values(topic);
    }

    @Override
    public void close() {
        legacy.close();
        migrated.close();
    }

    private record Starter(KafkaBroker broker, Path folder, String input, int timeoutSeconds) {

        LoggedProcess start(String side, SparkSubmit submit) throws Exception {
            String output = input + side;
            broker.client().createTopic(output, 1);
            Path home = Files.createDirectory(folder.resolve(output));
            String checkpoint = home.resolve("checkpoint").toString();
            return submit.start(
                    home,
                    List.of(broker.bootstrapServers(), input, output, checkpoint, Integer.toString(timeoutSeconds)));
        }
    }
}
