package io.carryover.dstream.countwindows;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.countwindows.CountWindows;
import io.carryover.scenarios.countwindows.Counted;
import io.carryover.scenarios.countwindows.OpenWindow;
import io.carryover.scenarios.countwindows.ReadingEvent;
import io.carryover.scenarios.countwindows.WindowAverage;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The engine calls a key once per record and in no promised order, so the records of a batch are grouped first and sorted
 * then. At the engine's timeout the state is gone already, and the call without records emits nothing.
 */
public final class CountWindowsMapWithState {

    public static final LegacyJob<ReadingEvent, WindowAverage> JOB = new LegacyJob<>(
            CountWindows.SCENARIO,
            Api.MAP_WITH_STATE,
            WindowAverage.class,
            OpenWindow.class,
            CountWindowsMapWithState::wire,
            CountWindowsMapWithState::project);

    private CountWindowsMapWithState() {}

    public static JavaDStream<WindowAverage> wire(
            JavaDStream<ReadingEvent> events, CarriedState carried, Parameters parameters) {
        int size = parameters.get(CountWindows.COUNT);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, Iterable<ReadingEvent>> byDevice =
                events.mapToPair(event -> new Tuple2<>(event.device(), event)).groupByKey();
        StateSpec<String, Iterable<ReadingEvent>, OpenWindow, List<WindowAverage>> spec =
                StateSpec.function((String device, Optional<Iterable<ReadingEvent>> values, State<OpenWindow> state) ->
                        values.isPresent() ? count(device, values.get(), state, size) : List.of());
        if (idleTimeout.isSet()) {
            spec = spec.timeout(Durations.milliseconds(idleTimeout.ms()));
        }
        JavaMapWithStateDStream<String, Iterable<ReadingEvent>, OpenWindow, List<WindowAverage>> averages =
                byDevice.mapWithState(spec);
        averages.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, OpenWindow.class).into(averages);

        return averages.flatMap(List::iterator);
    }

    private static List<WindowAverage> count(
            String device, Iterable<ReadingEvent> values, State<OpenWindow> state, int size) {
        java.util.Optional<OpenWindow> before =
                state.exists() ? java.util.Optional.of(state.get()) : java.util.Optional.empty();
        Counted counted = Counted.from(device, before, values.iterator(), size);
        counted.open().ifPresentOrElse(state::update, state::remove);
        return counted.closed();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
