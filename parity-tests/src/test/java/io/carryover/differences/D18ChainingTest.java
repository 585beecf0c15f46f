package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** How often has each key come, and behind it: how often has each of these numbers come? */
@ExtendWith(WithEngine.class)
class D18ChainingTest {

    private static final Encoder<String> STRING = Encoders.STRING();
    private static final List<List<Event>> INPUT =
            List.of(List.of(Event.at("a", 1), Event.at("b", 1)), List.of(Event.at("a", 2)), List.of(Event.at("c", 3)));
    private static final List<List<String>> NUMBERS_OF_NUMBERS =
            List.of(List.of("2 x 1"), List.of("1 x 2"), List.of("3 x 1"));

    @Test
    void mapWithStateMayGoIntoMapWithState(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(
                engine, INPUT, events -> counts(counts(events.map(Event::key)).map(D18ChainingTest::number)));

        assertThat(rows).isEqualTo(NUMBERS_OF_NUMBERS);
    }

    private static JavaDStream<String> counts(JavaDStream<String> values) {
        return values.mapToPair(value -> new Tuple2<>(value, 1))
                .reduceByKey(Integer::sum)
                .mapWithState(StateSpec.function((String value, Optional<Integer> more, State<Integer> state) -> {
                    state.update((state.exists() ? state.get() : 0) + more.get());
                    return state.get() + " x " + value;
                }));
    }

    private static String number(String row) {
        return row.substring(0, row.indexOf(' '));
    }

    @Test
    void transformWithStateMayGoIntoTransformWithState(EngineSession engine) {
        List<List<String>> rows = MigratedSteps.run(
                engine,
                INPUT,
                RecordEncoder.of(Event.class),
                OutputMode.Update(),
                events -> counts(
                        counts(keys(events)).map((MapFunction<String, String>) D18ChainingTest::number, STRING)));

        assertThat(rows).isEqualTo(NUMBERS_OF_NUMBERS);
    }

    private static Dataset<String> counts(Dataset<String> values) {
        return byItself(values).transformWithState(new Count(), TimeMode.None(), OutputMode.Update(), STRING);
    }

    private static Dataset<String> keys(Dataset<Event> events) {
        return events.map((MapFunction<Event, String>) Event::key, STRING);
    }

    private static KeyValueGroupedDataset<String, String> byItself(Dataset<String> values) {
        return values.groupByKey((MapFunction<String, String>) value -> value, STRING);
    }

    private static final class Count extends StatefulProcessor<String, String, String> {

        private transient ValueState<Integer> count;

        @Override
        public void init(OutputMode mode, TimeMode time) {
            count = getHandle().getValueState("count", Encoders.INT(), TTLConfig.NONE());
        }

        @Override
        public scala.collection.Iterator<String> handleInputRows(
                String value, scala.collection.Iterator<String> values, TimerValues timers) {
            count.update((count.exists() ? count.get() : 0) + values.size());
            return CollectionConverters.asScala(
                    List.of(count.get() + " x " + value).iterator());
        }
    }

    @Test
    void mapGroupsWithStateMayNotGoIntoMapGroupsWithState(EngineSession engine) {
        assertRefused(
                engine,
                OutputMode.Update(),
                events -> last(last(keys(events))),
                "Multiple mapGroupsWithStates are not supported");
    }

    private static Dataset<String> last(Dataset<String> values) {
        MapGroupsWithStateFunction<String, String, Integer, String> same = (value, all, state) -> value;
        return byItself(values).mapGroupsWithState(same, Encoders.INT(), STRING, GroupStateTimeout.NoTimeout());
    }

    @Test
    void flatMapGroupsWithStateInUpdateModeMayNotGoIntoAnAggregation(EngineSession engine) {
        assertRefused(
                engine,
                OutputMode.Update(),
                events -> each(byItself(keys(events)), OutputMode.Update(), GroupStateTimeout.NoTimeout())
                        .groupBy("value")
                        .count()
                        .selectExpr("value")
                        .as(STRING),
                "flatMapGroupsWithState in update mode is not supported with aggregation");
    }

    @Test
    void flatMapGroupsWithStateWithAnEventTimeTimeoutMayNotGoIntoState(EngineSession engine) {
        GroupStateTimeout eventTime = GroupStateTimeout.EventTimeTimeout();
        assertRefused(
                engine,
                OutputMode.Append(),
                events -> each(
                        byItself(each(
                                events.withWatermark("time", "0 seconds")
                                        .groupByKey((MapFunction<Event, String>) Event::key, STRING),
                                OutputMode.Append(),
                                eventTime)),
                        OutputMode.Append(),
                        GroupStateTimeout.NoTimeout()),
                "Detected pattern of possible 'correctness' issue due to global watermark");
    }

    @Test
    void flatMapGroupsWithStateInAppendModeMayGoIntoFlatMapGroupsWithState(EngineSession engine) {
        OutputMode append = OutputMode.Append();
        GroupStateTimeout none = GroupStateTimeout.NoTimeout();
        List<List<String>> rows = MigratedSteps.run(
                engine,
                INPUT,
                RecordEncoder.of(Event.class),
                append,
                events -> each(byItself(each(byItself(keys(events)), append, none)), append, none));

        assertThat(rows).containsExactly(List.of("a", "b"), List.of("a"), List.of("c"));
    }

    private static <V> Dataset<String> each(
            KeyValueGroupedDataset<String, V> groups, OutputMode mode, GroupStateTimeout timeout) {
        FlatMapGroupsWithStateFunction<String, V, Integer, String> key =
                (value, all, state) -> List.of(value).iterator();
        return groups.flatMapGroupsWithState(key, mode, Encoders.INT(), STRING, timeout);
    }

    private static void assertRefused(
            EngineSession engine, OutputMode mode, Function<Dataset<Event>, Dataset<String>> wiring, String message) {
        assertThatExceptionOfType(AnalysisException.class)
                .isThrownBy(() -> MigratedSteps.run(engine, INPUT, RecordEncoder.of(Event.class), mode, wiring))
                .withMessageContaining(message);
    }
}
