package io.carryover.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.dstream.runningstats.RunningStatsMapWithState;
import io.carryover.harness.EngineSession;
import io.carryover.harness.InputLine;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.migrated.virtualtime.BatchListener;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.monitoring.MonitoredBatch;
import io.carryover.parity.suite.WithEngine;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.structured.runningstats.RunningStatsGroupState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A batch that fails behind its computation and is run again by the next start is shown once, with what is in it once. */
@ExtendWith(WithEngine.class)
class RepeatedBatchTest {

    private static final List<List<String>> EVENTS = List.of(List.of("{\"userId\":\"ann\",\"amount\":1}", "no JSON"));
    private static final List<String> LINES = List.of("batch=2026-01-01T00:00:01Z stateRows=1 rejected=1");
    private static final Instant STEP = WatchedSteps.timeOf(1);

    private final WatchedSteps<AmountEvent> steps;
    private final List<MonitoredBatch> shown = new ArrayList<>();
    private final Path folder;

    RepeatedBatchTest(EngineSession engine, @TempDir Path folder) {
        this.steps = new WatchedSteps<>(engine, "repeated", RunningStatsByUser.SCENARIO, EVENTS);
        this.folder = folder;
    }

    @Test
    void isShownOnceByTheLegacyMonitor() throws IOException {
        Path output = Files.createFile(folder.resolve("output")); // where the job needs a folder
        try (VirtualTimeStreaming streaming = steps.legacy(RunningStatsMapWithState.JOB, folder);
                var monitor = watch(streaming)) {
            streaming.start(WatchedSteps.START);
            assertThatThrownBy(() -> streaming.runBatch(STEP)).hasMessageContaining("not a directory");
            steps.awaitListeners();
            assertThat(Watched.now(monitor.name(), shown)).isEqualTo(Watched.NOTHING);
        }
        Files.delete(output);

        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.recover(
                        steps.engine().context(), folder.resolve("checkpoint").toString());
                var monitor = watch(streaming)) {
            streaming.restart();
            steps.awaitListeners();
            assertShownOnce(Watched.now(monitor.name(), shown));
        }
    }

    @Test
    void isShownOnceByTheMigratedMonitor() {
        try (var monitor = io.carryover.migrated.monitoring.StateMonitor.watch(
                steps.engine().session(), steps.name(), shown::add)) {
            assertThatThrownBy(() -> runStep((time, rows) -> {
                        throw new IllegalStateException("the output is full");
                    }))
                    .hasRootCauseMessage("the output is full");
            steps.awaitListeners();
            assertThat(Watched.now(monitor.name(), shown)).isEqualTo(Watched.NOTHING);

            runStep((time, rows) -> {});
            steps.awaitListeners();
            assertShownOnce(Watched.now(monitor.name(), shown));
        }
    }

    private static void assertShownOnce(Watched watched) {
        assertThat(watched.lines()).isEqualTo(LINES);
        assertThat(watched.metrics()).containsEntry("stateRows", 1L).containsEntry("rejectedRecords", 1L);
    }

    private io.carryover.legacy.monitoring.StateMonitor watch(VirtualTimeStreaming streaming) {
        return io.carryover.legacy.monitoring.StateMonitor.watch(streaming.context(), steps.name(), shown::add);
    }

    /** In a query of its own, which goes on where the one before has failed. */
    private void runStep(BatchListener output) {
        try (VirtualTimeQuery<InputLine> query = steps.migrated(RunningStatsGroupState.JOB, folder)) {
            query.add(steps.linesOf(1));
            query.start(STEP, output);
        }
    }
}
