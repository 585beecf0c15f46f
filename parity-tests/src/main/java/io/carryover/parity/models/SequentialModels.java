package io.carryover.parity.models;

import io.carryover.parity.fixture.Declaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The models by the names that the command line uses. */
public final class SequentialModels {

    private static final Map<String, SequentialModel> BY_SCENARIO = Map.ofEntries(
            Map.entry("explicit-end-sessions", new ExplicitEndSessionsModel()),
            Map.entry("gap-sessions", GapSessionsModel.judgingRecords()),
            Map.entry("activity-span", new ActivitySpanModel()),
            Map.entry("running-stats", new RunningStatsModel()),
            Map.entry("active-users", new ActiveUsersModel()),
            Map.entry("conversion-funnel", new ConversionFunnelModel()),
            Map.entry("amount-anomalies", new AmountAnomaliesModel()),
            Map.entry("count-windows", new CountWindowsModel()));

    private static final SequentialModel GAP_SESSIONS_BY_WINDOW = GapSessionsModel.judgingWindows();

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
        return scenario.equals("gap-sessions") && api.equals("builtin") ? GAP_SESSIONS_BY_WINDOW : of(scenario);
    }

    /** The declared difference behind an API's own model; empty if the API has none. */
    public static Optional<Declaration> declaration(String scenario, String api) {
        return of(scenario, api) == of(scenario)
                ? Optional.empty()
                : Optional.of(new Declaration(
                        "D23",
                        List.of(api),
                        "session_window judges lateness by the end of the record's window, so a record behind the"
                                + " watermark counts while its window is open"));
    }
}
