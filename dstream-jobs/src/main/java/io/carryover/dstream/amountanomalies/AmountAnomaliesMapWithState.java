package io.carryover.dstream.amountanomalies;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
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
 * The engine calls a key once per record and in no promised order, so the records of a batch are grouped first and sorted
 * then. At the engine's timeout the state is gone already, and the call without records emits nothing.
 */
public final class AmountAnomaliesMapWithState {

    public static final LegacyJob<UserAmount, AmountAnomaly> JOB = new LegacyJob<>(
            AmountAnomalies.SCENARIO,
            Api.MAP_WITH_STATE,
            AmountAnomaly.class,
            AmountHistory.class,
            AmountAnomaliesMapWithState::wire,
            AmountAnomaliesMapWithState::project);

    private AmountAnomaliesMapWithState() {}

    public static JavaDStream<AmountAnomaly> wire(
            JavaDStream<UserAmount> events, CarriedState carried, Parameters parameters) {
        Limits limits = Limits.of(parameters);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, Iterable<UserAmount>> byUser =
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)).groupByKey();
        StateSpec<String, Iterable<UserAmount>, AmountHistory, List<AmountAnomaly>> spec =
                StateSpec.function((String userId, Optional<Iterable<UserAmount>> values, State<AmountHistory> state) ->
                        values.isPresent() ? judge(values.get(), state, limits) : List.of());
        if (idleTimeout.isSet()) {
            spec = spec.timeout(Durations.milliseconds(idleTimeout.ms()));
        }
        JavaMapWithStateDStream<String, Iterable<UserAmount>, AmountHistory, List<AmountAnomaly>> anomalies =
                byUser.mapWithState(spec);
        anomalies.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, AmountHistory.class).into(anomalies);

        return anomalies.flatMap(List::iterator);
    }

    private static List<AmountAnomaly> judge(Iterable<UserAmount> values, State<AmountHistory> state, Limits limits) {
        java.util.Optional<AmountHistory> before =
                state.exists() ? java.util.Optional.of(state.get()) : java.util.Optional.empty();
        Judged judged = Judged.from(before, values.iterator(), limits);
        state.update(judged.history());
        return judged.anomalies();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
