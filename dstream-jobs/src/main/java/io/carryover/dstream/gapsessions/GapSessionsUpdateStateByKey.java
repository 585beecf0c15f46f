package io.carryover.dstream.gapsessions;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.legacy.time.EventTime;
import io.carryover.legacy.time.Ticks;
import io.carryover.legacy.time.Timed;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, but nobody tells it the watermark: it comes with the events, and as a tick for a
 * user who is due without one. The state carries the sessions that ended in the batch, and loses them in the next.
 */
public final class GapSessionsUpdateStateByKey {

    public static final LegacyJob<UserEvent, UserSession> JOB = new LegacyJob<>(
            GapSessions.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            UserSession.class,
            UserSessions.class,
            GapSessionsUpdateStateByKey::wire,
            GapSessionsUpdateStateByKey::project);

    private GapSessionsUpdateStateByKey() {}

    public static JavaDStream<UserSession> wire(
            JavaDStream<UserEvent> events, CarriedState carried, Parameters parameters) {
        Duration gap = parameters.get(GapSessions.GAP);
        Ticks<String, UserSessions> ticks = new Ticks<>(state -> state.open().nextExpiry(gap));

        JavaPairDStream<String, Timed<UserEvent>> timed = EventTime.of(
                JOB.name(),
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)),
                UserEvent::eventTime,
                parameters.get(GapSessions.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaPairDStream<String, UserSessions> sessions = BatchTimeState.updateStateByKey(
                timed, (Time now, String userId, List<Timed<UserEvent>> values, Optional<UserSessions> state) -> {
                    UserSessions before = state.orElse(UserSessions.NONE);
                    UserSessions after = values.isEmpty() ? before.quiet() : before.collect(userId, values, gap);
                    return after.isEmpty() ? Optional.empty() : Optional.of(after);
                });
        sessions.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, OpenSessions.class)
                .as((open, lastUpdatedMs) -> new UserSessions(open, List.of()))
                .into(sessions);
        ticks.readFrom(sessions);

        return sessions.flatMap(session -> session._2().closed().iterator());
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        OpenSessions open = ((UserSessions) entry.state()).open();
        return open.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(new KeyedState(entry.key(), open));
    }

    /**
     * The state of a user.
     *
     * @param open the open sessions
     * @param closed the sessions that ended in this batch
     */
    record UserSessions(OpenSessions open, List<UserSession> closed) implements Serializable {

        static final UserSessions NONE = new UserSessions(OpenSessions.NONE, List.of());

        UserSessions collect(String userId, List<Timed<UserEvent>> values, Duration gap) {
            Instant watermark = values.get(0).watermark();
            OpenSessions all = open;
            for (Timed<UserEvent> value : values) {
                all = value.isTick() ? all : all.add(value.event().eventTime(), gap);
            }
            List<UserSession> due = all.dueBy(watermark, gap).stream()
                    .map(session -> UserSession.of(userId, session))
                    .toList();
            return new UserSessions(all.openAt(watermark, gap), due);
        }

        UserSessions quiet() {
            return new UserSessions(open, List.of());
        }

        boolean isEmpty() {
            return open.isEmpty() && closed.isEmpty();
        }
    }
}
