package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** A running count per key. */
@ExtendWith(WithEngine.class)
class D09WhatIsEmittedTest {

    private static final List<List<String>> INPUT = List.of(List.of("a", "b"), List.of("a"), List.of());

    @Test
    void updateStateByKeyEmitsAllStateInEveryBatch(EngineSession engine) {
        assertThat(legacy(engine)).containsExactly(List.of("a 1", "b 1"), List.of("a 2", "b 1"), List.of("a 2", "b 1"));
    }

    @Test
    void mapGroupsWithStateEmitsWhatItsCallsReturn(EngineSession engine) {
        assertThat(migrated(engine)).containsExactly(List.of("a 1", "b 1"), List.of("a 2"), List.of());
    }

    @Test
    void theLatestRowPerKeyIsTheSame(EngineSession engine) {
        assertThat(latestPerKey(legacy(engine)))
                .isEqualTo(latestPerKey(migrated(engine)))
                .isEqualTo(Map.of("a", "a 2", "b", "b 1"));
    }

    private static List<List<String>> legacy(EngineSession engine) {
        return LegacySteps.run(engine, INPUT, keys -> keys.mapToPair(key -> new Tuple2<>(key, 1))
                .updateStateByKey(
                        (List<Integer> values, Optional<Integer> state) -> Optional.of(state.orElse(0) + values.size()))
                .map(entry -> entry._1() + " " + entry._2()));
    }

    private static List<List<String>> migrated(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, String> count = (key, values, state) -> {
            int counted = state.exists() ? state.get() : 0;
            while (values.hasNext()) {
                values.next();
                counted++;
            }
            state.update(counted);
            return key + " " + counted;
        };
        return MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                        (MapFunction<String, String>) key -> key, Encoders.STRING())
                .mapGroupsWithState(count, Encoders.INT(), Encoders.STRING(), GroupStateTimeout.NoTimeout()));
    }

    private static Map<String, String> latestPerKey(List<List<String>> steps) {
        return steps.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(row -> row.substring(0, 1), row -> row, (earlier, later) -> later));
    }
}
