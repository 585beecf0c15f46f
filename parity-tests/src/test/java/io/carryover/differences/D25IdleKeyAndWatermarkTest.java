package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Key a is due at second 20 and has no second event; another key brings second 100. */
@ExtendWith(WithEngine.class)
class D25IdleKeyAndWatermarkTest {

    private static final List<List<Event>> INPUT =
            List.of(List.of(Event.at("a", 10)), List.of(Event.at("b", 100)), List.of());

    @Test
    void mapWithStateNeverCallsTheIdleKey(EngineSession engine) {
        List<List<String>> calls = LegacySteps.run(engine, INPUT, events -> events.mapToPair(
                        event -> new Tuple2<>(event.key(), event.time().getEpochSecond() + 10))
                .mapWithState(StateSpec.function((String key, Optional<Long> due, State<Long> state) -> {
                    state.update(due.get());
                    return key + " is called";
                })));

        assertThat(calls).containsExactly(List.of("a is called"), List.of("b is called"), List.of());
    }

    @Test
    void mapWithStateKeepsTheIdleKey(EngineSession engine) {
        List<List<String>> states = LegacySteps.run(engine, INPUT, events -> events.mapToPair(
                        event -> new Tuple2<>(event.key(), event.time().getEpochSecond() + 10))
                .mapWithState(StateSpec.function((String key, Optional<Long> due, State<Long> state) -> {
                    state.update(due.get());
                    return key;
                }))
                .stateSnapshots()
                .map(state -> state._1() + " is due at " + state._2()));

        assertThat(states.get(2)).containsExactly("a is due at 20", "b is due at 110");
    }

    @Test
    void anEventTimeTimeoutCallsTheIdleKey(EngineSession engine) {
        FlatMapGroupsWithStateFunction<String, Event, Long, String> expire = (key, values, state) -> {
            if (state.hasTimedOut()) {
                state.remove();
                return List.of(key + " has timed out").iterator();
            }
            state.update(1L);
            state.setTimeoutTimestamp(values.next().time().plusSeconds(10).toEpochMilli());
            return List.of(key + " is called").iterator();
        };
        List<List<String>> calls = MigratedSteps.run(
                engine, INPUT, RecordEncoder.of(Event.class), OutputMode.Append(), events -> events.withWatermark(
                                "time", "0 seconds")
                        .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                        .flatMapGroupsWithState(
                                expire,
                                OutputMode.Append(),
                                Encoders.LONG(),
                                Encoders.STRING(),
                                GroupStateTimeout.EventTimeTimeout()));

        assertThat(calls).containsExactly(List.of("a is called"), List.of("b is called"), List.of("a has timed out"));
    }

    @Test
    void anEventTimeTimerCallsTheIdleKey(EngineSession engine) {
        List<List<String>> calls = MigratedSteps.run(
                engine, INPUT, RecordEncoder.of(Event.class), OutputMode.Append(), events -> events.withWatermark(
                                "time", "0 seconds")
                        .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                        .transformWithState(new Timer(), TimeMode.EventTime(), OutputMode.Append(), Encoders.STRING()));

        assertThat(calls).containsExactly(List.of("a is called"), List.of("b is called"), List.of("a has timed out"));
    }

    private static final class Timer extends StatefulProcessor<String, Event, String> {

        @Override
        public void init(OutputMode mode, TimeMode time) {
            // the timer is all it keeps
        }

        @Override
        public Iterator<String> handleInputRows(String key, Iterator<Event> values, TimerValues timers) {
            getHandle().registerTimer(values.next().time().plusSeconds(10).toEpochMilli());
            return row(key + " is called");
        }

        @Override
        public Iterator<String> handleExpiredTimer(String key, TimerValues timers, ExpiredTimerInfo timer) {
            return row(key + " has timed out");
        }

        private static Iterator<String> row(String row) {
            return CollectionConverters.asScala(List.of(row).iterator());
        }
    }
}
