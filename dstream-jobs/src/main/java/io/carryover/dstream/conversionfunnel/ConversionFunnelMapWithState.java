package io.carryover.dstream.conversionfunnel;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.conversionfunnel.Conversion;
import io.carryover.scenarios.conversionfunnel.ConversionFunnel;
import io.carryover.scenarios.conversionfunnel.Followed;
import io.carryover.scenarios.conversionfunnel.FunnelEvent;
import io.carryover.scenarios.conversionfunnel.Progress;
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
public final class ConversionFunnelMapWithState {

    public static final LegacyJob<FunnelEvent, Conversion> JOB = new LegacyJob<>(
            ConversionFunnel.SCENARIO,
            Api.MAP_WITH_STATE,
            Conversion.class,
            Progress.class,
            ConversionFunnelMapWithState::wire,
            ConversionFunnelMapWithState::project);

    private ConversionFunnelMapWithState() {}

    public static JavaDStream<Conversion> wire(
            JavaDStream<FunnelEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, Iterable<FunnelEvent>> byUser =
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)).groupByKey();
        StateSpec<String, Iterable<FunnelEvent>, Progress, List<Conversion>> spec =
                StateSpec.function((String userId, Optional<Iterable<FunnelEvent>> values, State<Progress> state) ->
                        values.isPresent() ? follow(values.get(), state) : List.of());
        if (idleTimeout.isSet()) {
            spec = spec.timeout(Durations.milliseconds(idleTimeout.ms()));
        }
        JavaMapWithStateDStream<String, Iterable<FunnelEvent>, Progress, List<Conversion>> conversions =
                byUser.mapWithState(spec);
        conversions.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, Progress.class).into(conversions);

        return conversions.flatMap(List::iterator);
    }

    private static List<Conversion> follow(Iterable<FunnelEvent> values, State<Progress> state) {
        java.util.Optional<Progress> before =
                state.exists() ? java.util.Optional.of(state.get()) : java.util.Optional.empty();
        Followed followed = Followed.from(before, values.iterator());
        followed.progress().ifPresentOrElse(state::update, state::remove);
        return followed.conversions();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
