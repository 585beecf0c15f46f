package io.carryover.structured.runningstats;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStats;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.scenarios.runningstats.UserStats;
import io.carryover.structured.MigratedJob;
import java.util.Collections;
import java.util.List;
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
public final class RunningStatsTransformWithState {

    public static final MigratedJob<AmountEvent, UserStats> JOB = new MigratedJob<>(
            RunningStatsByUser.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            UserStats.class,
            OutputMode.Update(),
            RunningStatsTransformWithState::wire,
            RunningStatsTransformWithState::project);

    private static final String STATS = "stats";

    private RunningStatsTransformWithState() {}

    public static Dataset<UserStats> wire(Dataset<AmountEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        return events.groupByKey((MapFunction<AmountEvent, String>) AmountEvent::userId, Encoders.STRING())
                .transformWithState(
                        new Stats(idleTimeout),
                        idleTimeout.isSet() ? TimeMode.ProcessingTime() : TimeMode.None(),
                        OutputMode.Update(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(RunningStats.class)),
                        RecordEncoder.of(UserStats.class),
                        Dated.encoder(RecordEncoder.of(RunningStats.class)));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(STATS, Encoders.STRING(), RecordEncoder.of(RunningStats.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Stats
            extends StatefulProcessorWithInitialState<String, AmountEvent, UserStats, Dated<RunningStats>> {

        private final IdleTimeout idleTimeout;
        private transient ValueState<RunningStats> stats;

        Stats(IdleTimeout idleTimeout) {
            this.idleTimeout = idleTimeout;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            stats = getHandle().getValueState(STATS, RecordEncoder.of(RunningStats.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String userId, Dated<RunningStats> carried, TimerValues timerValues) {
            stats.update(carried.value());
            if (idleTimeout.isSet()) {
                getHandle().registerTimer(carried.lastUpdatedMs() + idleTimeout.ms() + 1);
            }
        }

        @Override
        public Iterator<UserStats> handleInputRows(
                String userId, Iterator<AmountEvent> values, TimerValues timerValues) {
            RunningStats added = RunningStats.of(CollectionConverters.asJava(values));
            RunningStats after = stats.exists() ? stats.get().merge(added) : added;
            UserStats emitted = UserStats.of(userId, after); // first, because it says whose sum is too large
            stats.update(after);
            if (idleTimeout.isSet()) {
                resetTimer(timerValues.getCurrentProcessingTimeInMs() + idleTimeout.ms() + 1);
            }
            return CollectionConverters.asScala(List.of(emitted).iterator());
        }

        private void resetTimer(long timeMs) {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
            getHandle().registerTimer(timeMs);
        }

        @Override
        public Iterator<UserStats> handleExpiredTimer(String userId, TimerValues timerValues, ExpiredTimerInfo timer) {
            stats.clear();
            return CollectionConverters.asScala(Collections.emptyIterator());
        }
    }
}
