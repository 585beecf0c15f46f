package io.carryover.dstream.activeusers;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.activeusers.ActiveUsers;
import io.carryover.scenarios.activeusers.LastSeen;
import io.carryover.scenarios.activeusers.PresenceEvent;
import io.carryover.scenarios.activeusers.UserStatus;
import io.carryover.scenarios.options.Parameters;
import java.time.Instant;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The engine calls a key once per record, so the records of a batch are reduced to one first: a user is emitted once. At the
 * engine's timeout the state can still be read, but is gone after the call.
 */
public final class ActiveUsersMapWithState {

    public static final LegacyJob<PresenceEvent, UserStatus> JOB = new LegacyJob<>(
            ActiveUsers.SCENARIO,
            Api.MAP_WITH_STATE,
            UserStatus.class,
            LastSeen.class,
            ActiveUsersMapWithState::wire,
            ActiveUsersMapWithState::project);

    private ActiveUsersMapWithState() {}

    public static JavaDStream<UserStatus> wire(
            JavaDStream<PresenceEvent> events, CarriedState carried, Parameters parameters) {
        long timeoutMs = parameters.get(ActiveUsers.TIMEOUT).toMillis();

        JavaPairDStream<String, LastSeen> byUser = events.mapToPair(
                        event -> new Tuple2<>(event.userId(), LastSeen.of(event)))
                .reduceByKey(LastSeen::newer);
        JavaMapWithStateDStream<String, LastSeen, LastSeen, UserStatus> users = byUser.mapWithState(
                StateSpec.function((String userId, Optional<LastSeen> seen, State<LastSeen> state) -> seen.isPresent()
                                ? UserStatus.active(userId, see(seen.get(), state))
                                : UserStatus.inactive(userId, state.get()))
                        .timeout(Durations.milliseconds(timeoutMs)));
        users.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, LastSeen.class).into(users);

        return users;
    }

    private static LastSeen see(LastSeen seen, State<LastSeen> state) {
        LastSeen after = state.exists() ? state.get().newer(seen) : seen;
        state.update(after);
        return after;
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        Instant lastUpdated = Instant.ofEpochMilli(entry.lastUpdatedMs().orElseThrow());
        Instant deadline = lastUpdated.plus(parameters.get(ActiveUsers.TIMEOUT));
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state(), deadline));
    }
}
