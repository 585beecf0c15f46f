package io.carryover.structured.amountanomalies;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.amountanomalies.AmountAnomalies;
import io.carryover.scenarios.amountanomalies.AmountAnomaly;
import io.carryover.scenarios.amountanomalies.AmountHistory;
import io.carryover.scenarios.amountanomalies.Judged;
import io.carryover.scenarios.amountanomalies.Limits;
import io.carryover.scenarios.amountanomalies.UserAmount;
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
 * One value holds the whole history: it is read and written whole, as is a list state that drops its oldest element. A timer
 * fires at its time, not behind it, so it is set one millisecond later.
 */
public final class AmountAnomaliesTransformWithState {

    public static final MigratedJob<UserAmount, AmountAnomaly> JOB = new MigratedJob<>(
            AmountAnomalies.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            AmountAnomaly.class,
            OutputMode.Append(),
            AmountAnomaliesTransformWithState::wire,
            AmountAnomaliesTransformWithState::project);

    private static final String HISTORY = "history";

    private AmountAnomaliesTransformWithState() {}

    public static Dataset<AmountAnomaly> wire(Dataset<UserAmount> events, CarriedState carried, Parameters parameters) {
        Limits limits = Limits.of(parameters);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        return events.groupByKey((MapFunction<UserAmount, String>) UserAmount::userId, Encoders.STRING())
                .transformWithState(
                        new Histories(limits, idleTimeout),
                        idleTimeout.isSet() ? TimeMode.ProcessingTime() : TimeMode.None(),
                        OutputMode.Append(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(AmountHistory.class)),
                        RecordEncoder.of(AmountAnomaly.class),
                        Dated.encoder(RecordEncoder.of(AmountHistory.class)));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(HISTORY, Encoders.STRING(), RecordEncoder.of(AmountHistory.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Histories
            extends StatefulProcessorWithInitialState<String, UserAmount, AmountAnomaly, Dated<AmountHistory>> {

        private final Limits limits;
        private final IdleTimeout idleTimeout;
        private transient ValueState<AmountHistory> history;

        Histories(Limits limits, IdleTimeout idleTimeout) {
            this.limits = limits;
            this.idleTimeout = idleTimeout;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            history = getHandle().getValueState(HISTORY, RecordEncoder.of(AmountHistory.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String userId, Dated<AmountHistory> carried, TimerValues timerValues) {
            history.update(carried.value());
            if (idleTimeout.isSet()) {
                getHandle().registerTimer(carried.lastUpdatedMs() + idleTimeout.ms() + 1);
            }
        }

        @Override
        public Iterator<AmountAnomaly> handleInputRows(
                String userId, Iterator<UserAmount> values, TimerValues timerValues) {
            Optional<AmountHistory> before = history.exists() ? Optional.of(history.get()) : Optional.empty();
            Judged judged = Judged.from(before, CollectionConverters.asJava(values), limits);
            history.update(judged.history());
            if (idleTimeout.isSet()) {
                resetTimer(timerValues.getCurrentProcessingTimeInMs() + idleTimeout.ms() + 1);
            }
            return CollectionConverters.asScala(judged.anomalies().iterator());
        }

        private void resetTimer(long timeMs) {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
            getHandle().registerTimer(timeMs);
        }

        @Override
        public Iterator<AmountAnomaly> handleExpiredTimer(
                String userId, TimerValues timerValues, ExpiredTimerInfo timer) {
            history.clear();
            return CollectionConverters.asScala(Collections.emptyIterator());
        }
    }
}
