package io.carryover.structured.activityspan;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.Dated;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.activityspan.ActivityEvent;
import io.carryover.scenarios.activityspan.ActivitySpan;
import io.carryover.scenarios.activityspan.ActivitySpans;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.MigratedJob;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * A key is called once per batch with events, and has to return a row: null would end the query. The call at the timeout has
 * nothing to say, so it returns a row without span, which is dropped behind the operator.
 */
public final class ActivitySpanGroupState {

    public static final MigratedJob<ActivityEvent, ActivitySpan> JOB = new MigratedJob<>(
            ActivitySpans.SCENARIO,
            Api.GROUP_STATE,
            ActivitySpan.class,
            OutputMode.Update(),
            ActivitySpanGroupState::wire,
            ActivitySpanGroupState::project);

    private ActivitySpanGroupState() {}

    public static Dataset<ActivitySpan> wire(
            Dataset<ActivityEvent> events, CarriedState carried, Parameters parameters) {
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        MapGroupsWithStateFunction<String, ActivityEvent, Dated<ActivitySpan>, Emission> spans =
                (user, values, state) -> {
                    if (state.hasTimedOut()) {
                        return leave(state);
                    }
                    return values.hasNext() ? apply(values, state, idleTimeout) : resume(state, idleTimeout);
                };
        return events.filter((FilterFunction<ActivityEvent>) ActivityEvent::isTimed)
                .groupByKey((MapFunction<ActivityEvent, String>) ActivityEvent::user, Encoders.STRING())
                .mapGroupsWithState(
                        spans,
                        Dated.encoder(RecordEncoder.of(ActivitySpan.class)),
                        RecordEncoder.of(Emission.class),
                        idleTimeout.isSet() ? GroupStateTimeout.ProcessingTimeTimeout() : GroupStateTimeout.NoTimeout(),
                        carried.datedState(Encoders.STRING(), RecordEncoder.of(ActivitySpan.class)))
                .where("span is not null")
                .select("span.*")
                .as(RecordEncoder.of(ActivitySpan.class));
    }

    private static Emission apply(
            Iterator<ActivityEvent> values, GroupState<Dated<ActivitySpan>> state, IdleTimeout idleTimeout) {
        Optional<ActivitySpan> before = state.exists() ? Optional.of(state.get().value()) : Optional.empty();
        ActivitySpan after = ActivitySpan.after(before, values);
        state.update(new Dated<>(after, state.getCurrentProcessingTimeMs()));
        if (idleTimeout.isSet()) {
            state.setTimeoutDuration(idleTimeout.ms());
        }
        return new Emission(after);
    }

    /** The first call of a carried key, without values: it goes on waiting. */
    private static Emission resume(GroupState<Dated<ActivitySpan>> state, IdleTimeout idleTimeout) {
        if (idleTimeout.isSet()) {
            long msLeft = state.get().msLeft(idleTimeout.ms(), state.getCurrentProcessingTimeMs());
            if (msLeft < 0) {
                return leave(state);
            }
            state.setTimeoutDuration(Math.max(1, msLeft)); // 0 is refused
        }
        return Emission.NOTHING;
    }

    private static Emission leave(GroupState<Dated<ActivitySpan>> state) {
        state.remove();
        return Emission.NOTHING;
    }

    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state.groupState(Encoders.STRING(), Dated.encoder(RecordEncoder.of(ActivitySpan.class))).stream()
                .map(entry -> new KeyedState(entry.key(), entry.state().value()))
                .toList();
    }

    /**
     * The row of a call; public, because the code that Spark generates reads it.
     *
     * @param span null if there is nothing to emit
     */
    public record Emission(ActivitySpan span) {

        static final Emission NOTHING = new Emission(null);
    }
}
