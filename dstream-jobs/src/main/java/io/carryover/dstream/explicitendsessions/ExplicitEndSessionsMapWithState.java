package io.carryover.dstream.explicitendsessions;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.explicitendsessions.ClosedSession;
import io.carryover.scenarios.explicitendsessions.Collected;
import io.carryover.scenarios.explicitendsessions.End;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.explicitendsessions.OpenSession;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.scenarios.options.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The engine calls a key once per record, so the records of a batch are grouped first. Its own timeout fires for keys
 * without a record; by then the state is gone already, so the function only emits.
 */
public final class ExplicitEndSessionsMapWithState {

    public static final LegacyJob<SessionEvent, ClosedSession> JOB = new LegacyJob<>(
            ExplicitEndSessions.SCENARIO,
            Api.MAP_WITH_STATE,
            ClosedSession.class,
            OpenSession.class,
            ExplicitEndSessionsMapWithState::wire,
            ExplicitEndSessionsMapWithState::project);

    private ExplicitEndSessionsMapWithState() {}

    public static JavaDStream<ClosedSession> wire(
            JavaDStream<SessionEvent> events, CarriedState carried, Parameters parameters) {
        Duration timeout = parameters.get(ExplicitEndSessions.TIMEOUT);
        int maxEvents = parameters.get(ExplicitEndSessions.MAX_EVENTS);

        JavaPairDStream<Integer, Iterable<SessionEvent>> byId =
                events.mapToPair(event -> new Tuple2<>(event.id(), event)).groupByKey();
        JavaMapWithStateDStream<Integer, Iterable<SessionEvent>, OpenSession, List<ClosedSession>> sessions =
                byId.mapWithState(StateSpec.function(
                                (Integer id, Optional<Iterable<SessionEvent>> values, State<OpenSession> state) ->
                                        values.isPresent()
                                                ? collect(id, values.get(), state, maxEvents)
                                                : List.of(state.get().close(id, End.TIMEOUT)))
                        .timeout(Durations.milliseconds(timeout.toMillis())));
        sessions.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(Integer.class, OpenSession.class).into(sessions);

        return sessions.flatMap(List::iterator);
    }

    private static List<ClosedSession> collect(
            Integer id, Iterable<SessionEvent> values, State<OpenSession> state, int maxEvents) {
        java.util.Optional<OpenSession> before =
                state.exists() ? java.util.Optional.of(state.get()) : java.util.Optional.empty();
        Collected collected = Collected.from(id, before, values.iterator(), maxEvents);
        collected.open().ifPresentOrElse(state::update, state::remove);
        return collected.closed();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        Instant lastUpdated = Instant.ofEpochMilli(entry.lastUpdatedMs().orElseThrow());
        Instant deadline = lastUpdated.plus(parameters.get(ExplicitEndSessions.TIMEOUT));
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state(), deadline));
    }
}
