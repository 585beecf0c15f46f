package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
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

/** The function ends what was and begins anew in one call: it removes the state and then updates it. */
@ExtendWith(WithEngine.class)
class D14RemoveThenUpdateTest {

    private static final List<List<String>> INPUT = List.of(List.of("a"), List.of("a"));

    @Test
    void mapWithStateThrows(EngineSession engine) {
        assertThatThrownBy(() -> LegacySteps.run(engine, INPUT, keys -> keys.mapToPair(key -> new Tuple2<>(key, 1))
                        .mapWithState(
                                StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
                                    int before = state.exists() ? state.get() : 0;
                                    state.remove();
                                    state.update(before + 1);
                                    return key + " " + state.get();
                                }))))
                .hasStackTraceContaining("Cannot update the state after it has been removed");
    }

    @Test
    void groupStateIsUpdated(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, String> rows = (key, values, state) -> {
            int before = state.exists() ? state.get() : 0;
            state.remove();
            state.update(before + 1);
            return key + " " + state.get();
        };

        assertThat(MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                                (MapFunction<String, String>) key -> key, Encoders.STRING())
                        .mapGroupsWithState(rows, Encoders.INT(), Encoders.STRING(), GroupStateTimeout.NoTimeout())))
                .containsExactly(List.of("a 1"), List.of("a 2"));
    }
}
