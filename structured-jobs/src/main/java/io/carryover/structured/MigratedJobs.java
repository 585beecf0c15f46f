package io.carryover.structured;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.UsageException;
import io.carryover.structured.activityspan.ActivitySpanGroupState;
import io.carryover.structured.activityspan.ActivitySpanTransformWithState;
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
import io.carryover.structured.runningstats.RunningStatsBuiltin;
import io.carryover.structured.runningstats.RunningStatsGroupState;
import io.carryover.structured.runningstats.RunningStatsTransformWithState;
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
            ProfitWindowsGroupState.JOB,
            ProfitWindowsTransformWithState.JOB,
            ProfitWindowsBuiltin.JOB,
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
                                        .toList())));
    }
}
