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
 * A key is called once per batch, with all its events. Each call clears the timeout, so it is set again. At the timeout the
 * state is still there, and stays until it is removed.
 */
public final class ExplicitEndSessionsGroupState {

    public static final MigratedJob<SessionEvent, ClosedSession> JOB = new MigratedJob<>(
            ExplicitEndSessions.SCENARIO,
            Api.GROUP_STATE,
            ClosedSession.class,
            OutputMode.Append(),
            ExplicitEndSessionsGroupState::wire,
            ExplicitEndSessionsGroupState::project);

    private ExplicitEndSessionsGroupState() {}

    public static Dataset<ClosedSession> wire(
            Dataset<SessionEvent> events, CarriedState carried, Parameters parameters) {
        long timeoutMs = parameters.get(ExplicitEndSessions.TIMEOUT).toMillis();
        int maxEvents = parameters.get(ExplicitEndSessions.MAX_EVENTS);

        FlatMapGroupsWithStateFunction<Integer, SessionEvent, Dated<OpenSession>, ClosedSession> sessions =
                (id, values, state) -> {
                    if (state.hasTimedOut()) {
                        return timeOut(id, state);
                    }
                    return values.hasNext()
                            ? collect(id, values, state, maxEvents, timeoutMs)
                            : resume(id, state, timeoutMs);
                };
        return events.groupByKey((MapFunction<SessionEvent, Integer>) SessionEvent::id, Encoders.INT())
                .flatMapGroupsWithState(
                        sessions,
                        OutputMode.Append(),
                        Dated.encoder(RecordEncoder.of(OpenSession.class)),
                        RecordEncoder.of(ClosedSession.class),
                        GroupStateTimeout.ProcessingTimeTimeout(),
                        carried.datedState(Encoders.INT(), RecordEncoder.of(OpenSession.class)));
    }

    private static Iterator<ClosedSession> collect(
            Integer id,
            Iterator<SessionEvent> values,
            GroupState<Dated<OpenSession>> state,
            int maxEvents,
            long timeoutMs) {
        Optional<OpenSession> before = state.exists() ? Optional.of(state.get().value()) : Optional.empty();
        Collected collected = Collected.from(id, before, values, maxEvents);
        if (collected.open().isPresent()) {
            state.update(new Dated<>(collected.open().get(), state.getCurrentProcessingTimeMs()));
            state.setTimeoutDuration(timeoutMs);
        } else {
            state.remove();
        }
        return collected.closed().iterator();
    }

    /** The first call of a carried key, without values: it goes on waiting. */
    private static Iterator<ClosedSession> resume(Integer id, GroupState<Dated<OpenSession>> state, long timeoutMs) {
        long msLeft = state.get().msLeft(timeoutMs, state.getCurrentProcessingTimeMs());
        if (msLeft < 0) {
            return timeOut(id, state);
        }
        state.setTimeoutDuration(Math.max(1, msLeft)); // 0 is refused
        return Collections.emptyIterator();
    }

    private static Iterator<ClosedSession> timeOut(Integer id, GroupState<Dated<OpenSession>> state) {
        ClosedSession closed = state.get().value().close(id, End.TIMEOUT);
        state.remove();
        return List.of(closed).iterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.INT(), Dated.encoder(RecordEncoder.of(OpenSession.class))).stream()
                .map(entry -> new KeyedState(
                        entry.key(),
                        entry.state().value(),
                        Instant.ofEpochMilli(entry.timeoutMs().orElseThrow())))
                .toList();
    }
}
