package io.carryover.dstream.activityspan;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.activityspan.ActivityEvent;
import io.carryover.scenarios.activityspan.ActivitySpan;
import io.carryover.scenarios.activityspan.ActivitySpans;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, and the stream holds all of the state in every batch. So the state notes when its user
 * was last seen: that tells whom to emit, and who has been away for too long.
 */
public final class ActivitySpanUpdateStateByKey {

    public static final LegacyJob<ActivityEvent, ActivitySpan> JOB = new LegacyJob<>(
            ActivitySpans.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            ActivitySpan.class,
            SeenUser.class,
            ActivitySpanUpdateStateByKey::wire,
            ActivitySpanUpdateStateByKey::project);

    private ActivitySpanUpdateStateByKey() {}

    public static JavaDStream<ActivitySpan> wire(
            JavaDStream<ActivityEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, SeenUser> users = BatchTimeState.updateStateByKey(
                events.filter(ActivityEvent::isTimed).mapToPair(event -> new Tuple2<>(event.user(), event)),
                (now, user, values, state) -> {
                    if (!values.isEmpty()) {
                        return Optional.of(SeenUser.at(now, state, values.iterator()));
                    }
                    return idleTimeout.isOver(state.get().lastEventMs(), now.milliseconds()) ? Optional.empty() : state;
                });
        users.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, ActivitySpan.class).as(SeenUser::new).into(users);

        return users.transform((state, now) ->
                state.values().filter(user -> user.isSeenAt(now)).map(SeenUser::span));
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), ((SeenUser) entry.state()).span()));
    }

    /**
     * The state of a user.
     *
     * @param lastEventMs time of the last batch with an event of the user
     */
    record SeenUser(ActivitySpan span, long lastEventMs) implements Serializable {

        static SeenUser at(Time now, Optional<SeenUser> before, Iterator<ActivityEvent> events) {
            java.util.Optional<ActivitySpan> span =
                    before.isPresent() ? java.util.Optional.of(before.get().span()) : java.util.Optional.empty();
            return new SeenUser(ActivitySpan.after(span, events), now.milliseconds());
        }

        boolean isSeenAt(Time batchTime) {
            return lastEventMs == batchTime.milliseconds();
        }
    }
}
