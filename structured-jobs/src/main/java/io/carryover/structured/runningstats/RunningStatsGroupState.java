package io.carryover.structured.runningstats;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStats;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.scenarios.runningstats.UserStats;
import io.carryover.structured.MigratedJob;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * A key is called once per batch with events, and has to return a row: null would end the query. The call at the timeout has
 * nothing to say, so it returns a row without statistics, which is dropped behind the operator.
 */
public final class RunningStatsGroupState {

    public static final MigratedJob<AmountEvent, UserStats> JOB = new MigratedJob<>(
            RunningStatsByUser.SCENARIO,
            Api.GROUP_STATE,
            UserStats.class,
            OutputMode.Update(),
            RunningStatsGroupState::wire,
            RunningStatsGroupState::project);

    private RunningStatsGroupState() {}

    public static Dataset<UserStats> wire(Dataset<AmountEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        MapGroupsWithStateFunction<String, AmountEvent, Dated<RunningStats>, Emission> stats =
                (userId, values, state) -> {
                    if (state.hasTimedOut()) {
                        return leave(state);
                    }
                    return values.hasNext()
                            ? new Emission(UserStats.of(userId, add(RunningStats.of(values), state, idleTimeout)))
                            : resume(state, idleTimeout);
                };
        return events.groupByKey((MapFunction<AmountEvent, String>) AmountEvent::userId, Encoders.STRING())
                .mapGroupsWithState(
                        stats,
                        Dated.encoder(RecordEncoder.of(RunningStats.class)),
                        RecordEncoder.of(Emission.class),
                        idleTimeout.isSet() ? GroupStateTimeout.ProcessingTimeTimeout() : GroupStateTimeout.NoTimeout(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(RunningStats.class)))
                .where("stats is not null")
                .select("stats.*")
                .as(RecordEncoder.of(UserStats.class));
    }

    private static RunningStats add(
            RunningStats added, GroupState<Dated<RunningStats>> state, IdleTimeout idleTimeout) {
        RunningStats after = state.exists() ? state.get().value().merge(added) : added;
        state.update(new Dated<>(after, state.getCurrentProcessingTimeMs()));
        if (idleTimeout.isSet()) {
            state.setTimeoutDuration(idleTimeout.ms());
        }
        return after;
    }

    /** The first call of a carried key, without values: it goes on waiting. */
    private static Emission resume(GroupState<Dated<RunningStats>> state, IdleTimeout idleTimeout) {
        if (idleTimeout.isSet()) {
            long msLeft = state.get().msLeft(idleTimeout.ms(), state.getCurrentProcessingTimeMs());
            if (msLeft < 0) {
                return leave(state);
            }
            state.setTimeoutDuration(Math.max(1, msLeft)); // 0 is refused
        }
        return Emission.NOTHING;
    }

    private static Emission leave(GroupState<Dated<RunningStats>> state) {
        state.remove();
        return Emission.NOTHING;
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), Dated.encoder(RecordEncoder.of(RunningStats.class))).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state().value()))
                .toList();
    }

    /**
     * The row of a call; public, because the code that Spark generates reads it.
     *
     * @param stats null if there is nothing to emit
     */
    public record Emission(UserStats stats) {

        static final Emission NOTHING = new Emission(null);
    }
}
