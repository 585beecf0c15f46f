package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.BUILTIN;
import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.runningstats.RunningStatsMapWithState;
import io.carryover.dstream.runningstats.RunningStatsUpdateStateByKey;
import io.carryover.harness.KillPoint;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.runningstats.RunningStats;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.structured.runningstats.RunningStatsBuiltin;
import io.carryover.structured.runningstats.RunningStatsGroupState;
import io.carryover.structured.runningstats.RunningStatsTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code running-stats}. */
final class RunningStatsFaults {

    /** Those with a function of ours: Spark's own operator adds up by itself. */
    private static final Set<Api> FUNCTIONS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "half a cent goes away from zero",
                    new Mistake(RunningStats.class, "RoundingMode.HALF_UP", "RoundingMode.HALF_EVEN"),
                    FUNCTIONS,
                    Sighting.in("rounding", "missing-output", "extra-output")),
            fault(
                    "max is the largest amount of all steps",
                    new Mistake(RunningStats.class, "max.max(other.max)", "other.max"),
                    FUNCTIONS,
                    Sighting.in("rounding", "missing-output", "extra-output")),
            fault(
                    "a user is emitted once a step (D02)",
                    new Mistake(RunningStatsMapWithState.class, ".reduceByKey(RunningStats::merge)", ""),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("rounding", "extra-output")),
            fault(
                    "an amount is kept in the state",
                    new Mistake(
                            RunningStatsGroupState.class,
                            "state.update(new Dated<>(after, state.getCurrentProcessingTimeMs()));",
                            ""),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("worked-example", "missing-output", "missing-state")),
            fault(
                    "half a cent goes away from zero",
                    new Mistake(
                            RunningStatsBuiltin.class,
                            "round(col(\"sum\")",
                            "org.apache.spark.sql.functions.bround(col(\"sum\")"),
                    EnumSet.of(BUILTIN),
                    Sighting.in("rounding", "missing-output", "extra-output")),
            fault(
                    "only users with an amount are emitted (D09)",
                    new Mistake(
                            RunningStatsBuiltin.class,
                            "OutputModes.of(parameters.get(RunningStatsByUser.OUTPUT_MODE))",
                            "org.apache.spark.sql.streaming.OutputMode.Complete()"),
                    EnumSet.of(BUILTIN),
                    Sighting.in("worked-example", "extra-output")),
            fault(
                    "in complete mode all users are emitted (D09)",
                    new Mistake(
                            RunningStatsUpdateStateByKey.class,
                            "mode.emits(user._2().isSeenAt(now), false)",
                            "user._2().isSeenAt(now)"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("complete", "missing-output")),
            fault(
                    "an amount of a step that runs again counts once",
                    new Mistake(
                            RunningStatsTransformWithState.class,
                            "RunningStats after = stats.exists() ? stats.get().merge(added) : added;",
                            """
                            interface Totals {
                                java.util.Map<String, RunningStats> CACHE = new java.util.concurrent.ConcurrentHashMap<>();
                            }
                            RunningStats after = Totals.CACHE.merge(userId, added, RunningStats::merge);
                            """),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.killed("rounding", 2, KillPoint.BEFORE_COMMIT, "unfaithful-repeat", "changed-state")));

    private RunningStatsFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(RunningStatsByUser.SCENARIO, rule, mistake, apis, sighting);
    }
}
