package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** The state of the only key is a list of all it has seen, to which the function adds, without an update. */
@ExtendWith(WithEngine.class)
class D12MutationInPlaceTest {

    private static final List<List<String>> INPUT = List.of(List.of("x"), List.of("y"), List.of("z"));

    @TempDir
    private Path folder;

    @Test
    void mapWithStateKeepsWhatWasNeverUpdated(EngineSession engine) {
        assertThat(LegacySteps.run(engine, INPUT, D12MutationInPlaceTest::adding))
                .containsExactly(List.of("[x]"), List.of("[x, y]"), List.of("[x, y, z]"));
    }

    @Test
    void mapWithStateAddsTwiceWhenALostPartitionIsComputedAgain(EngineSession engine) {
        try (LegacySteps steps = LegacySteps.start(engine, folder, INPUT, D12MutationInPlaceTest::adding)) {
            steps.next();
            steps.next();
            loseTheNewestState(engine);

            assertThat(steps.next()).containsExactly("[x, y, y, z]");
        }
    }

    @Test
    void mapWithStateIsRightWhenALostPartitionOfCopiesIsComputedAgain(EngineSession engine) {
        try (LegacySteps steps = LegacySteps.start(engine, folder, INPUT, D12MutationInPlaceTest::copying)) {
            steps.next();
            steps.next();
            loseTheNewestState(engine);

            assertThat(steps.next()).containsExactly("[x, y, z]");
        }
    }

    @Test
    void groupStateLosesWhatWasNotUpdated(EngineSession engine) {
        Encoder<ArrayList<String>> asIs = Encoders.kryo(list());
        MapGroupsWithStateFunction<Integer, String, ArrayList<String>, String> adding = (key, values, state) -> {
            ArrayList<String> seen = state.exists() ? state.get() : new ArrayList<>();
            values.forEachRemaining(seen::add);
            if (!state.exists()) {
                state.update(seen);
            }
            return seen.toString();
        };

        assertThat(MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), values -> values.groupByKey(
                                (MapFunction<String, Integer>) value -> 1, Encoders.INT())
                        .mapGroupsWithState(adding, asIs, Encoders.STRING(), GroupStateTimeout.NoTimeout())))
                .containsExactly(List.of("[x]"), List.of("[x, y]"), List.of("[x, z]"));
    }

    private static JavaDStream<String> adding(JavaDStream<String> values) {
        return values.mapToPair(value -> new Tuple2<>(1, value))
                .mapWithState(
                        StateSpec.function((Integer key, Optional<String> value, State<ArrayList<String>> state) -> {
                            if (!state.exists()) {
                                state.update(new ArrayList<>());
                            }
                            state.get().add(value.get());
                            return state.get().toString();
                        }));
    }

    private static JavaDStream<String> copying(JavaDStream<String> values) {
        return values.mapToPair(value -> new Tuple2<>(1, value))
                .mapWithState(
                        StateSpec.function((Integer key, Optional<String> value, State<ArrayList<String>> state) -> {
                            ArrayList<String> seen = state.exists() ? new ArrayList<>(state.get()) : new ArrayList<>();
                            seen.add(value.get());
                            state.update(seen);
                            return seen.toString();
                        }));
    }

    /** As when an executor dies that holds partitions of the batch before, but not of the one before that. */
    private static void loseTheNewestState(EngineSession engine) {
        engine.context().getPersistentRDDs().values().stream()
                .filter(rdd -> rdd.rdd().getClass().getSimpleName().equals("MapWithStateRDD"))
                .max(Comparator.comparing(JavaRDD::id))
                .orElseThrow()
                .unpersist(true);
    }

    @SuppressWarnings("unchecked") // a class object cannot say of what
    private static Class<ArrayList<String>> list() {
        return (Class<ArrayList<String>>) (Class<?>) ArrayList.class;
    }
}
