package io.carryover.structured.amountanomalies;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
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
import io.carryover.structured.MigratedJob;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * A key is called once per batch, with all its events in any order, and may emit no row or several. Each call clears the
 * timeout, so it is set again; at the timeout the state stays until it is removed.
 */
public final class AmountAnomaliesGroupState {

    public static final MigratedJob<UserAmount, AmountAnomaly> JOB = new MigratedJob<>(
            AmountAnomalies.SCENARIO,
            Api.GROUP_STATE,
            AmountAnomaly.class,
            OutputMode.Append(),
            AmountAnomaliesGroupState::wire,
            AmountAnomaliesGroupState::project);

    private AmountAnomaliesGroupState() {}

    public static Dataset<AmountAnomaly> wire(Dataset<UserAmount> events, Parameters parameters) {
        Limits limits = Limits.of(parameters);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        FlatMapGroupsWithStateFunction<String, UserAmount, AmountHistory, AmountAnomaly> anomalies =
                (userId, values, state) ->
                        state.hasTimedOut() ? leave(state) : judge(values, state, limits, idleTimeout);
        return events.groupByKey((MapFunction<UserAmount, String>) UserAmount::userId, Encoders.STRING())
                .flatMapGroupsWithState(
                        anomalies,
                        OutputMode.Append(),
                        RecordEncoder.of(AmountHistory.class),
                        RecordEncoder.of(AmountAnomaly.class),
                        idleTimeout.isSet()
                                ? GroupStateTimeout.ProcessingTimeTimeout()
                                : GroupStateTimeout.NoTimeout());
    }

    private static Iterator<AmountAnomaly> judge(
            Iterator<UserAmount> values, GroupState<AmountHistory> state, Limits limits, IdleTimeout idleTimeout) {
        Optional<AmountHistory> before = state.exists() ? Optional.of(state.get()) : Optional.empty();
        Judged judged = Judged.from(before, values, limits);
        state.update(judged.history());
        if (idleTimeout.isSet()) {
            state.setTimeoutDuration(idleTimeout.ms());
        }
        return judged.anomalies().iterator();
    }

    private static Iterator<AmountAnomaly> leave(GroupState<AmountHistory> state) {
        state.remove();
        return Collections.emptyIterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), RecordEncoder.of(AmountHistory.class)).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state()))
                .toList();
    }
}
