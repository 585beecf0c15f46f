package io.carryover.structured.gapsessions;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.CarriedWatermark;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * The engine drops late events and keeps the watermark. A timer fires at its time, so it is set to an expiry itself, and stays
 * until then: a session that goes on leaves it where it is. It fires too early, and only then is the next one set.
 */
public final class GapSessionsTransformWithState {

    public static final MigratedJob<UserEvent, UserSession> JOB = new MigratedJob<>(
            GapSessions.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            UserSession.class,
            OutputMode.Append(),
            GapSessionsTransformWithState::wire,
            GapSessionsTransformWithState::project);

    private static final String OPEN = "open";

    private GapSessionsTransformWithState() {}

    public static Dataset<UserSession> wire(Dataset<UserEvent> events, CarriedState carried, Parameters parameters) {
        long delayMs = parameters.get(GapSessions.WATERMARK_DELAY).toMillis();

        return events.withWatermark("eventTime", delayMs + " milliseconds")
                .where(carried.watermark().isBefore("eventTime"))
                .groupByKey((MapFunction<UserEvent, String>) UserEvent::userId, Encoders.STRING())
                .transformWithState(
                        new Sessions(parameters.get(GapSessions.GAP), carried.watermark()),
                        TimeMode.EventTime(),
                        OutputMode.Append(),
                        carried.state(Encoders.STRING(), RecordEncoder.of(OpenSessions.class)),
                        RecordEncoder.of(UserSession.class),
                        RecordEncoder.of(OpenSessions.class));
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.valueState(OPEN, Encoders.STRING(), RecordEncoder.of(OpenSessions.class)).entrySet().stream()
                .map(entry -> new KeyedState(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static final class Sessions
            extends StatefulProcessorWithInitialState<String, UserEvent, UserSession, OpenSessions> {

        private final Duration gap;
        private final CarriedWatermark watermark;
        private transient ValueState<OpenSessions> open;

        Sessions(Duration gap, CarriedWatermark watermark) {
            this.gap = gap;
            this.watermark = watermark;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            open = getHandle().getValueState(OPEN, RecordEncoder.of(OpenSessions.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String userId, OpenSessions carried, TimerValues timerValues) {
            open.update(carried);
            getHandle().registerTimer(watermark.timerAt(carried.nextExpiry(gap).orElseThrow()));
        }

        @Override
        public Iterator<UserSession> handleInputRows(
                String userId, Iterator<UserEvent> values, TimerValues timerValues) {
            OpenSessions before = sessions();
            OpenSessions all = before;
            while (values.hasNext()) {
                all = all.add(values.next().eventTime(), gap);
            }
            return expire(userId, all, before.nextExpiry(gap), timerValues);
        }

        /** The session may have gone on since the timer was set, or have ended in this batch already. */
        @Override
        public Iterator<UserSession> handleExpiredTimer(
                String userId, TimerValues timerValues, ExpiredTimerInfo timer) {
            return expire(userId, sessions(), firstTimerBut(timer.getExpiryTimeInMs()), timerValues);
        }

        private OpenSessions sessions() {
            return open.exists() ? open.get() : OpenSessions.NONE;
        }

        /** Empty if the user has no other: the one that fires is there until the call has ended. */
        private Optional<Instant> firstTimerBut(long firedMs) {
            List<Long> timers = new ArrayList<>();
            CollectionConverters.asJava(getHandle().listTimers()).forEachRemaining(timer -> timers.add((Long) timer));
            return timers.stream()
                    .filter(timerMs -> timerMs != firedMs)
                    .min(Comparator.naturalOrder())
                    .map(Instant::ofEpochMilli);
        }

        /** @param armed when a timer of the user fires at the latest; empty if there is none */
        private Iterator<UserSession> expire(
                String userId, OpenSessions all, Optional<Instant> armed, TimerValues timerValues) {
            Instant now = watermark.orLater(timerValues.getCurrentWatermarkInMs());
            OpenSessions rest = all.openAt(now, gap);
            if (rest.isEmpty()) {
                open.clear();
            } else {
                open.update(rest);
                arm(rest.nextExpiry(gap).orElseThrow(), armed);
            }
            return CollectionConverters.asScala(all.dueBy(now, gap).stream()
                    .map(session -> UserSession.of(userId, session))
                    .iterator());
        }

        private void arm(Instant expiry, Optional<Instant> armed) {
            if (armed.isEmpty() || armed.get().isAfter(expiry)) {
                getHandle().registerTimer(expiry.toEpochMilli());
            }
        }
    }
}
