package io.carryover.parity.models;

import java.util.Map;
import java.util.TreeSet;

/** The models by the names that the command line uses. */
public final class SequentialModels {

    private static final Map<String, SequentialModel> BY_SCENARIO = Map.of(
            "explicit-end-sessions", new ExplicitEndSessionsModel(),
            "gap-sessions", GapSessionsModel.judgingRecords(),
            "activity-span", new ActivitySpanModel(),
            "running-stats", new RunningStatsModel());

    private SequentialModels() {}

    /**
     * The model that the scenario's rule gives, which holds for every API without a declared difference.
     *
     * @throws IllegalArgumentException if there is no such scenario
     */
    public static SequentialModel of(String scenario) {
        SequentialModel model = BY_SCENARIO.get(scenario);
        if (model == null) {
            throw new IllegalArgumentException("No model of scenario \"" + scenario + "\"; there are "
                    + String.join(", ", new TreeSet<>(BY_SCENARIO.keySet())));
        }
        return model;
    }

    /**
     * The model of what one API must do: the scenario's rule with that API's declared differences. The only one is D23,
     * gap-sessions through the built-in {@code session_window}.
     *
     * @param api name on the command line, such as {@code builtin}
     * @throws IllegalArgumentException if there is no such scenario
     */
    public static SequentialModel of(String scenario, String api) {
        return scenario.equals("gap-sessions") && api.equals("builtin")
                ? GapSessionsModel.judgingWindows()
                : of(scenario);
    }
}
