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
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessorWithInitialState;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * State and timers are kept apart: a batch with readings of a device first deletes the timer of the one before, or that would
 * end a window that has been begun since. A timer fires at its time, not behind it, so it is set one millisecond later.
 */
public final class CountWindowsTransformWithState {

    public static final MigratedJob<ReadingEvent, WindowAverage> JOB = new MigratedJob<>(
            CountWindows.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            WindowAverage.class,
            OutputMode.Append(),
            CountWindowsTransformWithState::wire,
            CountWindowsTransformWithState::project);

    private static final String WINDOW = "window";

    private CountWindowsTransformWithState() {}

    public static Dataset<WindowAverage> wire(
            Dataset<ReadingEvent> events, CarriedState carried, Parameters parameters) {
        int size = parameters.get(CountWindows.COUNT);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        return events.groupByKey((MapFunction<ReadingEvent, String>) ReadingEvent::device, Encoders.STRING())
                .transformWithState(
                        new Windows(size, idleTimeout),
                        idleTimeout.isSet() ? TimeMode.ProcessingTime() : TimeMode.None(),
                        OutputMode.Append(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(OpenWindow.class)),
                        RecordEncoder.of(WindowAverage.class),
                        Dated.encoder(RecordEncoder.of(OpenWindow.class)));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(WINDOW, Encoders.STRING(), RecordEncoder.of(OpenWindow.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Windows
            extends StatefulProcessorWithInitialState<String, ReadingEvent, WindowAverage, Dated<OpenWindow>> {

        private final int size;
        private final IdleTimeout idleTimeout;
        private transient ValueState<OpenWindow> window;

        Windows(int size, IdleTimeout idleTimeout) {
            this.size = size;
            this.idleTimeout = idleTimeout;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            window = getHandle().getValueState(WINDOW, RecordEncoder.of(OpenWindow.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String device, Dated<OpenWindow> carried, TimerValues timerValues) {
            window.update(carried.value());
            if (idleTimeout.isSet()) {
                getHandle().registerTimer(carried.lastUpdatedMs() + idleTimeout.ms() + 1);
            }
        }

        @Override
        public Iterator<WindowAverage> handleInputRows(
                String device, Iterator<ReadingEvent> values, TimerValues timerValues) {
            Optional<OpenWindow> before = window.exists() ? Optional.of(window.get()) : Optional.empty();
            Counted counted = Counted.from(device, before, CollectionConverters.asJava(values), size);
            counted.open().ifPresentOrElse(window::update, window::clear);
            if (idleTimeout.isSet()) {
                deleteTimers();
                counted.open().ifPresent(open -> registerTimer(timerValues));
            }
            return CollectionConverters.asScala(counted.closed().iterator());
        }

        private void deleteTimers() {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
        }

        private void registerTimer(TimerValues timerValues) {
            getHandle().registerTimer(timerValues.getCurrentProcessingTimeInMs() + idleTimeout.ms() + 1);
        }

        @Override
        public Iterator<WindowAverage> handleExpiredTimer(
                String device, TimerValues timerValues, ExpiredTimerInfo timer) {
            window.clear();
            return CollectionConverters.asScala(Collections.emptyIterator());
        }
    }
}
