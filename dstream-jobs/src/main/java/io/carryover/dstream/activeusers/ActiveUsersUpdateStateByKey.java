package io.carryover.dstream.activeusers;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.activeusers.ActiveUsers;
import io.carryover.scenarios.activeusers.LastSeen;
import io.carryover.scenarios.activeusers.PresenceEvent;
import io.carryover.scenarios.activeusers.UserStatus;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.time.Instant;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, so the timeout is a comparison with the batch time. There is no output but the state
 * itself: a user who times out stays in it for the batch that says so, and is removed in the next.
 */
public final class ActiveUsersUpdateStateByKey {

    public static final LegacyJob<PresenceEvent, UserStatus> JOB = new LegacyJob<>(
            ActiveUsers.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            UserStatus.class,
            SeenUser.class,
            ActiveUsersUpdateStateByKey::wire,
            ActiveUsersUpdateStateByKey::project);

    private ActiveUsersUpdateStateByKey() {}

    public static JavaDStream<UserStatus> wire(
            JavaDStream<PresenceEvent> events, CarriedState carried, Parameters parameters) {
        long timeoutMs = parameters.get(ActiveUsers.TIMEOUT).toMillis();

        JavaPairDStream<String, SeenUser> users = BatchTimeState.updateStateByKey(
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)),
                (now, userId, values, state) -> values.isEmpty()
                        ? state.get().without(now, timeoutMs)
                        : Optional.of(SeenUser.at(now, state, LastSeen.of(values.iterator()))));
        users.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, LastSeen.class)
                .as((seen, lastUpdatedMs) -> new SeenUser(seen, lastUpdatedMs, false))
                .into(users);

        return users.transform((state, now) -> state.filter(user -> user._2().hasNewsAt(now))
                .map(user -> user._2().status(user._1())));
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        SeenUser user = (SeenUser) entry.state();
        Instant deadline = Instant.ofEpochMilli(user.lastEventMs()).plus(parameters.get(ActiveUsers.TIMEOUT));
        return user.isGone()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new KeyedState(entry.key(), user.seen(), deadline));
    }

    /**
     * The state of a user.
     *
     * @param lastEventMs time of the last batch with an event of the user
     * @param isGone whether the user has timed out, in this batch
     */
    record SeenUser(LastSeen seen, long lastEventMs, boolean isGone) implements Serializable {

        static SeenUser at(Time now, Optional<SeenUser> before, LastSeen seen) {
            boolean goesOn = before.isPresent() && !before.get().isGone();
            return new SeenUser(goesOn ? before.get().seen().newer(seen) : seen, now.milliseconds(), false);
        }

        /** After a batch without an event of the user. */
        Optional<SeenUser> without(Time now, long timeoutMs) {
            return isGone
                    ? Optional.empty()
                    : Optional.of(new SeenUser(seen, lastEventMs, now.milliseconds() - lastEventMs > timeoutMs));
        }

        boolean hasNewsAt(Time batchTime) {
            return isGone || lastEventMs == batchTime.milliseconds();
        }

        UserStatus status(String userId) {
            return isGone ? UserStatus.inactive(userId, seen) : UserStatus.active(userId, seen);
        }
    }
}
