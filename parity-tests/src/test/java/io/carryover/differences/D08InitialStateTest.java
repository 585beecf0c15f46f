package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** The keys a and b come with an initial state, the key c with a record in step 2. */
@ExtendWith(WithEngine.class)
class D08InitialStateTest {

    private static final List<Tuple2<String, Integer>> INITIAL = List.of(new Tuple2<>("a", 1), new Tuple2<>("b", 2));
    private static final List<List<String>> INPUT = List.of(List.of(), List.of("c"), List.of(), List.of());

    @Test
    void updateStateByKeyCallsAllInitialKeysInTheFirstBatch(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT.subList(0, 2), keys -> keys.mapToPair(
                        key -> new Tuple2<>(key, 1))
                .updateStateByKey(
                        (List<Integer> values, Optional<Integer> state) -> Optional.of(state.orElse(0) + values.size()),
                        new HashPartitioner(2),
                        initialState(engine))
                .map(entry -> entry._1() + " " + entry._2()));

        assertThat(rows).containsExactly(List.of("a 1", "b 2"), List.of("a 1", "b 2", "c 1"));
    }

    @Test
    void mapWithStateCallsNone(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT.subList(0, 2), keys -> keys.mapToPair(
                        key -> new Tuple2<>(key, 1))
                .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> key)
                        .initialState(initialState(engine))));

        assertThat(rows).containsExactly(List.of(), List.of("c"));
    }

    @Test
    void groupStateCallsAllInitialKeysInTheFirstBatchWithData(EngineSession engine) {
        assertThat(migrated(engine))
                .containsExactly(
                        List.of(),
                        List.of("a without rows, state 1", "b without rows, state 2", "c with rows"),
                        List.of(),
                        List.of("a timed out", "b timed out", "c timed out"));
    }

    @Test
    void initialKeysThatAreSkippedNeverTimeOut(EngineSession engine) {
        EngineSession skipping =
                engine.with("spark.sql.streaming.flatMapGroupsWithState.skipEmittingInitialStateKeys", "true");

        assertThat(migrated(skipping))
                .containsExactly(List.of(), List.of("c with rows"), List.of(), List.of("c timed out"));
    }

    private static JavaPairRDD<String, Integer> initialState(EngineSession engine) {
        return engine.context().parallelizePairs(INITIAL);
    }

    private static List<List<String>> migrated(EngineSession engine) {
        FlatMapGroupsWithStateFunction<String, String, Integer, String> rows = (key, values, state) -> {
            if (state.hasTimedOut()) {
                state.remove();
                return List.of(key + " timed out").iterator();
            }
            boolean known = state.exists();
            String called = values.hasNext() ? " with rows" : " without rows";
            state.update(known ? state.get() : 0);
            state.setTimeoutDuration("1 second");
            return List.of(key + called + (known ? ", state " + state.get() : ""))
                    .iterator();
        };
        KeyValueGroupedDataset<String, Integer> initial = engine.session()
                .createDataset(INITIAL, Encoders.tuple(Encoders.STRING(), Encoders.INT()))
                .groupByKey((MapFunction<Tuple2<String, Integer>, String>) Tuple2::_1, Encoders.STRING())
                .mapValues((MapFunction<Tuple2<String, Integer>, Integer>) Tuple2::_2, Encoders.INT());

        return MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Append(), keys -> keys.groupByKey(
                        (MapFunction<String, String>) key -> key, Encoders.STRING())
                .flatMapGroupsWithState(
                        rows,
                        OutputMode.Append(),
                        Encoders.INT(),
                        Encoders.STRING(),
                        GroupStateTimeout.ProcessingTimeTimeout(),
                        initial));
    }
}
