package io.carryover.bench.plain;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.Session;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.scenarios.options.Parameters;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import scala.Tuple2;

/** The engine's own timeout ends a session; it looks for those in the batches alone that write the state. (D05) */
public final class PlainMapWithState {

    public static final LegacyJob<UserEvent, UserSession> JOB = new LegacyJob<>(
            GapSessions.SCENARIO,
            Api.MAP_WITH_STATE,
            UserSession.class,
            Session.class,
            PlainMapWithState::wire,
            PlainMapWithState::project);

    private PlainMapWithState() {}

    private static JavaDStream<UserSession> wire(
            JavaDStream<UserEvent> events, CarriedState carried, Parameters parameters) {
        Duration gap = Durations.milliseconds(parameters.get(GapSessions.GAP).toMillis());

        JavaMapWithStateDStream<String, UserEvent, Session, UserSession> sessions = events.mapToPair(
                        event -> new Tuple2<>(event.userId(), event))
                .mapWithState(StateSpec.function(PlainMapWithState::collect).timeout(gap));
        sessions.checkpoint(StateCheckpoint.interval(events, parameters));

        return sessions;
    }

    /** Called once per event. (D02) */
    private static Optional<UserSession> collect(
            Time batch, String userId, Optional<UserEvent> event, State<Session> state) {
        if (state.isTimingOut()) {
            return Optional.of(UserSession.of(userId, state.get()));
        }
        Session arrived = Session.of(event.get().eventTime());
        state.update(state.exists() ? state.get().merge(arrived) : arrived);
        return Optional.empty();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        OpenSessions open = new OpenSessions(List.of((Session) entry.state()));
        return java.util.Optional.of(new KeyedState(entry.key(), open));
    }
}
