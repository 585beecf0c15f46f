package io.carryover.differences;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/**
 * In step 3 the watermark that judges lateness is second 70. Then come events behind it: of second 65, whose window [60,
 * 120) is open, and of second 59, whose window [0, 60) is closed.
 */
@ExtendWith(WithEngine.class)
class D23WhoIsLateTest {

    private static final List<List<Event>> INPUT = List.of(
            List.of(Event.at("a", 70)), List.of(Event.at("a", 71)), List.of(Event.at("a", 65), Event.at("a", 59)));

    @Test
    void nobodyIsLateForADStream(EngineSession engine) {
        List<List<String>> counts =
                LegacySteps.run(engine, INPUT, events -> events.mapToPair(event -> new Tuple2<>(event.key(), 1))
                        .updateStateByKey((List<Integer> values, Optional<Integer> state) ->
                                Optional.of(state.orElse(0) + values.size()))
                        .map(count -> count._1() + " " + count._2()));

        assertThat(counts).containsExactly(List.of("a 1"), List.of("a 2"), List.of("a 4"));
    }

    @Test
    void groupStateJudgesTheEvent(EngineSession engine) {
        FlatMapGroupsWithStateFunction<String, Event, Integer, String> count = (key, values, state) -> {
            int events = state.exists() ? state.get() : 0;
            for (; values.hasNext(); values.next()) {
                events++;
            }
            state.update(events);
            return List.of(key + " " + events).iterator();
        };
        List<List<String>> counts = MigratedSteps.run(
                engine, INPUT, RecordEncoder.of(Event.class), OutputMode.Update(), events -> events.withWatermark(
                                "time", "0 seconds")
                        .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                        .flatMapGroupsWithState(
                                count,
                                OutputMode.Update(),
                                Encoders.INT(),
                                Encoders.STRING(),
                                GroupStateTimeout.EventTimeTimeout()));

        assertThat(counts).containsExactly(List.of("a 1"), List.of("a 2"), List.of());
    }

    @Test
    void aWindowJudgesItsEnd(EngineSession engine) {
        List<List<String>> counts = MigratedSteps.run(
                engine, INPUT, RecordEncoder.of(Event.class), OutputMode.Update(), events -> events.withWatermark(
                                "time", "0 seconds")
                        .groupBy(col("key"), window(col("time"), "60 seconds"))
                        .count()
                        .selectExpr("key || ' from ' || unix_seconds(window.start) || ': ' || count")
                        .as(Encoders.STRING()));

        assertThat(counts).containsExactly(List.of("a from 60: 1"), List.of("a from 60: 2"), List.of("a from 60: 3"));
    }
}
