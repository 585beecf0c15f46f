package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** A key times out one second after its record, and comes again. */
@ExtendWith(WithEngine.class)
class D03StateAtTimeoutTest {

    private static final List<List<String>> INPUT = List.of(List.of("a"), List.of(), List.of(), List.of("a"));

    @Test
    void mapWithStateDeletesTheStateItself(EngineSession engine) {
        assertThat(LegacySteps.run(engine, INPUT, D03StateAtTimeoutTest::legacy))
                .containsExactly(
                        List.of("a is new"),
                        List.of(),
                        List.of("a timed out"
                                + "; update: Cannot update the state that is timing out"
                                + "; remove: Cannot remove the state that is timing out"),
                        List.of("a is new"));
    }

    @Test
    void groupStateStaysUntilItIsRemoved(EngineSession engine) {
        assertThat(migrated(engine, state -> {}))
                .containsExactly(List.of("a is new"), List.of(), List.of("a timed out"), List.of("a is known"));

        assertThat(migrated(engine, GroupState::remove))
                .containsExactly(List.of("a is new"), List.of(), List.of("a timed out"), List.of("a is new"));
    }

    private static JavaDStream<String> legacy(JavaDStream<String> keys) {
        JavaMapWithStateDStream<String, Integer, Boolean, String> rows = keys.mapToPair(key -> new Tuple2<>(key, 1))
                .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Boolean> state) -> {
                            if (state.isTimingOut()) {
                                return key + " timed out; update: " + refusal(() -> state.update(true)) + "; remove: "
                                        + refusal(state::remove);
                            }
                            boolean known = state.exists();
                            state.update(true);
                            return key + (known ? " is known" : " is new");
                        })
                        .timeout(Durations.seconds(1)));
        rows.checkpoint(Durations.seconds(1));
        return rows;
    }

    private static String refusal(Runnable action) {
        try {
            action.run();
            return "accepted";
        } catch (IllegalArgumentException e) {
            return e.getMessage().replace("requirement failed: ", "");
        }
    }

    private static List<List<String>> migrated(EngineSession engine, VoidFunction<GroupState<Boolean>> atTimeout) {
        MapGroupsWithStateFunction<String, String, Boolean, String> rows = (key, values, state) -> {
            if (state.hasTimedOut()) {
                atTimeout.call(state);
                return key + " timed out";
            }
            boolean known = state.exists();
            state.update(true);
            state.setTimeoutDuration(1000);
            return key + (known ? " is known" : " is new");
        };
        return MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                        (MapFunction<String, String>) key -> key, Encoders.STRING())
                .mapGroupsWithState(
                        rows, Encoders.BOOLEAN(), Encoders.STRING(), GroupStateTimeout.ProcessingTimeTimeout()));
    }
}
