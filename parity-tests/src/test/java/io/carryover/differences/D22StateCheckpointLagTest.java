package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.parity.suite.WithEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.util.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** How old is the state on disk when a job stops? */
@ExtendWith(WithEngine.class)
class D22StateCheckpointLagTest {

    private static final Duration FOUR_SECONDS = Duration.ofSeconds(4);

    @Test
    void mapWithStateIsOnDiskEveryTenBatches(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create();
                LegacySteps steps = LegacySteps.start(
                        engine, work.path(), List.of(List.of("a")), keys -> keys.mapToPair(key -> new Tuple2<>(key, 1))
                                .mapWithState(StateSpec.function(
                                        (String key, Optional<Integer> value, State<Integer> state) -> {
                                            state.update(1);
                                            return key;
                                        })))) {
            IntStream.rangeClosed(1, 9).forEach(step -> steps.next());
            assertThat(batchesOnDisk(engine, work.path())).isEmpty();
            steps.next();
            assertThat(batchesOnDisk(engine, work.path())).containsExactly(10_000L);
            steps.next();
            assertThat(batchesOnDisk(engine, work.path())).containsExactly(10_000L);
        }
    }

    /** Batches of 4 seconds: three of them are the first that last 10 seconds. */
    @Test
    void updateStateByKeyIsOnDiskEveryTenSecondsAndAGracefulStopAddsNothing(EngineSession engine) throws Exception {
        try (WorkFolder work = WorkFolder.create();
                VirtualTimeStreaming job = VirtualTimeStreaming.create(
                        engine.context(), FOUR_SECONDS, work.path().toString())) {
            job.input(Map.of(Instant.ofEpochSecond(4), List.of("a")))
                    .mapToPair(key -> new Tuple2<>(key, 1))
                    .updateStateByKey((List<Integer> values, Optional<Integer> state) -> Optional.of(1))
                    .foreachRDD(rdd -> rdd.collect());
            job.start(Instant.EPOCH);
            job.runBatch(Instant.ofEpochSecond(4));
            job.runBatch(Instant.ofEpochSecond(8));
            assertThat(batchesOnDisk(engine, work.path())).isEmpty();
            job.runBatch(Instant.ofEpochSecond(12));
            assertThat(batchesOnDisk(engine, work.path())).containsExactly(12_000L);

            stopGracefully(job.context());

            assertThat(checkpoint(engine, work.path()).checkpointTimeMs()).isEqualTo(20_000);
            assertThat(batchesOnDisk(engine, work.path())).containsExactly(12_000L);
        }
    }

    /** A graceful stop takes the batch that its timer waits for, and one more. */
    private static void stopGracefully(JavaStreamingContext job) throws InterruptedException {
        Thread stop = new Thread(() -> job.stop(false, true));
        stop.start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> stop.getState() == Thread.State.WAITING
                        && Arrays.stream(stop.getStackTrace())
                                .anyMatch(call -> call.getClassName().endsWith(".RecurringTimer")));
        ((ManualClock) job.ssc().scheduler().clock())
                .advance(Duration.ofMinutes(1).toMillis());
        stop.join();
    }

    private static LegacyCheckpoint checkpoint(EngineSession engine, Path folder) {
        return LegacyCheckpoint.read(folder.toString(), engine.context().hadoopConfiguration());
    }

    private static Set<Long> batchesOnDisk(EngineSession engine, Path folder) {
        return checkpoint(engine, folder).stateStreams().get(0).foldersByBatch().keySet();
    }

    @Test
    void aQueryHasItsStateOnDiskAsOfEveryBatch(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, String> count = (key, values, state) -> {
            state.update((state.exists() ? state.get() : 0) + 1);
            return key;
        };
        try (WorkFolder work = WorkFolder.create()) {
            try (MigratedSteps<String> steps = new MigratedSteps<>(
                    engine,
                    work.path(),
                    List.of(List.of("a"), List.of("a"), List.of("a")),
                    Encoders.STRING(),
                    OutputMode.Update(),
                    keys -> keys.groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                            .mapGroupsWithState(
                                    count, Encoders.INT(), Encoders.STRING(), GroupStateTimeout.NoTimeout()))) {
                steps.start(0);
                IntStream.rangeClosed(1, 3).forEach(step -> steps.next());
            }
            assertThat(IntStream.rangeClosed(0, 2).mapToObj(batchId -> engine.session()
                            .read()
                            .format("statestore")
                            .option("batchId", batchId)
                            .load(work.path().toString())
                            .selectExpr("value.groupState.value")
                            .as(Encoders.INT())
                            .collectAsList()))
                    .containsExactly(List.of(1), List.of(2), List.of(3));
        }
    }
}
