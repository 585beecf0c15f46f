package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** What stands for no state, and what a state looks like on disk. */
@ExtendWith(WithEngine.class)
class D15NullStateAndEncodersTest {

    private static final List<List<String>> INPUT = List.of(List.of("a"), List.of("a"), List.of());

    @TempDir
    private Path folder;

    @Test
    void updateStateByKeyRemovesTheStateForAnOptionalOfNull(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT, keys -> keys.mapToPair(key -> new Tuple2<>(key, 1))
                .updateStateByKey((List<Integer> values, Optional<String> state) ->
                        Optional.ofNullable(state.isPresent() ? null : "set"))
                .map(entry -> entry._1() + " " + entry._2()));

        assertThat(rows).containsExactly(List.of("a set"), List.of(), List.of());
    }

    @Test
    void mapWithStateKeepsANull(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT, keys -> keys.mapToPair(key -> new Tuple2<>(key, 1))
                .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<String> state) -> {
                    String before = state.exists() ? "state " + state.get() : "no state";
                    state.update(null);
                    return key + " " + before;
                })));

        assertThat(rows).containsExactly(List.of("a no state"), List.of("a state null"), List.of());
    }

    @Test
    void groupStateRefusesANull(EngineSession engine) {
        assertThatThrownBy(() -> runOneStep(
                        engine,
                        (key, values, state) -> {
                            state.update(null);
                            return key;
                        },
                        Encoders.STRING()))
                .hasStackTraceContaining("'null' is not a valid state value");
    }

    @Test
    void theFieldsOfAStateAreColumnsOfTheCheckpointAndMayBeNull(EngineSession engine) {
        runOneStep(engine, firstSeen(), RecordEncoder.of(Event.class));

        assertThat(savedState(engine)).isEqualTo("[[a,null]]");
        assertThat(schema(engine)).isEqualTo("struct<groupState:struct<key:string,time:timestamp>>");
    }

    @Test
    void aStateUnderKryoIsOpaqueBytesInTheCheckpoint(EngineSession engine) {
        runOneStep(engine, firstSeen(), Encoders.kryo(Event.class));

        assertThat(schema(engine)).isEqualTo("struct<groupState:struct<value:binary>>");
    }

    private static MapGroupsWithStateFunction<String, String, Event, String> firstSeen() {
        return (key, values, state) -> {
            state.update(new Event(key, null));
            return key;
        };
    }

    private <S> void runOneStep(
            EngineSession engine, MapGroupsWithStateFunction<String, String, S, String> function, Encoder<S> state) {
        try (MigratedSteps<String> steps = new MigratedSteps<>(
                engine, folder, INPUT, Encoders.STRING(), OutputMode.Update(), keys -> keys.groupByKey(
                                (MapFunction<String, String>) key -> key, Encoders.STRING())
                        .mapGroupsWithState(function, state, Encoders.STRING(), GroupStateTimeout.NoTimeout()))) {
            steps.start(0).next();
        }
    }

    private String savedState(EngineSession engine) {
        return new StateReader(engine.session(), folder.toString())
                .rows()
                .select("value.*")
                .head()
                .toString();
    }

    private String schema(EngineSession engine) {
        return new StateReader(engine.session(), folder.toString())
                .rows()
                .select("value")
                .schema()
                .apply("value")
                .dataType()
                .catalogString();
    }
}
