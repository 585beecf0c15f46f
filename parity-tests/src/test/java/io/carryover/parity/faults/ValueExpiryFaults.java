package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.valueexpiry.ValueExpiryMapWithState;
import io.carryover.dstream.valueexpiry.ValueExpiryUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.valueexpiry.LatestValue;
import io.carryover.scenarios.valueexpiry.ValueEvent;
import io.carryover.scenarios.valueexpiry.ValueExpiry;
import io.carryover.structured.valueexpiry.ValueExpiryGroupState;
import io.carryover.structured.valueexpiry.ValueExpiryTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code value-expiry}. */
final class ValueExpiryFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "of equal timestamps the later step counts",
                    new Mistake(
                            LatestValue.class,
                            "return timestamp.isAfter(other.timestamp);",
                            "return !timestamp.isBefore(other.timestamp);"),
                    ALL_APIS,
                    Sighting.in("out-of-order-and-late", "missing-output", "extra-output")),
            fault(
                    "of equal timestamps in a step the last in source order counts",
                    new Mistake(
                            ValueEvent.class,
                            ".thenComparing(ValueEvent::position)",
                            ".thenComparing(ValueEvent::position, Comparator.reverseOrder())"),
                    ALL_APIS,
                    Sighting.in("out-of-order-and-late", "missing-output", "extra-output")),
            fault(
                    "a value that has expired leaves the state",
                    new Mistake(ValueExpiryMapWithState.class, "state.remove();", ""),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("expiry", "extra-output", "extra-state")),
            fault(
                    "a row is emitted in its step, and in no other",
                    new Mistake(
                            ValueExpiryUpdateStateByKey.class,
                            "return new ValueWithRows(latest, List.of());",
                            "return this;"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("plain", "extra-output")),
            fault(
                    "a value expires when the watermark is at its expiry, not behind it (D05)",
                    new Mistake(ValueExpiryGroupState.class, ".toEpochMilli() - 1)", ".toEpochMilli())"),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("expiry", "missing-output")),
            fault(
                    "a value expires when the watermark is at its expiry, not behind it (D05)",
                    new Mistake(ValueExpiryTransformWithState.class, ".toEpochMilli());", ".toEpochMilli() + 1);"),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("expiry", "missing-output", "extra-output")));

    private ValueExpiryFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(ValueExpiry.SCENARIO, rule, mistake, apis, sighting);
    }
}
