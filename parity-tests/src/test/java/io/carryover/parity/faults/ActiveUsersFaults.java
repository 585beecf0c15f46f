package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.activeusers.ActiveUsersMapWithState;
import io.carryover.dstream.activeusers.ActiveUsersUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.activeusers.ActiveUsers;
import io.carryover.scenarios.activeusers.LastSeen;
import io.carryover.structured.activeusers.ActiveUsersGroupState;
import io.carryover.structured.activeusers.ActiveUsersTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code active-users}. */
final class ActiveUsersFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "an older event does not move lastSeen back",
                    new Mistake(LastSeen.class, "other.lastSeen.isAfter(lastSeen) ? other : this", "other"),
                    ALL_APIS,
                    Sighting.in("plain", "missing-output", "extra-output")),
            fault(
                    "a user who comes back starts anew",
                    new Mistake(
                            ActiveUsersUpdateStateByKey.class,
                            "before.isPresent() && !before.get().isGone()",
                            "before.isPresent()"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("timeouts", "missing-output", "extra-output")),
            fault(
                    "a user times out behind the deadline, not at it",
                    new Mistake(
                            ActiveUsersUpdateStateByKey.class,
                            "now.milliseconds() - lastEventMs > timeoutMs",
                            "now.milliseconds() - lastEventMs >= timeoutMs"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("timeouts", "missing-output", "extra-output")),
            fault(
                    "a user is emitted once a step (D02)",
                    new Mistake(ActiveUsersMapWithState.class, ".reduceByKey(LastSeen::newer)", ""),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("plain", "extra-output")),
            fault(
                    "an inactive user leaves the state (D03)",
                    new Mistake(
                            ActiveUsersGroupState.class,
                            "state.remove();",
                            """
                            // in case the user comes back
                            state.setTimeoutDuration("1 hour");
                            """),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("timeouts", "missing-output", "extra-output", "extra-state", "changed-state")),
            fault(
                    "an event takes the timer of the one before along (D04)",
                    new Mistake(
                            ActiveUsersTransformWithState.class,
                            ".forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs))",
                            ""),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("plain", "changed-state")));

    private ActiveUsersFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(ActiveUsers.SCENARIO, rule, mistake, apis, sighting);
    }
}
