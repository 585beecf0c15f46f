package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.suite.WithEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** Key a comes in step 1 and is due behind step 4. The job stops behind step 2; the next event comes in step 7. */
@ExtendWith(WithEngine.class)
class D26AfterARestartTest {

    private static final List<List<String>> INPUT =
            List.of(List.of("a"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of("b"));

    @Test
    void aRecoveredDStreamFiresTheTimeoutInAMissedBatch(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            try (LegacySteps steps = LegacySteps.start(engine, work.path(), INPUT, keys -> {
                JavaMapWithStateDStream<String, Integer, Integer, String> calls = keys.mapToPair(
                                key -> new Tuple2<>(key, 1))
                        .mapWithState(
                                StateSpec.function(D26AfterARestartTest::call).timeout(Durations.seconds(3)));
                calls.checkpoint(Durations.seconds(1)); // or the timeout would fire in every tenth batch only
                return calls;
            })) {
                steps.next();
                steps.next();
            }
            SparkConf conf = engine.context().sc().conf();
            conf.set("spark.streaming.manualClock.jump", "4000");
            try (LegacySteps recovered = LegacySteps.recover(engine, work.path())) {
                assertThat(recovered.emitted().stepsWithABatch()).containsExactly(1, 2, 3, 4, 5, 6);
                assertThat(recovered.emitted().of(5)).containsExactly("a has timed out");
                assertThat(recovered.next()).containsExactly("b has come");
            } finally {
                conf.remove("spark.streaming.manualClock.jump");
            }
        }
    }

    private static String call(String key, Optional<Integer> value, State<Integer> state) {
        if (state.isTimingOut()) {
            return key + " has timed out";
        }
        state.update(value.get());
        return key + " has come";
    }

    @Test
    void aQueryThatWasNotStoppedFiresTheTimeoutInAnIdleBatch(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create();
                MigratedSteps<String> steps = query(engine, work.path()).start(0)) {
            assertThat(IntStream.rangeClosed(1, 5).mapToObj(step -> steps.next()))
                    .containsExactly(
                            List.of("a has come"), List.of(), List.of(), List.of(), List.of("a has timed out"));
        }
    }

    @Test
    void aRestartedQueryFiresTheTimeoutWhenDataCome(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            try (MigratedSteps<String> steps = query(engine, work.path()).start(0)) {
                steps.next();
                steps.next();
            }
            try (MigratedSteps<String> restarted = query(engine, work.path()).start(3)) {
                restarted.next();
                restarted.next();
                restarted.next();
                assertThat(restarted.emitted().stepsWithABatch())
                        .as("not even an empty batch since the restart")
                        .containsExactly(1, 2);
                assertThat(restarted.next()).containsExactly("a has timed out", "b has come");
            }
        }
    }

    @Test
    void aRestartedQueryWhoseLastBatchWasNotCommittedGoesOnWithEmptyBatches(EngineSession engine) throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            try (MigratedSteps<String> steps = query(engine, work.path()).start(0)) {
                steps.next();
                steps.next();
            }
            Files.delete(work.path().resolve("commits/1")); // as if step 2 had been killed before its commit
            try (MigratedSteps<String> restarted = query(engine, work.path()).start(3)) {
                restarted.next();
                assertThat(restarted.next()).containsExactly("a has timed out");
                assertThat(restarted.emitted().stepsWithABatch()).containsExactly(1, 2, 3, 4, 5);
            }
        }
    }

    private static MigratedSteps<String> query(EngineSession engine, Path checkpoint) {
        FlatMapGroupsWithStateFunction<String, String, Integer, String> call = (key, values, state) -> {
            if (state.hasTimedOut()) {
                state.remove();
                return List.of(key + " has timed out").iterator();
            }
            state.update(1);
            state.setTimeoutDuration(3000);
            return List.of(key + " has come").iterator();
        };
        return new MigratedSteps<>(
                engine, checkpoint, INPUT, Encoders.STRING(), OutputMode.Append(), keys -> keys.groupByKey(
                                (MapFunction<String, String>) key -> key, Encoders.STRING())
                        .flatMapGroupsWithState(
                                call,
                                OutputMode.Append(),
                                Encoders.INT(),
                                Encoders.STRING(),
                                GroupStateTimeout.ProcessingTimeTimeout()));
    }
}
