package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.suite.WithEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A job runs for two steps and is down for five. */
@ExtendWith(WithEngine.class)
class D16DowntimeTest {

    private static final List<List<String>> INPUT =
            List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4"), List.of("5"), List.of("6"), List.of("7"));
    private static final String DOWNTIME_MS = "spark.streaming.manualClock.jump";

    @Test
    void aRecoveredDStreamRunsEveryMissedBatchByItself(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            runTwoSteps(engine, work.path());

            SparkConf conf = engine.context().sc().conf();
            conf.set(DOWNTIME_MS, "5000");
            try (LegacySteps recovered = LegacySteps.recover(engine, work.path())) {
                assertThat(IntStream.rangeClosed(3, 7)
                                .mapToObj(step -> recovered.emitted().attempts(step)))
                        .containsExactly(
                                List.of(List.of("3")),
                                List.of(List.of("4")),
                                List.of(List.of("5")),
                                List.of(List.of("6")),
                                List.of(List.of("7")));
            } finally {
                conf.remove(DOWNTIME_MS);
            }
        }
    }

    private static void runTwoSteps(EngineSession engine, Path checkpoint) {
        try (LegacySteps steps = LegacySteps.start(engine, checkpoint, INPUT, rows -> rows)) {
            steps.next();
            steps.next();
        }
    }

    @Test
    void aRestartedQueryTakesTheBacklogInOneBatch(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            try (MigratedSteps<String> steps = query(engine, work.path()).start(0)) {
                steps.next();
                steps.next();
            }
            try (MigratedSteps<String> restarted = query(engine, work.path()).start(7)) {
                assertThat(restarted.emitted().attempts(7)).containsExactly(List.of("3", "4", "5", "6", "7"));
            }
        }
    }

    private static MigratedSteps<String> query(EngineSession engine, Path checkpoint) {
        return new MigratedSteps<>(engine, checkpoint, INPUT, Encoders.STRING(), OutputMode.Append(), rows -> rows);
    }

    @Test
    void aLimitOfTheSourceCutsTheBacklog(EngineSession engine) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            TextFiles files = new TextFiles(engine, work.path());
            IntStream.rangeClosed(3, 7).forEach(step -> files.with("step-" + step, "" + step));
            List<Long> rowsPerBatch = new ArrayList<>();

            files.drain(
                            files.stream(Map.of("maxFilesPerTrigger", "2")),
                            OutputMode.Append(),
                            (batch, batchId) -> rowsPerBatch.add(batch.count()))
                    .awaitTermination();

            assertThat(rowsPerBatch).containsExactly(2L, 2L, 1L);
        }
    }
}
