package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.amountanomalies.AmountAnomaliesUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.amountanomalies.AmountAnomalies;
import io.carryover.scenarios.amountanomalies.AmountHistory;
import io.carryover.scenarios.amountanomalies.Judged;
import io.carryover.structured.amountanomalies.AmountAnomaliesGroupState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code amount-anomalies}. */
final class AmountAnomaliesFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "an amount at the limit is no anomaly",
                    new Mistake(Judged.class, "zScore > limits.deviations()", "zScore >= limits.deviations()"),
                    ALL_APIS,
                    Sighting.in("plain", "extra-output")),
            fault(
                    "the deviation is that of the population",
                    new Mistake(AmountHistory.class, "squares / amounts.size()", "squares / (amounts.size() - 1)"),
                    ALL_APIS,
                    Sighting.in("plain", "missing-output")),
            fault(
                    "an amount is judged by those before it in its step",
                    new Mistake(
                            Judged.class,
                            "history.zScore(event.amount())",
                            "before.orElse(AmountHistory.NEW).zScore(event.amount())"),
                    ALL_APIS,
                    Sighting.in("plain", "missing-output")),
            fault(
                    "of the amounts the newest are kept",
                    new Mistake(AmountHistory.class, "all.size() - most", "all.size() - most - 1"),
                    ALL_APIS,
                    Sighting.in("bounded", "missing-output", "changed-state")),
            fault(
                    "an anomaly is emitted in its own step, and in no other (D09)",
                    new Mistake(AmountAnomaliesUpdateStateByKey.class, ".filter(user -> user.isJudgedAt(now))", ""),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("plain", "extra-output")),
            fault(
                    "every amount re-arms the timeout (D04)",
                    new Mistake(
                            AmountAnomaliesGroupState.class,
                            "if (idleTimeout.isSet()) { state.setTimeoutDuration(idleTimeout.ms());",
                            "if (idleTimeout.isSet() && before.isEmpty()) { state.setTimeoutDuration(idleTimeout.ms());"),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("idle-timeout", "extra-state")));

    private AmountAnomaliesFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(AmountAnomalies.SCENARIO, rule, mistake, apis, sighting);
    }
}
