package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** Eight values of one key, in one partition of one batch; the function joins them as they come. */
@ExtendWith(WithEngine.class)
class D13OrderInAGroupTest {

    private static final List<List<String>> INPUT = List.of(List.of("12345678"));

    @Test
    void mapWithStateIsCalledInTheOrderOfThePartition(EngineSession engine) {
        assertThat(mapWithState(engine)).isEqualTo("12345678");
        assertThat(spilling(() -> mapWithState(engine))).isEqualTo("12345678");
    }

    @Test
    void updateStateByKeyGetsTheValuesInAnotherOrderWhenMemoryIsShort(EngineSession engine) {
        assertThat(updateStateByKey(engine)).isEqualTo("12345678");
        assertThat(spilling(() -> updateStateByKey(engine))).isEqualTo("78456123");
    }

    @Test
    void groupStateGetsTheValuesInAnotherOrderWhenMemoryIsShort(EngineSession engine) {
        assertThat(groupState(engine)).isEqualTo("12345678");
        assertThat(spilling(() -> groupState(engine))).isEqualTo("17285364");
    }

    private static String mapWithState(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT, lines -> values(lines)
                .mapWithState(StateSpec.function((String key, Optional<String> value, State<String> state) -> {
                    state.update((state.exists() ? state.get() : "") + value.get());
                    return state.get();
                })));
        return rows.get(0).get(7);
    }

    private static String updateStateByKey(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT, lines -> values(lines)
                .updateStateByKey((List<String> values, Optional<String> state) -> Optional.of(String.join("", values)))
                .map(Tuple2::_2));
        return rows.get(0).get(0);
    }

    private static JavaPairDStream<String, String> values(JavaDStream<String> lines) {
        return lines.flatMap(D13OrderInAGroupTest::digits).mapToPair(digit -> new Tuple2<>("a", digit));
    }

    private static String groupState(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Boolean, String> join = (key, values, state) -> {
            StringBuilder joined = new StringBuilder();
            values.forEachRemaining(joined::append);
            return joined.toString();
        };
        List<List<String>> rows =
                MigratedSteps.run(engine, INPUT, Encoders.STRING(), OutputMode.Update(), lines -> lines.flatMap(
                                (FlatMapFunction<String, String>) D13OrderInAGroupTest::digits, Encoders.STRING())
                        .groupByKey((MapFunction<String, String>) digit -> "a", Encoders.STRING())
                        .mapGroupsWithState(
                                join, Encoders.BOOLEAN(), Encoders.STRING(), GroupStateTimeout.NoTimeout()));
        return rows.get(0).get(0);
    }

    private static Iterator<String> digits(String line) {
        return Arrays.asList(line.split("")).iterator();
    }

    /** As with a batch that is too large for the memory of its task: whatever sorts or groups spills every third row. */
    private static String spilling(Supplier<String> run) {
        SparkConf conf = SparkEnv.get().conf();
        conf.set("spark.shuffle.spill.numElementsForceSpillThreshold", "2");
        try {
            return run.get();
        } finally {
            conf.remove("spark.shuffle.spill.numElementsForceSpillThreshold");
        }
    }
}
