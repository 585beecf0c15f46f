package io.carryover.dstream;

import io.carryover.dstream.activeusers.ActiveUsersMapWithState;
import io.carryover.dstream.activeusers.ActiveUsersUpdateStateByKey;
import io.carryover.dstream.activityspan.ActivitySpanMapWithState;
import io.carryover.dstream.activityspan.ActivitySpanUpdateStateByKey;
import io.carryover.dstream.amountanomalies.AmountAnomaliesMapWithState;
import io.carryover.dstream.amountanomalies.AmountAnomaliesUpdateStateByKey;
import io.carryover.dstream.conversionfunnel.ConversionFunnelMapWithState;
import io.carryover.dstream.conversionfunnel.ConversionFunnelUpdateStateByKey;
import io.carryover.dstream.countwindows.CountWindowsMapWithState;
import io.carryover.dstream.countwindows.CountWindowsUpdateStateByKey;
import io.carryover.dstream.deduplication.DeduplicationMapWithState;
import io.carryover.dstream.deduplication.DeduplicationUpdateStateByKey;
import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsMapWithState;
import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsUpdateStateByKey;
import io.carryover.dstream.gapsessions.GapSessionsMapWithState;
import io.carryover.dstream.gapsessions.GapSessionsUpdateStateByKey;
import io.carryover.dstream.profitwindows.ProfitWindowsMapWithState;
import io.carryover.dstream.profitwindows.ProfitWindowsUpdateStateByKey;
import io.carryover.dstream.ratealerts.RateAlertsMapWithState;
import io.carryover.dstream.ratealerts.RateAlertsUpdateStateByKey;
import io.carryover.dstream.runningstats.RunningStatsMapWithState;
import io.carryover.dstream.runningstats.RunningStatsUpdateStateByKey;
import io.carryover.dstream.valueexpiry.ValueExpiryMapWithState;
import io.carryover.dstream.valueexpiry.ValueExpiryUpdateStateByKey;
import io.carryover.dstream.weeklyspend.WeeklySpendMapWithState;
import io.carryover.dstream.weeklyspend.WeeklySpendUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.UsageException;
import java.util.List;

/** All implementations of the legacy side. */
public final class LegacyJobs {

    public static final List<LegacyJob<?, ?>> ALL = List.of(
            ExplicitEndSessionsUpdateStateByKey.JOB,
            ExplicitEndSessionsMapWithState.JOB,
            GapSessionsUpdateStateByKey.JOB,
            GapSessionsMapWithState.JOB,
            ActivitySpanUpdateStateByKey.JOB,
            ActivitySpanMapWithState.JOB,
            RunningStatsUpdateStateByKey.JOB,
            RunningStatsMapWithState.JOB,
            WeeklySpendUpdateStateByKey.JOB,
            WeeklySpendMapWithState.JOB,
            ProfitWindowsUpdateStateByKey.JOB,
            ProfitWindowsMapWithState.JOB,
            ActiveUsersUpdateStateByKey.JOB,
            ActiveUsersMapWithState.JOB,
            ValueExpiryUpdateStateByKey.JOB,
            ValueExpiryMapWithState.JOB,
            ConversionFunnelUpdateStateByKey.JOB,
            ConversionFunnelMapWithState.JOB,
            AmountAnomaliesUpdateStateByKey.JOB,
            AmountAnomaliesMapWithState.JOB,
            CountWindowsUpdateStateByKey.JOB,
            CountWindowsMapWithState.JOB,
            RateAlertsUpdateStateByKey.JOB,
            RateAlertsMapWithState.JOB,
            DeduplicationUpdateStateByKey.JOB,
            DeduplicationMapWithState.JOB);

    private LegacyJobs() {}

    /** The implementations of a scenario. */
    public static List<LegacyJob<?, ?>> of(Scenario<?> scenario) {
        return ALL.stream().filter(job -> job.scenario() == scenario).toList();
    }

    /**
     * @throws UsageException if the scenario is not implemented with that API on this side
     */
    public static LegacyJob<?, ?> find(Scenario<?> scenario, Api api) {
        return of(scenario).stream()
                .filter(job -> job.api() == api)
                .findFirst()
                .orElseThrow(() -> new UsageException("--api " + api.optionName() + ": the legacy side has "
                        + scenario.name() + " with "
                        + String.join(
                                ", ",
                                of(scenario).stream()
                                        .map(job -> job.api().optionName())
                                        .toList())
                        + scenario.becauseOf(api)));
    }
}
