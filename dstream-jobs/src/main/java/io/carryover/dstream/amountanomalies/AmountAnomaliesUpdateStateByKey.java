package io.carryover.dstream.amountanomalies;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.amountanomalies.AmountAnomalies;
import io.carryover.scenarios.amountanomalies.AmountAnomaly;
import io.carryover.scenarios.amountanomalies.AmountHistory;
import io.carryover.scenarios.amountanomalies.Judged;
import io.carryover.scenarios.amountanomalies.Limits;
import io.carryover.scenarios.amountanomalies.UserAmount;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, and the stream holds all of the state in every batch. So the state notes when its user
 * last had an amount: that tells whose anomalies are of this batch, and who has been away for too long.
 */
public final class AmountAnomaliesUpdateStateByKey {

    public static final LegacyJob<UserAmount, AmountAnomaly> JOB = new LegacyJob<>(
            AmountAnomalies.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            AmountAnomaly.class,
            JudgedUser.class,
            AmountAnomaliesUpdateStateByKey::wire,
            AmountAnomaliesUpdateStateByKey::project);

    private AmountAnomaliesUpdateStateByKey() {}

    public static JavaDStream<AmountAnomaly> wire(
            JavaDStream<UserAmount> events, CarriedState carried, Parameters parameters) {
        Limits limits = Limits.of(parameters);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, JudgedUser> users = BatchTimeState.updateStateByKey(
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)), (now, userId, values, state) -> {
                    if (!values.isEmpty()) {
                        return Optional.of(JudgedUser.at(now, state, values, limits));
                    }
                    return idleTimeout.isOver(state.get().lastEventMs(), now.milliseconds()) ? Optional.empty() : state;
                });
        users.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, AmountHistory.class)
                .as((history, lastUpdatedMs) -> new JudgedUser(history, lastUpdatedMs, List.of()))
                .into(users);

        return users.transform((state, now) -> state.values()
                .filter(user -> user.isJudgedAt(now))
                .flatMap(user -> user.anomalies().iterator()));
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), ((JudgedUser) entry.state()).history()));
    }

    /**
     * The state of a user.
     *
     * @param lastEventMs time of the last batch with an amount of the user
     * @param anomalies those of that batch
     */
    record JudgedUser(AmountHistory history, long lastEventMs, List<AmountAnomaly> anomalies) implements Serializable {

        static JudgedUser at(Time now, Optional<JudgedUser> before, List<UserAmount> events, Limits limits) {
            java.util.Optional<AmountHistory> history =
                    before.isPresent() ? java.util.Optional.of(before.get().history()) : java.util.Optional.empty();
            Judged judged = Judged.from(history, events.iterator(), limits);
            return new JudgedUser(judged.history(), now.milliseconds(), judged.anomalies());
        }

        boolean isJudgedAt(Time batchTime) {
            return lastEventMs == batchTime.milliseconds();
        }
    }
}
