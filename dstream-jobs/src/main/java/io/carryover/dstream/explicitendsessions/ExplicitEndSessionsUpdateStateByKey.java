package io.carryover.dstream.explicitendsessions;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.explicitendsessions.ClosedSession;
import io.carryover.scenarios.explicitendsessions.Collected;
import io.carryover.scenarios.explicitendsessions.End;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.explicitendsessions.OpenSession;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, so the timeout is a comparison with the batch time. There is no output but the state
 * itself: the state carries the sessions that ended in the batch, and loses them in the next.
 */
public final class ExplicitEndSessionsUpdateStateByKey {

    public static final LegacyJob<SessionEvent, ClosedSession> JOB = new LegacyJob<>(
            ExplicitEndSessions.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            ClosedSession.class,
            UserSessions.class,
            ExplicitEndSessionsUpdateStateByKey::wire,
            ExplicitEndSessionsUpdateStateByKey::project);

    private ExplicitEndSessionsUpdateStateByKey() {}

    public static JavaDStream<ClosedSession> wire(
            JavaDStream<SessionEvent> events, CarriedState carried, Parameters parameters) {
        long timeoutMs = parameters.get(ExplicitEndSessions.TIMEOUT).toMillis();
        int maxEvents = parameters.get(ExplicitEndSessions.MAX_EVENTS);

        JavaPairDStream<Integer, UserSessions> sessions = BatchTimeState.updateStateByKey(
                events.mapToPair(event -> new Tuple2<>(event.id(), event)),
                (Time now, Integer id, List<SessionEvent> values, Optional<UserSessions> state) -> {
                    UserSessions before = state.orElse(UserSessions.NONE);
                    UserSessions after = values.isEmpty()
                            ? before.timeOut(id, now.milliseconds())
                            : before.collect(id, values, maxEvents, now.milliseconds() + timeoutMs);
                    return after.isEmpty() ? Optional.empty() : Optional.of(after);
                });
        sessions.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(Integer.class, OpenSession.class)
                .as((open, lastUpdatedMs) -> new UserSessions(open, lastUpdatedMs + timeoutMs, List.of()))
                .into(sessions);

        return sessions.flatMap(session -> session._2().closed().iterator());
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        UserSessions state = (UserSessions) entry.state();
        return java.util.Optional.ofNullable(state.open())
                .map(open -> new KeyedState(entry.key(), open, Instant.ofEpochMilli(state.deadlineMs())));
    }

    /**
     * The state of a user.
     *
     * @param open the open session, null if there is none
     * @param deadlineMs the session times out in the first batch behind this time
     * @param closed the sessions that ended in this batch
     */
    record UserSessions(OpenSession open, long deadlineMs, List<ClosedSession> closed) implements Serializable {

        static final UserSessions NONE = new UserSessions(null, 0, List.of());

        UserSessions collect(Integer id, List<SessionEvent> values, int maxEvents, long newDeadlineMs) {
            Collected collected = Collected.from(id, java.util.Optional.ofNullable(open), values.iterator(), maxEvents);
            return new UserSessions(collected.open().orElse(null), newDeadlineMs, collected.closed());
        }

        UserSessions timeOut(Integer id, long nowMs) {
            return open != null && deadlineMs < nowMs
                    ? new UserSessions(null, 0, List.of(open.close(id, End.TIMEOUT)))
                    : new UserSessions(open, deadlineMs, List.of());
        }

        boolean isEmpty() {
            return open == null && closed.isEmpty();
        }
    }
}
