package io.carryover.bench.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.input.Events;
import io.carryover.bench.input.OneEventEach;
import io.carryover.bench.input.Slice;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.input.SourcePosition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlinkRunnerTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsASessionThatGoesOn(Backend backend) throws Exception {
        Events events = new OneEventEach(1000, START.plus(MINUTE).toEpochMilli());

        assertThat(rowsAfterEachOfFourBatchesAndOpenKeys(events, Duration.ofDays(30), backend))
                .containsExactly(0L, 0L, 0L, 0L, 1000L);
    }

    /** In batch n the watermark is the time of batch n - 1: what came in batch n - 2 is over, at a gap of one batch. */
    @ParameterizedTest
    @EnumSource(Backend.class)
    void endsASessionInTheBatchInWhichSparkDoes(Backend backend) throws Exception {
        assertThat(rowsAfterEachOfFourBatchesAndOpenKeys(new TenNewUsers(), MINUTE, backend))
                .containsExactly(0L, 0L, 10L, 20L, 20L);
    }

    private List<Long> rowsAfterEachOfFourBatchesAndOpenKeys(Events events, Duration gap, Backend backend)
            throws Exception {
        FlinkRunner.Schedule schedule = new FlinkRunner.Schedule(START, MINUTE, gap, Duration.ZERO);
        try (FlinkRunner runner = new FlinkRunner(events, schedule, backend, folder)) {
            runner.start();
            return List.of(
                    after(1, runner),
                    after(2, runner),
                    after(3, runner),
                    after(4, runner),
                    runner.stopAndCountState().keys());
        }
    }

    private static long after(int batch, FlinkRunner runner) throws Exception {
        runner.runBatch(batch);
        return runner.outputs();
    }

    private record TenNewUsers() implements Events {

        @Override
        public Iterator<UserEvent> of(Slice slice) {
            return LongStream.range(0, 10)
                    .filter(user -> user % Slice.PER_BATCH == slice.partition())
                    .mapToObj(user -> new UserEvent(
                            slice.batchTimeMs() + "-" + user,
                            Instant.ofEpochMilli(slice.batchTimeMs()),
                            new SourcePosition("generated", slice.partition(), user)))
                    .iterator();
        }
    }
}
