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
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** One key, three times in a batch. */
@ExtendWith(WithEngine.class)
class D02PerRecordOrPerGroupTest {

    private static final List<List<String>> INPUT = List.of(List.of("a", "a", "a"));

    @Test
    void mapWithStateIsCalledOncePerRecord(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT, keys -> keys.mapToPair(key -> new Tuple2<>(key, 1))
                .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
                    int count = (state.exists() ? state.get() : 0) + value.get();
                    state.update(count);
                    return key + " " + count;
                })));

        assertThat(rows).containsExactly(List.of("a 1", "a 2", "a 3"));
    }

    @Test
    void mapGroupsWithStateIsCalledOncePerKeyAndBatch(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, String> count = (key, values, state) -> {
            int counted = state.exists() ? state.get() : 0;
            while (values.hasNext()) {
                values.next();
                counted++;
            }
            state.update(counted);
            return key + " " + counted;
        };

        List<List<String>> rows =
                MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                                (MapFunction<String, String>) key -> key, Encoders.STRING())
                        .mapGroupsWithState(count, Encoders.INT(), Encoders.STRING(), GroupStateTimeout.NoTimeout()));

        assertThat(rows).containsExactly(List.of("a 3"));
    }
}
