package io.carryover.structured.activeusers;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
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
 * A key is called once per batch with events, and once at its timeout; every call returns a row. A call clears the timeout,
 * so it is set again. At the timeout the state is still there, and stays until it is removed.
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

    public static Dataset<UserStatus> wire(Dataset<PresenceEvent> events, Parameters parameters) {
        long timeoutMs = parameters.get(ActiveUsers.TIMEOUT).toMillis();

        MapGroupsWithStateFunction<String, PresenceEvent, LastSeen, UserStatus> statuses =
                (userId, values, state) -> state.hasTimedOut()
                        ? UserStatus.inactive(userId, leave(state))
                        : UserStatus.active(userId, see(LastSeen.of(values), state, timeoutMs));
        return events.groupByKey((MapFunction<PresenceEvent, String>) PresenceEvent::userId, Encoders.STRING())
                .mapGroupsWithState(
                        statuses,
                        RecordEncoder.of(LastSeen.class),
                        RecordEncoder.of(UserStatus.class),
                        GroupStateTimeout.ProcessingTimeTimeout());
    }

    private static LastSeen see(LastSeen seen, GroupState<LastSeen> state, long timeoutMs) {
        LastSeen after = state.exists() ? state.get().newer(seen) : seen;
        state.update(after);
        state.setTimeoutDuration(timeoutMs);
        return after;
    }

    private static LastSeen leave(GroupState<LastSeen> state) {
        LastSeen last = state.get();
        state.remove();
        return last;
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), RecordEncoder.of(LastSeen.class)).stream()
                .map(entry -> new KeyedState(
                        entry.key(),
                        entry.state(),
                        Instant.ofEpochMilli(entry.timeoutMs().orElseThrow())))
                .toList();
    }
}
