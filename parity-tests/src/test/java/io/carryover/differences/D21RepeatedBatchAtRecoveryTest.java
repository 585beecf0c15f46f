package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.suite.WithEngine;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** A running count is stopped when step 2 is done and noted as done, then started again. */
@ExtendWith(WithEngine.class)
class D21RepeatedBatchAtRecoveryTest {

    private static final List<List<String>> INPUT = List.of(List.of("a"), List.of("a"), List.of("a"));

    @Test
    void aRecoveredDStreamRunsACompletedBatchAgain(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            try (LegacySteps steps = LegacySteps.start(engine, work.path(), INPUT, keys -> keys.mapToPair(
                            key -> new Tuple2<>(key, 1))
                    .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
                        state.update((state.exists() ? state.get() : 0) + value.get());
                        return key + " " + state.get();
                    })))) {
                steps.next();
                steps.next();
            }
            try (LegacySteps recovered = LegacySteps.recover(engine, work.path())) {
                assertThat(recovered.emitted().attempts(1)).containsExactly(List.of("a 1"));
                assertThat(recovered.emitted().attempts(2)).containsExactly(List.of("a 2"), List.of("a 2"));
                assertThat(recovered.next()).containsExactly("a 3");
            }
        }
    }

    @Test
    void aRestartedQueryGoesOnBehindACompletedBatch(EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            try (MigratedSteps<String> steps = query(engine, work.path()).start(0)) {
                steps.next();
                steps.next();
            }
            try (MigratedSteps<String> restarted = query(engine, work.path()).start(2)) {
                assertThat(restarted.emitted().attempts(2)).containsExactly(List.of("a 2"));
                assertThat(restarted.next()).containsExactly("a 3");
            }
        }
    }

    private static MigratedSteps<String> query(EngineSession engine, Path checkpoint) {
        MapGroupsWithStateFunction<String, String, Integer, String> count = (key, values, state) -> {
            state.update((state.exists() ? state.get() : 0) + 1);
            return key + " " + state.get();
        };
        return new MigratedSteps<>(
                engine, checkpoint, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                                (MapFunction<String, String>) key -> key, Encoders.STRING())
                        .mapGroupsWithState(count, Encoders.INT(), Encoders.STRING(), GroupStateTimeout.NoTimeout()));
    }
}
