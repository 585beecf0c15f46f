package io.carryover.dstream.activityspan;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.activityspan.ActivityEvent;
import io.carryover.scenarios.activityspan.ActivitySpan;
import io.carryover.scenarios.activityspan.ActivitySpans;
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
public final class ActivitySpanMapWithState {

    public static final LegacyJob<ActivityEvent, ActivitySpan> JOB = new LegacyJob<>(
            ActivitySpans.SCENARIO,
            Api.MAP_WITH_STATE,
            ActivitySpan.class,
            ActivitySpan.class,
            ActivitySpanMapWithState::wire,
            ActivitySpanMapWithState::project);

    private ActivitySpanMapWithState() {}

    public static JavaDStream<ActivitySpan> wire(
            JavaDStream<ActivityEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, Iterable<ActivityEvent>> byUser = events.filter(ActivityEvent::isTimed)
                .mapToPair(event -> new Tuple2<>(event.user(), event))
                .groupByKey();
        StateSpec<String, Iterable<ActivityEvent>, ActivitySpan, List<ActivitySpan>> spec =
                StateSpec.function((String user, Optional<Iterable<ActivityEvent>> values, State<ActivitySpan> state) ->
                        values.isPresent() ? List.of(apply(values.get(), state)) : List.of());
        if (idleTimeout.isSet()) {
            spec = spec.timeout(Durations.milliseconds(idleTimeout.ms()));
        }
        JavaMapWithStateDStream<String, Iterable<ActivityEvent>, ActivitySpan, List<ActivitySpan>> spans =
                byUser.mapWithState(spec);
        spans.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, ActivitySpan.class).into(spans);

        return spans.flatMap(List::iterator);
    }

    private static ActivitySpan apply(Iterable<ActivityEvent> values, State<ActivitySpan> state) {
        java.util.Optional<ActivitySpan> before =
                state.exists() ? java.util.Optional.of(state.get()) : java.util.Optional.empty();
        ActivitySpan after = ActivitySpan.after(before, values.iterator());
        state.update(after);
        return after;
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
