package io.carryover.structured;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.UsageException;
import io.carryover.structured.activeusers.ActiveUsersGroupState;
import io.carryover.structured.activeusers.ActiveUsersTransformWithState;
import io.carryover.structured.activityspan.ActivitySpanGroupState;
import io.carryover.structured.activityspan.ActivitySpanTransformWithState;
import io.carryover.structured.amountanomalies.AmountAnomaliesGroupState;
import io.carryover.structured.amountanomalies.AmountAnomaliesTransformWithState;
import io.carryover.structured.conversionfunnel.ConversionFunnelGroupState;
import io.carryover.structured.conversionfunnel.ConversionFunnelTransformWithState;
import io.carryover.structured.countwindows.CountWindowsGroupState;
import io.carryover.structured.countwindows.CountWindowsTransformWithState;
import io.carryover.structured.deduplication.DeduplicationBuiltin;
import io.carryover.structured.deduplication.DeduplicationGroupState;
import io.carryover.structured.deduplication.DeduplicationTransformWithState;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsGroupState;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsTransformWithState;
import io.carryover.structured.gapsessions.GapSessionsBuiltin;
import io.carryover.structured.gapsessions.GapSessionsGroupState;
import io.carryover.structured.gapsessions.GapSessionsTransformWithState;
import io.carryover.structured.profitwindows.ProfitWindowsBuiltin;
import io.carryover.structured.profitwindows.ProfitWindowsGroupState;
import io.carryover.structured.profitwindows.ProfitWindowsTransformWithState;
import io.carryover.structured.ratealerts.RateAlertsGroupState;
import io.carryover.structured.ratealerts.RateAlertsTransformWithState;
import io.carryover.structured.runningstats.RunningStatsBuiltin;
import io.carryover.structured.runningstats.RunningStatsGroupState;
import io.carryover.structured.runningstats.RunningStatsTransformWithState;
import io.carryover.structured.valueexpiry.ValueExpiryGroupState;
import io.carryover.structured.valueexpiry.ValueExpiryTransformWithState;
import io.carryover.structured.weeklyspend.WeeklySpendGroupState;
import io.carryover.structured.weeklyspend.WeeklySpendTransformWithState;
import java.util.List;

/** All implementations of the migrated side. */
public final class MigratedJobs {

    public static final List<MigratedJob<?, ?>> ALL = List.of(
            ExplicitEndSessionsGroupState.JOB,
            ExplicitEndSessionsTransformWithState.JOB,
            GapSessionsGroupState.JOB,
            GapSessionsTransformWithState.JOB,
            GapSessionsBuiltin.JOB,
            ActivitySpanGroupState.JOB,
            ActivitySpanTransformWithState.JOB,
            RunningStatsGroupState.JOB,
            RunningStatsTransformWithState.JOB,
            RunningStatsBuiltin.JOB,
            WeeklySpendGroupState.JOB,
            WeeklySpendTransformWithState.JOB,
            ProfitWindowsGroupState.JOB,
            ProfitWindowsTransformWithState.JOB,
            ProfitWindowsBuiltin.JOB,
            ActiveUsersGroupState.JOB,
            ActiveUsersTransformWithState.JOB,
            ValueExpiryGroupState.JOB,
            ValueExpiryTransformWithState.JOB,
            ConversionFunnelGroupState.JOB,
            ConversionFunnelTransformWithState.JOB,
            AmountAnomaliesGroupState.JOB,
            AmountAnomaliesTransformWithState.JOB,
            CountWindowsGroupState.JOB,
            CountWindowsTransformWithState.JOB,
            RateAlertsGroupState.JOB,
            RateAlertsTransformWithState.JOB,
            DeduplicationGroupState.JOB,
            DeduplicationTransformWithState.JOB,
            DeduplicationBuiltin.JOB);

    private MigratedJobs() {}

    /** The implementations of a scenario. */
    public static List<MigratedJob<?, ?>> of(Scenario<?> scenario) {
        return ALL.stream().filter(job -> job.scenario() == scenario).toList();
    }

    /**
     * @throws UsageException if the scenario is not implemented with that API on this side
     */
    public static MigratedJob<?, ?> find(Scenario<?> scenario, Api api) {
        return of(scenario).stream()
                .filter(job -> job.api() == api)
                .findFirst()
                .orElseThrow(() -> new UsageException("--api " + api.optionName() + ": the migrated side has "
                        + scenario.name() + " with "
                        + String.join(
                                ", ",
                                of(scenario).stream()
                                        .map(job -> job.api().optionName())
                                        .toList())
                        + scenario.becauseOf(api)));
    }
}
