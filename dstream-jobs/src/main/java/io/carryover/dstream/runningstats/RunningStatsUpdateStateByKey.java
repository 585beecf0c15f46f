package io.carryover.dstream.runningstats;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.EmitMode;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStats;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.scenarios.runningstats.UserStats;
import java.io.Serializable;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, and the stream holds all of the state in every batch. So the state notes when its user
 * last had an amount: that tells whom to emit, and who has been away for too long. In complete mode all of the stream is
 * emitted, as a plain {@code updateStateByKey} does (D09).
 */
public final class RunningStatsUpdateStateByKey {

    public static final LegacyJob<AmountEvent, UserStats> JOB = new LegacyJob<>(
            RunningStatsByUser.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            UserStats.class,
            SeenUser.class,
            RunningStatsUpdateStateByKey::wire,
            RunningStatsUpdateStateByKey::project);

    private RunningStatsUpdateStateByKey() {}

    public static JavaDStream<UserStats> wire(
            JavaDStream<AmountEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);
        EmitMode mode = parameters.get(RunningStatsByUser.OUTPUT_MODE);

        JavaPairDStream<String, SeenUser> users = BatchTimeState.updateStateByKey(
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)), (now, userId, values, state) -> {
                    if (!values.isEmpty()) {
                        return Optional.of(SeenUser.at(now, state, RunningStats.of(values.iterator())));
                    }
                    return idleTimeout.isOver(state.get().lastEventMs(), now.milliseconds()) ? Optional.empty() : state;
                });
        users.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, RunningStats.class).as(SeenUser::new).into(users);

        return users.transform(
                (state, now) -> state.filter(user -> mode.emits(user._2().isSeenAt(now), false))
                        .map(user -> UserStats.of(user._1(), user._2().stats())));
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), ((SeenUser) entry.state()).stats()));
    }

    /**
     * The state of a user.
     *
     * @param lastEventMs time of the last batch with an event of the user
     */
    record SeenUser(RunningStats stats, long lastEventMs) implements Serializable {

        static SeenUser at(Time now, Optional<SeenUser> before, RunningStats added) {
            RunningStats stats = before.isPresent() ? before.get().stats().merge(added) : added;
            return new SeenUser(stats, now.milliseconds());
        }

        boolean isSeenAt(Time batchTime) {
            return lastEventMs == batchTime.milliseconds();
        }
    }
}
