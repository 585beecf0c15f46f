package io.carryover.structured.amountanomalies;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
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

    public static Dataset<AmountAnomaly> wire(Dataset<UserAmount> events, CarriedState carried, Parameters parameters) {
        Limits limits = Limits.of(parameters);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        FlatMapGroupsWithStateFunction<String, UserAmount, Dated<AmountHistory>, AmountAnomaly> anomalies =
                (userId, values, state) -> {
                    if (state.hasTimedOut()) {
                        return leave(state);
                    }
                    return values.hasNext() ? judge(values, state, limits, idleTimeout) : resume(state, idleTimeout);
                };
        return events.groupByKey((MapFunction<UserAmount, String>) UserAmount::userId, Encoders.STRING())
                .flatMapGroupsWithState(
                        anomalies,
                        OutputMode.Append(),
                        Dated.encoder(RecordEncoder.of(AmountHistory.class)),
                        RecordEncoder.of(AmountAnomaly.class),
                        idleTimeout.isSet() ? GroupStateTimeout.ProcessingTimeTimeout() : GroupStateTimeout.NoTimeout(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(AmountHistory.class)));
    }

    private static Iterator<AmountAnomaly> judge(
            Iterator<UserAmount> values,
            GroupState<Dated<AmountHistory>> state,
            Limits limits,
            IdleTimeout idleTimeout) {
        Optional<AmountHistory> before =
                state.exists() ? Optional.of(state.get().value()) : Optional.empty();
        Judged judged = Judged.from(before, values, limits);
        state.update(new Dated<>(judged.history(), state.getCurrentProcessingTimeMs()));
        if (idleTimeout.isSet()) {
            state.setTimeoutDuration(idleTimeout.ms());
        }
        return judged.anomalies().iterator();
    }

    /** The first call of a carried key, without values: it goes on waiting. */
    private static Iterator<AmountAnomaly> resume(GroupState<Dated<AmountHistory>> state, IdleTimeout idleTimeout) {
        if (idleTimeout.isSet()) {
            long msLeft = state.get().msLeft(idleTimeout.ms(), state.getCurrentProcessingTimeMs());
            if (msLeft < 0) {
                return leave(state);
            }
            state.setTimeoutDuration(Math.max(1, msLeft)); // 0 is refused
        }
        return Collections.emptyIterator();
    }

    private static Iterator<AmountAnomaly> leave(GroupState<Dated<AmountHistory>> state) {
        state.remove();
        return Collections.emptyIterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), Dated.encoder(RecordEncoder.of(AmountHistory.class))).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state().value()))
                .toList();
    }
}
