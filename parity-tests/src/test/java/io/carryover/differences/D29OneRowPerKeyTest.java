package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
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

/** Nothing is to be said about a key in its first step. */
@ExtendWith(WithEngine.class)
class D29OneRowPerKeyTest {

    private static final List<List<String>> INPUT = List.of(List.of("a"), List.of("a"));

    @Test
    void mapWithStateMayReturnNothing(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT, keys -> keys.mapToPair(key -> new Tuple2<>(key, 1))
                .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
                    boolean known = state.exists();
                    state.update(1);
                    return known ? Optional.of(key) : Optional.<String>empty();
                }))
                .filter(Optional::isPresent)
                .map(Optional::get));

        assertThat(rows).containsExactly(List.of(), List.of("a"));
    }

    @Test
    void mapGroupsWithStateMustNotReturnANullRecord(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, Event> nothing = (key, values, state) -> null;

        assertThatThrownBy(() -> MigratedSteps.run(
                        engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                                        (MapFunction<String, String>) key -> key, Encoders.STRING())
                                .mapGroupsWithState(
                                        nothing,
                                        Encoders.INT(),
                                        RecordEncoder.of(Event.class),
                                        GroupStateTimeout.NoTimeout())
                                .selectExpr("key")
                                .as(Encoders.STRING())))
                .hasStackTraceContaining("NOT_NULL_ASSERT_VIOLATION");
    }

    @Test
    void aNullStringOfMapGroupsWithStateIsARow(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, String> nothing = (key, values, state) -> null;

        assertThat(MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                                (MapFunction<String, String>) key -> key, Encoders.STRING())
                        .mapGroupsWithState(nothing, Encoders.INT(), Encoders.STRING(), GroupStateTimeout.NoTimeout())
                        .map((MapFunction<String, String>) row -> "row " + row, Encoders.STRING())))
                .containsExactly(List.of("row null"), List.of("row null"));
    }

    @Test
    void flatMapGroupsWithStateMayReturnNothing(EngineSession engine) {
        FlatMapGroupsWithStateFunction<String, String, Integer, String> known = (key, values, state) -> {
            List<String> rows = state.exists() ? List.of(key) : List.of();
            state.update(1);
            return rows.iterator();
        };
        List<List<String>> rows =
                MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                                (MapFunction<String, String>) key -> key, Encoders.STRING())
                        .flatMapGroupsWithState(
                                known,
                                OutputMode.Update(),
                                Encoders.INT(),
                                Encoders.STRING(),
                                GroupStateTimeout.NoTimeout()));

        assertThat(rows).containsExactly(List.of(), List.of("a"));
    }
}
