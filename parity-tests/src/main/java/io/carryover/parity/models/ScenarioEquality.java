package io.carryover.parity.models;

import io.carryover.parity.compare.RowEquality;
import java.util.Map;

/** When two rows of a scenario are the same: exactly, but for the doubles that the scenario page compares by and large. */
public final class ScenarioEquality {

    private static final Map<String, RowEquality> BY_SCENARIO = Map.of(
            "amount-anomalies", new RowEquality(Map.of("zScore", 1e-9)),
            "count-windows", new RowEquality(Map.of("average", 1e-9)));

    private ScenarioEquality() {}

    public static RowEquality of(String scenario) {
        return BY_SCENARIO.getOrDefault(scenario, RowEquality.EXACT);
    }
}
