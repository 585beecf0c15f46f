package io.carryover.scenarios;

import io.carryover.scenarios.activityspan.ActivitySpans;
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.options.UsageException;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import java.util.List;
import java.util.stream.Collectors;

/** All scenarios. */
public final class Catalogue {

    public static final List<Scenario<?>> SCENARIOS = List.of(
            ExplicitEndSessions.SCENARIO,
            GapSessions.SCENARIO,
            ActivitySpans.SCENARIO,
            RunningStatsByUser.SCENARIO,
            ProfitWindows.SCENARIO,
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
