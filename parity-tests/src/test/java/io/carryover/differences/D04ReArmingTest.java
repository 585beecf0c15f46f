package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoders;
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

/** A timeout of two seconds, so due in step 4; in step 2 the state of the key is read and nothing else. */
@ExtendWith(WithEngine.class)
class D04ReArmingTest {

    private static final List<List<String>> INPUT =
            List.of(List.of("a"), List.of("a"), List.of(), List.of(), List.of(), List.of());

    @Test
    void mapWithStateStartsTheTimeoutAgainWhenTheStateIsRead(EngineSession engine) {
        assertThat(LegacySteps.run(engine, INPUT, D04ReArmingTest::legacy))
                .containsExactly(
                        List.of("a set"), List.of("a read"), List.of(), List.of(), List.of("a timed out"), List.of());
    }

    @Test
    void groupStateLosesTheTimeoutWithEveryCall(EngineSession engine) {
        assertThat(migrated(engine, false))
                .containsExactly(List.of("a set"), List.of("a read"), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void groupStateTimesOutLikeTheOtherWhenEachCallSetsItAgain(EngineSession engine) {
        assertThat(migrated(engine, true))
                .containsExactly(
                        List.of("a set"), List.of("a read"), List.of(), List.of(), List.of("a timed out"), List.of());
    }

    private static JavaDStream<String> legacy(JavaDStream<String> keys) {
        JavaMapWithStateDStream<String, Integer, Boolean, String> rows = keys.mapToPair(key -> new Tuple2<>(key, 1))
                .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Boolean> state) -> {
                            if (state.isTimingOut()) {
                                return key + " timed out";
                            }
                            if (state.exists()) {
                                state.get();
                                return key + " read";
                            }
                            state.update(true);
                            return key + " set";
                        })
                        .timeout(Durations.seconds(2)));
        rows.checkpoint(Durations.seconds(1));
        return rows;
    }

    private static List<List<String>> migrated(EngineSession engine, boolean reArming) {
        MapGroupsWithStateFunction<String, String, Boolean, String> rows = (key, values, state) -> {
            if (state.hasTimedOut()) {
                state.remove();
                return key + " timed out";
            }
            boolean known = state.exists();
            if (!known) {
                state.update(true);
            }
            if (!known || reArming) {
                state.setTimeoutDuration("2 seconds");
            }
            return key + (known ? " read" : " set");
        };
        return MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                        (MapFunction<String, String>) key -> key, Encoders.STRING())
                .mapGroupsWithState(
                        rows, Encoders.BOOLEAN(), Encoders.STRING(), GroupStateTimeout.ProcessingTimeTimeout()));
    }
}
