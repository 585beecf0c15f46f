package io.carryover.structured.conversionfunnel;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.conversionfunnel.Conversion;
import io.carryover.scenarios.conversionfunnel.ConversionFunnel;
import io.carryover.scenarios.conversionfunnel.Followed;
import io.carryover.scenarios.conversionfunnel.FunnelEvent;
import io.carryover.scenarios.conversionfunnel.Progress;
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
 * State and timers are kept apart: a batch with events of a user first deletes the timer of the one before, or that would
 * end what the user has begun since. A timer fires at its time, not behind it, so it is set one millisecond later.
 */
public final class ConversionFunnelTransformWithState {

    public static final MigratedJob<FunnelEvent, Conversion> JOB = new MigratedJob<>(
            ConversionFunnel.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            Conversion.class,
            OutputMode.Append(),
            ConversionFunnelTransformWithState::wire,
            ConversionFunnelTransformWithState::project);

    private static final String PROGRESS = "progress";

    private ConversionFunnelTransformWithState() {}

    public static Dataset<Conversion> wire(Dataset<FunnelEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        return events.groupByKey((MapFunction<FunnelEvent, String>) FunnelEvent::userId, Encoders.STRING())
                .transformWithState(
                        new Funnel(idleTimeout),
                        idleTimeout.isSet() ? TimeMode.ProcessingTime() : TimeMode.None(),
                        OutputMode.Append(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(Progress.class)),
                        RecordEncoder.of(Conversion.class),
                        Dated.encoder(RecordEncoder.of(Progress.class)));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(PROGRESS, Encoders.STRING(), RecordEncoder.of(Progress.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Funnel
            extends StatefulProcessorWithInitialState<String, FunnelEvent, Conversion, Dated<Progress>> {

        private final IdleTimeout idleTimeout;
        private transient ValueState<Progress> progress;

        Funnel(IdleTimeout idleTimeout) {
            this.idleTimeout = idleTimeout;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            progress = getHandle().getValueState(PROGRESS, RecordEncoder.of(Progress.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String userId, Dated<Progress> carried, TimerValues timerValues) {
            progress.update(carried.value());
            if (idleTimeout.isSet()) {
                getHandle().registerTimer(carried.lastUpdatedMs() + idleTimeout.ms() + 1);
            }
        }

        @Override
        public Iterator<Conversion> handleInputRows(
                String userId, Iterator<FunnelEvent> values, TimerValues timerValues) {
            Optional<Progress> before = progress.exists() ? Optional.of(progress.get()) : Optional.empty();
            Followed followed = Followed.from(before, CollectionConverters.asJava(values));
            followed.progress().ifPresentOrElse(progress::update, progress::clear);
            if (idleTimeout.isSet()) {
                deleteTimers();
                followed.progress().ifPresent(open -> registerTimer(timerValues));
            }
            return CollectionConverters.asScala(followed.conversions().iterator());
        }

        private void deleteTimers() {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
        }

        private void registerTimer(TimerValues timerValues) {
            getHandle().registerTimer(timerValues.getCurrentProcessingTimeInMs() + idleTimeout.ms() + 1);
        }

        @Override
        public Iterator<Conversion> handleExpiredTimer(String userId, TimerValues timerValues, ExpiredTimerInfo timer) {
            progress.clear();
            return CollectionConverters.asScala(Collections.emptyIterator());
        }
    }
}
