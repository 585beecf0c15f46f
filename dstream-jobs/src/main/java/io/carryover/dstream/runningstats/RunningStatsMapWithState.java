package io.carryover.dstream.runningstats;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStats;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.scenarios.runningstats.UserStats;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The engine calls a key once per record, so the records of a batch are reduced to one first: a user is emitted once. At the
 * engine's timeout the state is gone already, and the call without a value emits nothing.
 */
public final class RunningStatsMapWithState {

    public static final LegacyJob<AmountEvent, UserStats> JOB = new LegacyJob<>(
            RunningStatsByUser.SCENARIO,
            Api.MAP_WITH_STATE,
            UserStats.class,
            RunningStats.class,
            RunningStatsMapWithState::wire,
            RunningStatsMapWithState::project);

    private RunningStatsMapWithState() {}

    public static JavaDStream<UserStats> wire(
            JavaDStream<AmountEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, RunningStats> byUser = events.mapToPair(
                        event -> new Tuple2<>(event.userId(), RunningStats.of(event)))
                .reduceByKey(RunningStats::merge);
        StateSpec<String, RunningStats, RunningStats, List<UserStats>> spec =
                StateSpec.function((String userId, Optional<RunningStats> added, State<RunningStats> state) ->
                        added.isPresent() ? List.of(UserStats.of(userId, add(added.get(), state))) : List.of());
        if (idleTimeout.isSet()) {
            spec = spec.timeout(Durations.milliseconds(idleTimeout.ms()));
        }
        JavaMapWithStateDStream<String, RunningStats, RunningStats, List<UserStats>> stats = byUser.mapWithState(spec);
        stats.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, RunningStats.class).into(stats);

        return stats.flatMap(List::iterator);
    }

    private static RunningStats add(RunningStats added, State<RunningStats> state) {
        RunningStats after = state.exists() ? state.get().merge(added) : added;
        state.update(after);
        return after;
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
