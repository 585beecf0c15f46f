package io.carryover.structured.conversionfunnel;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.conversionfunnel.Conversion;
import io.carryover.scenarios.conversionfunnel.ConversionFunnel;
import io.carryover.scenarios.conversionfunnel.Followed;
import io.carryover.scenarios.conversionfunnel.FunnelEvent;
import io.carryover.scenarios.conversionfunnel.Progress;
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
public final class ConversionFunnelGroupState {

    public static final MigratedJob<FunnelEvent, Conversion> JOB = new MigratedJob<>(
            ConversionFunnel.SCENARIO,
            Api.GROUP_STATE,
            Conversion.class,
            OutputMode.Append(),
            ConversionFunnelGroupState::wire,
            ConversionFunnelGroupState::project);

    private ConversionFunnelGroupState() {}

    public static Dataset<Conversion> wire(Dataset<FunnelEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        FlatMapGroupsWithStateFunction<String, FunnelEvent, Dated<Progress>, Conversion> conversions =
                (userId, values, state) -> {
                    if (state.hasTimedOut()) {
                        return leave(state);
                    }
                    return values.hasNext() ? follow(values, state, idleTimeout) : resume(state, idleTimeout);
                };
        return events.groupByKey((MapFunction<FunnelEvent, String>) FunnelEvent::userId, Encoders.STRING())
                .flatMapGroupsWithState(
                        conversions,
                        OutputMode.Append(),
                        Dated.encoder(RecordEncoder.of(Progress.class)),
                        RecordEncoder.of(Conversion.class),
                        idleTimeout.isSet() ? GroupStateTimeout.ProcessingTimeTimeout() : GroupStateTimeout.NoTimeout(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(Progress.class)));
    }

    private static Iterator<Conversion> follow(
            Iterator<FunnelEvent> values, GroupState<Dated<Progress>> state, IdleTimeout idleTimeout) {
        Optional<Progress> before = state.exists() ? Optional.of(state.get().value()) : Optional.empty();
        Followed followed = Followed.from(before, values);
        followed.progress()
                .ifPresentOrElse(
                        progress -> state.update(new Dated<>(progress, state.getCurrentProcessingTimeMs())),
                        state::remove);
        if (state.exists() && idleTimeout.isSet()) {
            state.setTimeoutDuration(idleTimeout.ms());
        }
        return followed.conversions().iterator();
    }

    /** The first call of a carried key, without values: it goes on waiting. */
    private static Iterator<Conversion> resume(GroupState<Dated<Progress>> state, IdleTimeout idleTimeout) {
        if (idleTimeout.isSet()) {
            long msLeft = state.get().msLeft(idleTimeout.ms(), state.getCurrentProcessingTimeMs());
            if (msLeft < 0) {
                return leave(state);
            }
            state.setTimeoutDuration(Math.max(1, msLeft)); // 0 is refused
        }
        return Collections.emptyIterator();
    }

    private static Iterator<Conversion> leave(GroupState<Dated<Progress>> state) {
        state.remove();
        return Collections.emptyIterator();
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), Dated.encoder(RecordEncoder.of(Progress.class))).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state().value()))
                .toList();
    }
}
