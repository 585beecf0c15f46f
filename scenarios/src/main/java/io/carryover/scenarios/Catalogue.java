package io.carryover.scenarios;

import io.carryover.scenarios.activeusers.ActiveUsers;
import io.carryover.scenarios.activityspan.ActivitySpans;
import io.carryover.scenarios.amountanomalies.AmountAnomalies;
import io.carryover.scenarios.conversionfunnel.ConversionFunnel;
import io.carryover.scenarios.countwindows.CountWindows;
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.options.UsageException;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.ratealerts.RateAlerts;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.scenarios.valueexpiry.ValueExpiry;
import io.carryover.scenarios.weeklyspend.WeeklySpend;
import java.util.List;
import java.util.stream.Collectors;

/** All scenarios. */
public final class Catalogue {

    public static final List<Scenario<?>> SCENARIOS = List.of(
            ExplicitEndSessions.SCENARIO,
            GapSessions.SCENARIO,
            ActivitySpans.SCENARIO,
            RunningStatsByUser.SCENARIO,
            WeeklySpend.SCENARIO,
            ProfitWindows.SCENARIO,
            ActiveUsers.SCENARIO,
            ValueExpiry.SCENARIO,
            ConversionFunnel.SCENARIO,
            AmountAnomalies.SCENARIO,
            CountWindows.SCENARIO,
            RateAlerts.SCENARIO,
            Deduplication.SCENARIO);

    private Catalogue() {}

    /**
     * @throws UsageException if there is no scenario of that name
     */
    public static Scenario<?> find(String name) {
        return SCENARIOS.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--scenario \"" + name + "\": give one of " + names()));
    }

    private static String names() {
        return SCENARIOS.stream().map(Scenario::name).collect(Collectors.joining(", "));
    }
}
