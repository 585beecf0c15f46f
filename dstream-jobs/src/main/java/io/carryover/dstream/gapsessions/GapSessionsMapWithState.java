package io.carryover.dstream.gapsessions;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The engine calls keys with records only, and its own timeout knows processing time only. So the watermark comes with the
 * events, and as a tick for a user who is due without one.
 */
public final class GapSessionsMapWithState {

    public static final LegacyJob<UserEvent, UserSession> JOB = new LegacyJob<>(
            GapSessions.SCENARIO,
            Api.MAP_WITH_STATE,
            UserSession.class,
            OpenSessions.class,
            GapSessionsMapWithState::wire,
            GapSessionsMapWithState::project);

    private GapSessionsMapWithState() {}

    public static JavaDStream<UserSession> wire(
            JavaDStream<UserEvent> events, CarriedState carried, Parameters parameters) {
        Duration gap = parameters.get(GapSessions.GAP);
        Ticks<String, OpenSessions> ticks = new Ticks<>(state -> state.nextExpiry(gap));

        JavaPairDStream<String, Timed<UserEvent>> timed = EventTime.of(
                JOB.name(),
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)),
                UserEvent::eventTime,
                parameters.get(GapSessions.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaMapWithStateDStream<String, Iterable<Timed<UserEvent>>, OpenSessions, List<UserSession>> sessions =
                timed.groupByKey()
                        .mapWithState(StateSpec.function(
                                (String userId,
                                        Optional<Iterable<Timed<UserEvent>>> values,
                                        State<OpenSessions> state) -> collect(userId, values.get(), state, gap)));
        sessions.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, OpenSessions.class).into(sessions);
        ticks.readFrom(sessions.stateSnapshots());

        return sessions.flatMap(List::iterator);
    }

    private static List<UserSession> collect(
            String userId, Iterable<Timed<UserEvent>> values, State<OpenSessions> state, Duration gap) {
        Instant watermark = values.iterator().next().watermark();
        OpenSessions all = state.exists() ? state.get() : OpenSessions.NONE;
        for (Timed<UserEvent> value : values) {
            all = value.isTick() ? all : all.add(value.event().eventTime(), gap);
        }
        OpenSessions open = all.openAt(watermark, gap);
        if (open.isEmpty()) {
            state.remove();
        } else {
            state.update(open);
        }
        return all.dueBy(watermark, gap).stream()
                .map(session -> UserSession.of(userId, session))
                .toList();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
