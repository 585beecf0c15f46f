package io.carryover.structured.activityspan;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.activityspan.ActivityEvent;
import io.carryover.scenarios.activityspan.ActivitySpan;
import io.carryover.scenarios.activityspan.ActivitySpans;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FilterFunction;
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
 * A timer and not the state's time to live removes an idle key: the timer of state that is carried over can be set from when
 * its user was last seen. It fires at its time, not behind it, so it is set one millisecond later.
 */
public final class ActivitySpanTransformWithState {

    public static final MigratedJob<ActivityEvent, ActivitySpan> JOB = new MigratedJob<>(
            ActivitySpans.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            ActivitySpan.class,
            OutputMode.Update(),
            ActivitySpanTransformWithState::wire,
            ActivitySpanTransformWithState::project);

    private static final String SPAN = "span";

    private ActivitySpanTransformWithState() {}

    public static Dataset<ActivitySpan> wire(
            Dataset<ActivityEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        return events.filter((FilterFunction<ActivityEvent>) ActivityEvent::isTimed)
                .groupByKey((MapFunction<ActivityEvent, String>) ActivityEvent::user, Encoders.STRING())
                .transformWithState(
                        new Spans(idleTimeout),
                        idleTimeout.isSet() ? TimeMode.ProcessingTime() : TimeMode.None(),
                        OutputMode.Update(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(ActivitySpan.class)),
                        RecordEncoder.of(ActivitySpan.class),
                        Dated.encoder(RecordEncoder.of(ActivitySpan.class)));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(SPAN, Encoders.STRING(), RecordEncoder.of(ActivitySpan.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Spans
            extends StatefulProcessorWithInitialState<String, ActivityEvent, ActivitySpan, Dated<ActivitySpan>> {

        private final IdleTimeout idleTimeout;
        private transient ValueState<ActivitySpan> span;

        Spans(IdleTimeout idleTimeout) {
            this.idleTimeout = idleTimeout;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            span = getHandle().getValueState(SPAN, RecordEncoder.of(ActivitySpan.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String user, Dated<ActivitySpan> carried, TimerValues timerValues) {
            span.update(carried.value());
            if (idleTimeout.isSet()) {
                getHandle().registerTimer(carried.lastUpdatedMs() + idleTimeout.ms() + 1);
            }
        }

        @Override
        public Iterator<ActivitySpan> handleInputRows(
                String user, Iterator<ActivityEvent> values, TimerValues timerValues) {
            Optional<ActivitySpan> before = span.exists() ? Optional.of(span.get()) : Optional.empty();
            ActivitySpan after = ActivitySpan.after(before, CollectionConverters.asJava(values));
            span.update(after);
            if (idleTimeout.isSet()) {
                resetTimer(timerValues.getCurrentProcessingTimeInMs() + idleTimeout.ms() + 1);
            }
            return CollectionConverters.asScala(List.of(after).iterator());
        }

        private void resetTimer(long timeMs) {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
            getHandle().registerTimer(timeMs);
        }

        @Override
        public Iterator<ActivitySpan> handleExpiredTimer(String user, TimerValues timerValues, ExpiredTimerInfo timer) {
            span.clear();
            return CollectionConverters.asScala(Collections.emptyIterator());
        }
    }
}
