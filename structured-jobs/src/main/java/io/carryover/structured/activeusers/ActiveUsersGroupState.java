package io.carryover.structured.activeusers;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.activeusers.ActiveUsers;
import io.carryover.scenarios.activeusers.LastSeen;
import io.carryover.scenarios.activeusers.PresenceEvent;
import io.carryover.scenarios.activeusers.UserStatus;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * A key is called once per batch with events, and once at its timeout; every call returns a row, and the first one of a
 * carried key has nothing to say: its row is dropped behind the operator. A call clears the timeout, so it is set again. At
 * the timeout the state is still there, and stays until it is removed.
 */
public final class ActiveUsersGroupState {

    public static final MigratedJob<PresenceEvent, UserStatus> JOB = new MigratedJob<>(
            ActiveUsers.SCENARIO,
            Api.GROUP_STATE,
            UserStatus.class,
            OutputMode.Update(),
            ActiveUsersGroupState::wire,
            ActiveUsersGroupState::project);

    private ActiveUsersGroupState() {}

    public static Dataset<UserStatus> wire(Dataset<PresenceEvent> events, CarriedState carried, Parameters parameters) {
        long timeoutMs = parameters.get(ActiveUsers.TIMEOUT).toMillis();

        MapGroupsWithStateFunction<String, PresenceEvent, Dated<LastSeen>, Emission> statuses =
                (userId, values, state) -> {
                    if (state.hasTimedOut()) {
                        return new Emission(UserStatus.inactive(userId, leave(state)));
                    }
                    return values.hasNext()
                            ? new Emission(UserStatus.active(userId, see(LastSeen.of(values), state, timeoutMs)))
                            : resume(userId, state, timeoutMs);
                };
        return events.groupByKey((MapFunction<PresenceEvent, String>) PresenceEvent::userId, Encoders.STRING())
                .mapGroupsWithState(
                        statuses,
                        Dated.encoder(RecordEncoder.of(LastSeen.class)),
                        RecordEncoder.of(Emission.class),
                        GroupStateTimeout.ProcessingTimeTimeout(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(LastSeen.class)))
                .where("status is not null")
                .select("status.*")
                .as(RecordEncoder.of(UserStatus.class));
    }

    private static LastSeen see(LastSeen seen, GroupState<Dated<LastSeen>> state, long timeoutMs) {
        LastSeen after = state.exists() ? state.get().value().newer(seen) : seen;
        state.update(new Dated<>(after, state.getCurrentProcessingTimeMs()));
        state.setTimeoutDuration(timeoutMs);
        return after;
    }

    /** The first call of a carried key, without values: it goes on waiting. */
    private static Emission resume(String userId, GroupState<Dated<LastSeen>> state, long timeoutMs) {
        long msLeft = state.get().msLeft(timeoutMs, state.getCurrentProcessingTimeMs());
        if (msLeft < 0) {
            return new Emission(UserStatus.inactive(userId, leave(state)));
        }
        state.setTimeoutDuration(Math.max(1, msLeft)); // 0 is refused
        return Emission.NOTHING;
    }

    private static LastSeen leave(GroupState<Dated<LastSeen>> state) {
        LastSeen last = state.get().value();
        state.remove();
        return last;
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), Dated.encoder(RecordEncoder.of(LastSeen.class))).stream()
                .map(entry -> new KeyedState(
                        entry.key(),
                        entry.state().value(),
                        Instant.ofEpochMilli(entry.timeoutMs().orElseThrow())))
                .toList();
    }

    /**
     * The row of a call; public, because the code that Spark generates reads it.
     *
     * @param status null if there is nothing to emit
     */
    public record Emission(UserStatus status) {

        static final Emission NOTHING = new Emission(null);
    }
}
