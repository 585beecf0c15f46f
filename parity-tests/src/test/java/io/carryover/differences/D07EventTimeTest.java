package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** An event of 100 s, which moves a watermark without delay to 100 s, and then one of 50 s. */
@ExtendWith(WithEngine.class)
class D07EventTimeTest {

    private static final List<List<Event>> INPUT =
            List.of(List.of(Event.at("a", 100)), List.of(), List.of(Event.at("b", 50)));

    @Test
    void mapWithStateKnowsNothingOfEventTime(EngineSession engine) {
        List<List<String>> rows = LegacySteps.run(engine, INPUT, events -> events.mapToPair(
                        event -> new Tuple2<>(event.key(), event))
                .mapWithState(StateSpec.function((String key, Optional<Event> event, State<Boolean> state) -> key)));

        assertThat(rows).containsExactly(List.of("a"), List.of(), List.of("b"));
    }

    @Test
    void groupStateDropsALateRowUnderAnEventTimeTimeout(EngineSession engine) {
        assertThat(keysSeen(engine, GroupStateTimeout.EventTimeTimeout()))
                .containsExactly(List.of("a"), List.of(), List.of());
    }

    @Test
    void groupStateKeepsALateRowUnderAProcessingTimeTimeout(EngineSession engine) {
        assertThat(keysSeen(engine, GroupStateTimeout.ProcessingTimeTimeout()))
                .containsExactly(List.of("a"), List.of(), List.of("b"));
    }

    @Test
    void groupStateKeepsALateRowWithoutATimeout(EngineSession engine) {
        assertThat(keysSeen(engine, GroupStateTimeout.NoTimeout()))
                .containsExactly(List.of("a"), List.of(), List.of("b"));
    }

    /** In the batch behind the one that moved it, the watermark is there already, but does not yet say what is late. */
    @Test
    void aTimeoutBehindTheWatermarkIsRefused(EngineSession engine) {
        List<List<Event>> oneBehindTheOther = List.of(List.of(Event.at("a", 100)), List.of(Event.at("b", 50)));

        assertThat(run(engine, oneBehindTheOther, GroupStateTimeout.EventTimeTimeout(), timeoutsAtEventTime()))
                .containsExactly(
                        List.of("a times out at 100000"),
                        List.of("b: Timeout timestamp (50000) cannot be earlier than the current watermark (100000)"));
    }

    private static List<List<String>> keysSeen(EngineSession engine, GroupStateTimeout timeout) {
        return run(engine, INPUT, timeout, (key, events, state) -> List.of(key).iterator());
    }

    private static FlatMapGroupsWithStateFunction<String, Event, Boolean, String> timeoutsAtEventTime() {
        return (key, events, state) -> {
            List<String> rows = new ArrayList<>();
            events.forEachRemaining(event -> rows.add(timeoutAt(event, state)));
            return rows.iterator();
        };
    }

    private static String timeoutAt(Event event, GroupState<Boolean> state) {
        try {
            state.update(true);
            state.setTimeoutTimestamp(event.time().toEpochMilli());
            return event.key() + " times out at " + event.time().toEpochMilli();
        } catch (IllegalArgumentException e) {
            return event.key() + ": " + e.getMessage();
        }
    }

    private static List<List<String>> run(
            EngineSession engine,
            List<List<Event>> input,
            GroupStateTimeout timeout,
            FlatMapGroupsWithStateFunction<String, Event, Boolean, String> function) {
        return MigratedSteps.run(
                engine, input, RecordEncoder.of(Event.class), OutputMode.Append(), events -> events.withWatermark(
                                "time", "0 seconds")
                        .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                        .flatMapGroupsWithState(
                                function, OutputMode.Append(), Encoders.BOOLEAN(), Encoders.STRING(), timeout));
    }
}
