package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.activityspan.ActivitySpanMapWithState;
import io.carryover.dstream.activityspan.ActivitySpanUpdateStateByKey;
import io.carryover.harness.KillPoint;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.activityspan.ActivitySpan;
import io.carryover.scenarios.activityspan.ActivitySpans;
import io.carryover.structured.activityspan.ActivitySpanGroupState;
import io.carryover.structured.activityspan.ActivitySpanTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code activity-span}. */
final class ActivitySpanFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "events of a step apply in time order",
                    new Mistake(ActivitySpan.class, "sorted.sort(ActivityEvent.TIME_ORDER);", ""),
                    ALL_APIS,
                    Sighting.in("out-of-order", "missing-output", "extra-output")),
            fault(
                    "another activity takes over if it is later, not at the same time",
                    new Mistake(
                            ActivitySpan.class,
                            "return event.timestamp().isAfter(end) ?",
                            "return !event.timestamp().isBefore(end) ?"),
                    ALL_APIS,
                    Sighting.in("out-of-order", "missing-output", "extra-output")),
            fault(
                    "an earlier event of the same activity widens the start",
                    new Mistake(ActivitySpan.class, "seen.isBefore(start) ? seen : start", "start"),
                    ALL_APIS,
                    Sighting.in("out-of-order", "missing-output", "extra-output")),
            fault(
                    "only users with an event are emitted (D09)",
                    new Mistake(ActivitySpanUpdateStateByKey.class, ".filter(user -> user.isSeenAt(now))", ""),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("plain", "extra-output")),
            fault(
                    "an idle user leaves the state",
                    new Mistake(
                            ActivitySpanMapWithState.class,
                            "spec = spec.timeout(Durations.milliseconds(idleTimeout.ms()));",
                            ""),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("idle-timeout", "extra-state")),
            fault(
                    "every event re-arms the timeout (D04)",
                    new Mistake(
                            ActivitySpanGroupState.class,
                            "if (idleTimeout.isSet()) { state.setTimeoutDuration(idleTimeout.ms());",
                            "if (idleTimeout.isSet() && before.isEmpty()) { state.setTimeoutDuration(idleTimeout.ms());"),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("idle-timeout", "extra-state")),
            fault(
                    "an event takes the timer of the one before along",
                    new Mistake(
                            ActivitySpanTransformWithState.class,
                            ".forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs))",
                            ""),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("idle-timeout", "missing-state")),
            fault(
                    "after a restart nobody is emitted once more",
                    new Mistake(
                            ActivitySpanUpdateStateByKey.class,
                            "return users.transform((state, now) ->"
                                    + " state.values().filter(user -> user.isSeenAt(now)).map(SeenUser::span));",
                            """
                            class Emission implements Serializable {
                                transient long untilMs;
                            }
                            Emission emission = new Emission();
                            return users.transform((state, now) -> {
                                long beforeMs = emission.untilMs;
                                emission.untilMs = now.milliseconds();
                                return state.values()
                                        .filter(user -> user.lastEventMs() > beforeMs)
                                        .map(SeenUser::span);
                            });
                            """),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.killed("plain", 2, KillPoint.AFTER_COMMIT, "extra-output", "unfaithful-repeat")));

    private ActivitySpanFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(ActivitySpans.SCENARIO, rule, mistake, apis, sighting);
    }
}
