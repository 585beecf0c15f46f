package io.carryover.structured.explicitendsessions;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.explicitendsessions.ClosedSession;
import io.carryover.scenarios.explicitendsessions.Collected;
import io.carryover.scenarios.explicitendsessions.End;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.explicitendsessions.OpenSession;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 * State and timers are kept apart: a key may have several timers, and none goes away by itself before it fires. A timer
 * fires at its time, not behind it, so it is set one millisecond later than the deadline.
 */
public final class ExplicitEndSessionsTransformWithState {

    public static final MigratedJob<SessionEvent, ClosedSession> JOB = new MigratedJob<>(
            ExplicitEndSessions.SCENARIO,
            Api.TRANSFORM_WITH_STATE,
            ClosedSession.class,
            OutputMode.Append(),
            ExplicitEndSessionsTransformWithState::wire,
            ExplicitEndSessionsTransformWithState::project);

    private static final String SESSION = "session";

    private ExplicitEndSessionsTransformWithState() {}

    public static Dataset<ClosedSession> wire(
            Dataset<SessionEvent> events, CarriedState carried, Parameters parameters) {
        long timeoutMs = parameters.get(ExplicitEndSessions.TIMEOUT).toMillis();
        int maxEvents = parameters.get(ExplicitEndSessions.MAX_EVENTS);

        return events.groupByKey((MapFunction<SessionEvent, Integer>) SessionEvent::id, Encoders.INT())
                .transformWithState(
                        new Sessions(timeoutMs, maxEvents),
                        TimeMode.ProcessingTime(),
                        OutputMode.Append(),
                        carried.datedState(Encoders.INT(), RecordEncoder.of(OpenSession.class)),
                        RecordEncoder.of(ClosedSession.class),
                        Dated.encoder(RecordEncoder.of(OpenSession.class)));
    }

    /** Were there several timers, the session would time out at the first. */
    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        Map<Integer, List<Long>> timers = state.timers(Encoders.INT());
        return state.valueState(SESSION, Encoders.INT(), RecordEncoder.of(OpenSession.class)).entrySet().stream()
                .map(entry -> new KeyedState(
                        entry.getKey(),
                        entry.getValue(),
                        Instant.ofEpochMilli(Collections.min(timers.get(entry.getKey())) - 1)))
                .toList();
    }

    private static final class Sessions
            extends StatefulProcessorWithInitialState<Integer, SessionEvent, ClosedSession, Dated<OpenSession>> {

        private final long timeoutMs;
        private final int maxEvents;
        private transient ValueState<OpenSession> session;

        Sessions(long timeoutMs, int maxEvents) {
            this.timeoutMs = timeoutMs;
            this.maxEvents = maxEvents;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            session = getHandle().getValueState(SESSION, RecordEncoder.of(OpenSession.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(Integer id, Dated<OpenSession> carried, TimerValues timerValues) {
            session.update(carried.value());
            getHandle().registerTimer(carried.lastUpdatedMs() + timeoutMs + 1);
        }

        @Override
        public Iterator<ClosedSession> handleInputRows(
                Integer id, Iterator<SessionEvent> values, TimerValues timerValues) {
            Optional<OpenSession> before = session.exists() ? Optional.of(session.get()) : Optional.empty();
            Collected collected = Collected.from(id, before, CollectionConverters.asJava(values), maxEvents);
            deleteTimers();
            if (collected.open().isPresent()) {
                session.update(collected.open().get());
                getHandle().registerTimer(timerValues.getCurrentProcessingTimeInMs() + timeoutMs + 1);
            } else {
                session.clear();
            }
            return CollectionConverters.asScala(collected.closed().iterator());
        }

        private void deleteTimers() {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs));
        }

        @Override
        public Iterator<ClosedSession> handleExpiredTimer(Integer id, TimerValues timerValues, ExpiredTimerInfo timer) {
            ClosedSession closed = session.get().close(id, End.TIMEOUT);
            session.clear();
            return CollectionConverters.asScala(List.of(closed).iterator());
        }
    }
}
