package io.carryover.structured.countwindows;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.countwindows.CountWindows;
import io.carryover.scenarios.countwindows.Counted;
import io.carryover.scenarios.countwindows.OpenWindow;
import io.carryover.scenarios.countwindows.ReadingEvent;
import io.carryover.scenarios.countwindows.WindowAverage;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * A key is called once per batch, with all its events in any order, and may emit no row or several. Each call clears the
 * timeout, so it is set again; at the timeout the state stays until it is removed.
 */
public final class CountWindowsGroupState {

    public static final MigratedJob<ReadingEvent, WindowAverage> JOB = new MigratedJob<>(
            CountWindows.SCENARIO,
            Api.GROUP_STATE,
            WindowAverage.class,
            OutputMode.Append(),
            CountWindowsGroupState::wire,
            CountWindowsGroupState::project);

    private CountWindowsGroupState() {}

    public static Dataset<WindowAverage> wire(Dataset<ReadingEvent> events, Parameters parameters) {
        int size = parameters.get(CountWindows.COUNT);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        FlatMapGroupsWithStateFunction<String, ReadingEvent, OpenWindow, WindowAverage> averages =
                (device, values, state) ->
                        state.hasTimedOut() ? leave(state) : count(device, values, state, size, idleTimeout);
        return events.groupByKey((MapFunction<ReadingEvent, String>) ReadingEvent::device, Encoders.STRING())
                .flatMapGroupsWithState(
                        averages,
                        OutputMode.Append(),
                        RecordEncoder.of(OpenWindow.class),
                        RecordEncoder.of(WindowAverage.class),
                        idleTimeout.isSet()
                                ? GroupStateTimeout.ProcessingTimeTimeout()
                                : GroupStateTimeout.NoTimeout());
    }

    private static Iterator<WindowAverage> count(
            String device,
            Iterator<ReadingEvent> values,
            GroupState<OpenWindow> state,
            int size,
            IdleTimeout idleTimeout) {
        Optional<OpenWindow> before = state.exists() ? Optional.of(state.get()) : Optional.empty();
        Counted counted = Counted.from(device, before, values, size);
        counted.open().ifPresentOrElse(state::update, state::remove);
        if (state.exists() && idleTimeout.isSet()) {
            state.setTimeoutDuration(idleTimeout.ms());
        }
        return counted.closed().iterator();
    }

    private static Iterator<WindowAverage> leave(GroupState<OpenWindow> state) {
        state.remove();
        return Collections.emptyIterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), RecordEncoder.of(OpenWindow.class)).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state()))
                .toList();
    }
}
