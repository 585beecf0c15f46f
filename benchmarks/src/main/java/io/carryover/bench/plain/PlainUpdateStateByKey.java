package io.carryover.bench.plain;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.Session;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch (D01), so each looks at the batch time itself. A session that ends stays in the state for
 * the batch that says so.
 */
public final class PlainUpdateStateByKey {

    public static final LegacyJob<UserEvent, UserSession> JOB = new LegacyJob<>(
            GapSessions.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            UserSession.class,
            Visit.class,
            PlainUpdateStateByKey::wire,
            PlainUpdateStateByKey::project);

    private PlainUpdateStateByKey() {}

    private static JavaDStream<UserSession> wire(
            JavaDStream<UserEvent> events, CarriedState carried, Parameters parameters) {
        long gapMs = parameters.get(GapSessions.GAP).toMillis();

        JavaPairDStream<String, Visit> visits = BatchTimeState.updateStateByKey(
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)),
                (now, userId, values, state) -> values.isEmpty()
                        ? state.get().without(now, gapMs)
                        : Optional.of(Visit.with(values, now, state)));
        visits.checkpoint(StateCheckpoint.interval(events, parameters));

        return visits.filter(visit -> visit._2().isOver())
                .map(visit -> UserSession.of(visit._1(), visit._2().session()));
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        Visit visit = (Visit) entry.state();
        return visit.isOver()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new KeyedState(entry.key(), new OpenSessions(List.of(visit.session()))));
    }

    /**
     * The state of a user.
     *
     * @param lastBatchMs time of the last batch with an event of the user
     * @param isOver whether the session has ended, in this batch
     */
    record Visit(Session session, long lastBatchMs, boolean isOver) implements Serializable {

        static Visit with(List<UserEvent> values, Time now, Optional<Visit> before) {
            Session session = values.stream()
                    .map(event -> Session.of(event.eventTime()))
                    .reduce(Session::merge)
                    .orElseThrow();
            boolean goesOn = before.isPresent() && !before.get().isOver;
            return new Visit(goesOn ? before.get().session.merge(session) : session, now.milliseconds(), false);
        }

        /** After a batch without an event of the user. */
        Optional<Visit> without(Time now, long gapMs) {
            if (isOver) {
                return Optional.empty();
            }
            return Optional.of(now.milliseconds() - lastBatchMs > gapMs ? new Visit(session, lastBatchMs, true) : this);
        }
    }
}
