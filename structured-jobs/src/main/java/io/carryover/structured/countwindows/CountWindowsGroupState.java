package io.carryover.structured.countwindows;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
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

    public static Dataset<WindowAverage> wire(
            Dataset<ReadingEvent> events, CarriedState carried, Parameters parameters) {
        int size = parameters.get(CountWindows.COUNT);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        FlatMapGroupsWithStateFunction<String, ReadingEvent, Dated<OpenWindow>, WindowAverage> averages =
                (device, values, state) -> {
                    if (state.hasTimedOut()) {
                        return leave(state);
                    }
                    return values.hasNext()
                            ? count(device, values, state, size, idleTimeout)
                            : resume(state, idleTimeout);
                };
        return events.groupByKey((MapFunction<ReadingEvent, String>) ReadingEvent::device, Encoders.STRING())
                .flatMapGroupsWithState(
                        averages,
                        OutputMode.Append(),
                        Dated.encoder(RecordEncoder.of(OpenWindow.class)),
                        RecordEncoder.of(WindowAverage.class),
                        idleTimeout.isSet() ? GroupStateTimeout.ProcessingTimeTimeout() : GroupStateTimeout.NoTimeout(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(OpenWindow.class)));
    }

    private static Iterator<WindowAverage> count(
            String device,
            Iterator<ReadingEvent> values,
            GroupState<Dated<OpenWindow>> state,
            int size,
            IdleTimeout idleTimeout) {
        Optional<OpenWindow> before = state.exists() ? Optional.of(state.get().value()) : Optional.empty();
        Counted counted = Counted.from(device, before, values, size);
        counted.open()
                .ifPresentOrElse(
                        window -> state.update(new Dated<>(window, state.getCurrentProcessingTimeMs())), state::remove);
        if (state.exists() && idleTimeout.isSet()) {
            state.setTimeoutDuration(idleTimeout.ms());
        }
        return counted.closed().iterator();
    }

    /** The first call of a carried key, without values: it goes on waiting. */
    private static Iterator<WindowAverage> resume(GroupState<Dated<OpenWindow>> state, IdleTimeout idleTimeout) {
        if (idleTimeout.isSet()) {
            long msLeft = state.get().msLeft(idleTimeout.ms(), state.getCurrentProcessingTimeMs());
            if (msLeft < 0) {
                return leave(state);
            }
            state.setTimeoutDuration(Math.max(1, msLeft)); // 0 is refused
        }
        return Collections.emptyIterator();
    }

    private static Iterator<WindowAverage> leave(GroupState<Dated<OpenWindow>> state) {
        state.remove();
        return Collections.emptyIterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), Dated.encoder(RecordEncoder.of(OpenWindow.class))).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state().value()))
                .toList();
    }
}
