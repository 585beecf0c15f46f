package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.conversionfunnel.ConversionFunnelUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.conversionfunnel.ConversionFunnel;
import io.carryover.scenarios.conversionfunnel.Followed;
import io.carryover.scenarios.conversionfunnel.Progress;
import io.carryover.structured.conversionfunnel.ConversionFunnelGroupState;
import io.carryover.structured.conversionfunnel.ConversionFunnelTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code conversion-funnel}. */
final class ConversionFunnelFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "events of a step apply in time order",
                    new Mistake(Followed.class, "sorted.sort(FunnelEvent.TIME_ORDER);", ""),
                    ALL_APIS,
                    Sighting.in("out-of-order", "missing-output")),
            fault(
                    "a view begins the pattern anew",
                    new Mistake(Progress.class, "eventType.equals(PATTERN.get(0)) ? new Progress(1) : NONE", "NONE"),
                    ALL_APIS,
                    Sighting.in("plain", "missing-output", "missing-state")),
            fault(
                    "the three events come in a row",
                    new Mistake(Progress.class, "? new Progress(1) : NONE", "? new Progress(1) : this"),
                    ALL_APIS,
                    Sighting.in("plain", "extra-output")),
            fault(
                    "a conversion is emitted in its own step, and in no other",
                    new Mistake(
                            ConversionFunnelUpdateStateByKey.class,
                            "new FunnelUser(progress, lastEventMs, List.of())",
                            "this"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("plain", "extra-output")),
            fault(
                    "every event re-arms the timeout (D04)",
                    new Mistake(
                            ConversionFunnelGroupState.class,
                            "if (state.exists() && idleTimeout.isSet()) {",
                            "if (state.exists() && idleTimeout.isSet() && before.isEmpty()) {"),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("idle-timeout", "extra-state")),
            fault(
                    "an event takes the timer of the one before along",
                    new Mistake(ConversionFunnelTransformWithState.class, "deleteTimers();", ""),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("idle-timeout", "missing-output")));

    private ConversionFunnelFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(ConversionFunnel.SCENARIO, rule, mistake, apis, sighting);
    }
}
