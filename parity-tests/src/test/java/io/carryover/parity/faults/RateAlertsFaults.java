package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.ratealerts.RateAlertsMapWithState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.ratealerts.RateAlerts;
import io.carryover.scenarios.ratealerts.RecentEvents;
import io.carryover.scenarios.ratealerts.WatchedKey;
import io.carryover.structured.ratealerts.RateAlertsGroupState;
import io.carryover.structured.ratealerts.RateAlertsTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code rate-alerts}. */
final class RateAlertsFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "both ends of the span count",
                    new Mistake(
                            RecentEvents.class,
                            "!to.isAfter(from.plus(rate.span()))",
                            "to.isBefore(from.plus(rate.span()))"),
                    ALL_APIS,
                    Sighting.in("plain", "missing-output")),
            fault(
                    "an event at the end of the last alert is ignored",
                    new Mistake(RecentEvents.class, "!timestamp.isAfter(lastTo)", "timestamp.isBefore(lastTo)"),
                    ALL_APIS,
                    Sighting.in("out-of-order-and-late", "changed-state")),
            fault(
                    "the last alert is known for a span",
                    new Mistake(RecentEvents.class, "recent.isEmpty() && !alerted", "recent.isEmpty()"),
                    ALL_APIS,
                    Sighting.in("expiry", "missing-state")),
            fault(
                    "events of a step apply in time order",
                    new Mistake(WatchedKey.class, "timestamps.sort(Comparator.naturalOrder());", ""),
                    ALL_APIS,
                    Sighting.in("out-of-order-and-late", "missing-output", "extra-output")),
            fault(
                    "an event without room for an alert leaves, though its key has no event (D25)",
                    new Mistake(
                            RateAlertsMapWithState.class,
                            "new Ticks<>(recent -> recent.nextExpiry(rate.span()))",
                            "new Ticks<>(recent -> java.util.Optional.empty())"),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("expiry", "changed-state", "extra-state")),
            fault(
                    "an event leaves when the watermark is a span behind it, not later (D05)",
                    new Mistake(RateAlertsGroupState.class, ".toEpochMilli() - 1)", ".toEpochMilli())"),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("out-of-order-and-late", "changed-state", "extra-state")),
            fault(
                    "a key with nothing left leaves",
                    new Mistake(RateAlertsTransformWithState.class, "recent.clear();", ""),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("out-of-order-and-late", "extra-state")));

    private RateAlertsFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(RateAlerts.SCENARIO, rule, mistake, apis, sighting);
    }
}
