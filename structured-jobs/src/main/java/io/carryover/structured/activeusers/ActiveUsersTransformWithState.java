package io.carryover.structured.activeusers;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.activeusers.ActiveUsers;
import io.carryover.scenarios.activeusers.LastSeen;
import io.carryover.scenarios.activeusers.PresenceEvent;
import io.carryover.scenarios.activeusers.UserStatus;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 * State and timers are kept apart: the timer of the batch before is deleted when a new one is registered. A timer fires at
 * its time, not behind it, so it is set one millisecond later than the deadline.
 */
public final class ActiveUsersTransformWithState {

    public static final MigratedJob<PresenceEvent, UserStatus> JOB = new MigratedJob<>(
            ActiveUsers.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            UserStatus.class,
            OutputMode.Update(),
            ActiveUsersTransformWithState::wire,
            ActiveUsersTransformWithState::project);

    private static final String SEEN = "seen";

    private ActiveUsersTransformWithState() {}

    public static Dataset<UserStatus> wire(Dataset<PresenceEvent> events, CarriedState carried, Parameters parameters) {
        long timeoutMs = parameters.get(ActiveUsers.TIMEOUT).toMillis();

        return events.groupByKey((MapFunction<PresenceEvent, String>) PresenceEvent::userId, Encoders.STRING())
                .transformWithState(
                        new Users(timeoutMs),
                        TimeMode.ProcessingTime(),
                        OutputMode.Update(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(LastSeen.class)),
                        RecordEncoder.of(UserStatus.class),
                        Dated.encoder(RecordEncoder.of(LastSeen.class)));
    }

    /** Were there several timers, the user would time out at the first. */
    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        Map<String, List<Long>> timers = state.timers(Encoders.STRING());
        return state.valueState(SEEN, Encoders.STRING(), RecordEncoder.of(LastSeen.class)).entrySet().stream()
                .map(entry -> new KeyedState(
                        entry.getKey(),
                        entry.getValue(),
                        Instant.ofEpochMilli(Collections.min(timers.get(entry.getKey())) - 1)))
                .toList();
    }

    private static final class Users
            extends StatefulProcessorWithInitialState<String, PresenceEvent, UserStatus, Dated<LastSeen>> {

        private final long timeoutMs;
        private transient ValueState<LastSeen> lastSeen;

        Users(long timeoutMs) {
            this.timeoutMs = timeoutMs;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            lastSeen = getHandle().getValueState(SEEN, RecordEncoder.of(LastSeen.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String userId, Dated<LastSeen> carried, TimerValues timerValues) {
            lastSeen.update(carried.value());
            getHandle().registerTimer(carried.lastUpdatedMs() + timeoutMs + 1);
        }

        @Override
        public Iterator<UserStatus> handleInputRows(
                String userId, Iterator<PresenceEvent> values, TimerValues timerValues) {
            LastSeen seen = LastSeen.of(CollectionConverters.asJava(values));
            LastSeen after = lastSeen.exists() ? lastSeen.get().newer(seen) : seen;
            lastSeen.update(after);
            resetTimer(timerValues.getCurrentProcessingTimeInMs() + timeoutMs + 1);
            return CollectionConverters.asScala(
                    List.of(UserStatus.active(userId, after)).iterator());
        }

        private void resetTimer(long timeMs) {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
            getHandle().registerTimer(timeMs);
        }

        @Override
        public Iterator<UserStatus> handleExpiredTimer(String userId, TimerValues timerValues, ExpiredTimerInfo timer) {
            UserStatus inactive = UserStatus.inactive(userId, lastSeen.get());
            lastSeen.clear();
            return CollectionConverters.asScala(List.of(inactive).iterator());
        }
    }
}
