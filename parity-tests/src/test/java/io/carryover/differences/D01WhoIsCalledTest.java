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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** The state of a key is the number of calls that its function has seen. */
@ExtendWith(WithEngine.class)
class D01WhoIsCalledTest {

    private static final List<List<String>> INPUT = List.of(List.of("a", "b"), List.of("a"), List.of());

    @Test
    void updateStateByKeyCallsEveryKeyInEveryBatch(EngineSession engine) {
        List<List<String>> calls = LegacySteps.run(engine, INPUT, keys -> keys.mapToPair(key -> new Tuple2<>(key, 1))
                .updateStateByKey((List<Integer> values, Optional<Integer> state) -> Optional.of(state.orElse(0) + 1))
                .map(entry -> entry._1() + " call " + entry._2()));

        assertThat(calls)
                .containsExactly(
                        List.of("a call 1", "b call 1"),
                        List.of("a call 2", "b call 2"),
                        List.of("a call 3", "b call 3"));
    }

    @Test
    void mapGroupsWithStateCallsKeysWithDataOnly(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, String> count = (key, values, state) -> {
            int calls = (state.exists() ? state.get() : 0) + 1;
            state.update(calls);
            return key + " call " + calls;
        };

        List<List<String>> calls =
                MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                                (MapFunction<String, String>) key -> key, Encoders.STRING())
                        .mapGroupsWithState(count, Encoders.INT(), Encoders.STRING(), GroupStateTimeout.NoTimeout()));

        assertThat(calls).containsExactly(List.of("a call 1", "b call 1"), List.of("a call 2"), List.of());
    }
}
