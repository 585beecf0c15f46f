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
            Map.entry("running-stats", RunningStatsModel.inEveryStep()),
            Map.entry("weekly-spend", new WeeklySpendModel()),
            Map.entry("profit-windows", new ProfitWindowsModel()),
            Map.entry("active-users", new ActiveUsersModel()),
            Map.entry("value-expiry", new ValueExpiryModel()),
            Map.entry("conversion-funnel", new ConversionFunnelModel()),
            Map.entry("amount-anomalies", new AmountAnomaliesModel()),
            Map.entry("count-windows", new CountWindowsModel()),
            Map.entry("rate-alerts", new RateAlertsModel()),
            Map.entry("deduplication", DeduplicationModel.inSourceOrder()));

    /** Those of APIs with a declared difference, by scenario; each is the built-in operator. */
    private static final Map<String, DifferingModel> OF_BUILTIN = Map.of(
            "gap-sessions",
            new DifferingModel(
                    "D23",
                    "session_window judges lateness by the end of the record's window, so a record behind the"
                            + " watermark counts while its window is open",
                    GapSessionsModel.judgingWindows()),
            "running-stats",
            new DifferingModel(
                    "D06",
                    "a query runs no batch without input, so in complete mode a step without records does not emit all users"
                            + " again",
                    RunningStatsModel.inStepsWithRecords()),
            "deduplication",
            new DifferingModel(
                    "D13",
                    "dropDuplicates passes the one that reaches it first of the duplicates in one step, which need not be"
                            + " the first of the source",
                    DeduplicationModel.inDealtOrder()));

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
     * The model of what one API must do: the scenario's rule with that API's declared difference, if it has one.
     *
     * @param api name on the command line, such as {@code builtin}
     * @throws IllegalArgumentException if there is no such scenario
     */
    public static SequentialModel of(String scenario, String api) {
        return differing(scenario, api).map(DifferingModel::model).orElseGet(() -> of(scenario));
    }

    /** The declared difference behind an API's own model; empty if the API has none. */
    public static Optional<Declaration> declaration(String scenario, String api) {
        return differing(scenario, api)
                .map(differing -> new Declaration(differing.code(), List.of(api), differing.why()));
    }

    private static Optional<DifferingModel> differing(String scenario, String api) {
        return api.equals("builtin") ? Optional.ofNullable(OF_BUILTIN.get(scenario)) : Optional.empty();
    }

    private record DifferingModel(String code, String why, SequentialModel model) {}
}
