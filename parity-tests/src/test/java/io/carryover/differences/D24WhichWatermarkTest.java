package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Step 1 brings second 100, which is the watermark of step 2. In steps 2 and 3 comes an event of second 50. */
@ExtendWith(WithEngine.class)
class D24WhichWatermarkTest {

    private static final List<List<Event>> INPUT = List.of(
            List.of(Event.at("a", 60), Event.at("x", 100)), List.of(Event.at("b", 50)), List.of(Event.at("b", 50)));

    @Test
    void aDStreamHasNone(EngineSession engine) {
        assertThat(LegacySteps.run(engine, INPUT, events -> events.map(D24WhichWatermarkTest::row)))
                .containsExactly(List.of("a@60", "x@100"), List.of("b@50"), List.of("b@50"));
    }

    private static String row(Event event) {
        return event.key() + "@" + event.time().getEpochSecond();
    }

    @Test
    void latenessIsJudgedByTheWatermarkOfTheBatchBeforeAndExpiryByTheCurrentOne(EngineSession engine) {
        assertThat(MigratedSteps.run(
                        engine,
                        INPUT,
                        RecordEncoder.of(Event.class),
                        OutputMode.Append(),
                        D24WhichWatermarkTest::expiring))
                .containsExactly(List.of("a@60", "x@100"), List.of("a expired", "b@50"), List.of());
    }

    @Test
    void bothAreJudgedByTheCurrentOneWithoutMultipleOperators(EngineSession engine) {
        Setting single = new Setting("spark.sql.streaming.statefulOperator.allowMultiple", false);
        assertThat(single.during(
                        engine,
                        () -> MigratedSteps.run(
                                engine,
                                INPUT,
                                RecordEncoder.of(Event.class),
                                OutputMode.Append(),
                                D24WhichWatermarkTest::expiring)))
                .containsExactly(List.of("a@60", "x@100"), List.of("a expired"), List.of());
    }

    /** The timeout of key a is second 90. */
    private static Dataset<String> expiring(Dataset<Event> events) {
        FlatMapGroupsWithStateFunction<String, Event, Integer, String> collect = (key, values, state) -> {
            if (state.hasTimedOut()) {
                state.remove();
                return List.of(key + " expired").iterator();
            }
            if (key.equals("a")) {
                state.update(1);
                state.setTimeoutTimestamp(90_000);
            }
            List<String> rows = new ArrayList<>();
            values.forEachRemaining(event -> rows.add(row(event)));
            return rows.iterator();
        };
        return events.withWatermark("time", "0 seconds")
                .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                .flatMapGroupsWithState(
                        collect,
                        OutputMode.Append(),
                        Encoders.INT(),
                        Encoders.STRING(),
                        GroupStateTimeout.EventTimeTimeout());
    }

    @Test
    void transformWithStateAndDropDuplicatesJudgeTheSameWay(EngineSession engine) {
        assertThat(MigratedSteps.run(
                        engine,
                        INPUT,
                        RecordEncoder.of(Event.class),
                        OutputMode.Append(),
                        events -> events.withWatermark("time", "0 seconds")
                                .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                                .transformWithState(
                                        new Rows(), TimeMode.EventTime(), OutputMode.Append(), Encoders.STRING())))
                .containsExactly(List.of("a@60", "x@100"), List.of("b@50"), List.of());
        assertThat(MigratedSteps.run(
                        engine,
                        INPUT,
                        RecordEncoder.of(Event.class),
                        OutputMode.Append(),
                        events -> events.withWatermark("time", "0 seconds")
                                .dropDuplicates("key", "time")
                                .map((MapFunction<Event, String>) D24WhichWatermarkTest::row, Encoders.STRING())))
                .containsExactly(List.of("a@60", "x@100"), List.of("b@50"), List.of());
    }

    private static final class Rows extends StatefulProcessor<String, Event, String> {

        @Override
        public void init(OutputMode mode, TimeMode time) {
            // keeps nothing
        }

        @Override
        public Iterator<String> handleInputRows(String key, Iterator<Event> values, TimerValues timers) {
            return CollectionConverters.asScala(CollectionConverters.asJava(values.toSeq()).stream()
                    .map(D24WhichWatermarkTest::row)
                    .iterator());
        }
    }
}
