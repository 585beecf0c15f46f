package io.carryover.bench.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.input.Shape;
import io.carryover.bench.input.Workload;
import io.carryover.bench.report.RunResult;
import io.carryover.bench.sessions.RunRequest;
import io.carryover.bench.sessions.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RunFlinkTest {

    /** In each of 10 batches each of 40 keys gets an event; its session ends three batches later. */
    private static final Workload ENDING =
            new Workload("ending", "sessions that end", 40, 40, Shape.ROTATING, 1, 2, 4, false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"FLINK_HEAP", "FLINK_ROCKSDB"})
    void emitsAndKeepsWhatSparkDoes(Side side) throws Exception {
        RunResult run = new RunFlink()
                .run(new RunRequest(side, List.of(ENDING), 1, Map.of(), folder.toString()))
                .runs()
                .get("ending");

        assertThat(run.counts()).isEqualTo(Map.of("input", 400L, "output", 280L, "state", 40L, "stateEvents", 120L));
        assertThat(run.batchMillis()).hasSize(4);
    }
}
