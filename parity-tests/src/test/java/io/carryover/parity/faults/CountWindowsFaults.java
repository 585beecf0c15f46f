package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.countwindows.CountWindowsMapWithState;
import io.carryover.dstream.countwindows.CountWindowsUpdateStateByKey;
import io.carryover.harness.KillPoint;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.countwindows.CountWindows;
import io.carryover.scenarios.countwindows.Counted;
import io.carryover.structured.countwindows.CountWindowsGroupState;
import io.carryover.structured.countwindows.CountWindowsTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code count-windows}. */
final class CountWindowsFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "readings of a step are counted in time order",
                    new Mistake(Counted.class, "sorted.sort(ReadingEvent.TIME_ORDER);", ""),
                    ALL_APIS,
                    Sighting.in("out-of-order", "missing-output", "extra-output")),
            fault(
                    "a step may fill several windows",
                    new Mistake(Counted.class, "window.count() == size", "window.count() == size && closed.isEmpty()"),
                    ALL_APIS,
                    Sighting.in("plain", "missing-output", "changed-state")),
            fault(
                    "a full window leaves the state",
                    new Mistake(
                            CountWindowsMapWithState.class,
                            "ifPresentOrElse(state::update, state::remove)",
                            "ifPresent(state::update)"),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("plain", "extra-state")),
            fault(
                    "a device leaves behind the timeout, not at it",
                    new Mistake(
                            CountWindowsUpdateStateByKey.class,
                            "idleTimeout.isOver(lastEventMs, now.milliseconds())",
                            "idleTimeout.isOver(lastEventMs, now.milliseconds() + 1)"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("idle-timeout", "missing-output")),
            fault(
                    "a timer fires behind its deadline, not at it (D05)",
                    new Mistake(
                            CountWindowsTransformWithState.class,
                            "InMs() + idleTimeout.ms() + 1",
                            "InMs() + idleTimeout.ms()"),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("idle-timeout", "missing-output")),
            fault(
                    "a reading of a step that runs again counts once",
                    new Mistake(
                            CountWindowsGroupState.class,
                            "Counted counted = Counted.from(device, before, values, size);",
                            """
                            interface Windows {
                                java.util.Map<String, OpenWindow> OPEN = new java.util.concurrent.ConcurrentHashMap<>();
                            }
                            Counted counted =
                                    Counted.from(device, Optional.ofNullable(Windows.OPEN.remove(device)), values, size);
                            counted.open().ifPresent(open -> Windows.OPEN.put(device, open));
                            """),
                    EnumSet.of(GROUP_STATE),
                    Sighting.killed("plain", 2, KillPoint.BEFORE_COMMIT, "unfaithful-repeat", "changed-state")));

    private CountWindowsFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(CountWindows.SCENARIO, rule, mistake, apis, sighting);
    }
}
