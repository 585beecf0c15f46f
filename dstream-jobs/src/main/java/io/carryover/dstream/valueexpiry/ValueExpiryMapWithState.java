package io.carryover.dstream.valueexpiry;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.EventTime;
import io.carryover.legacy.time.Ticks;
import io.carryover.legacy.time.Timed;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.valueexpiry.LatestValue;
import io.carryover.scenarios.valueexpiry.UserValue;
import io.carryover.scenarios.valueexpiry.ValueEvent;
import io.carryover.scenarios.valueexpiry.ValueExpiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The engine's own timeout goes by processing time and deletes the state before anybody can say what expired. So the
 * watermark comes with the events, and as a tick for a user who is due without one; the function removes the state itself.
 */
public final class ValueExpiryMapWithState {

    public static final LegacyJob<ValueEvent, UserValue> JOB = new LegacyJob<>(
            ValueExpiry.SCENARIO,
            Api.MAP_WITH_STATE,
            UserValue.class,
            LatestValue.class,
            ValueExpiryMapWithState::wire,
            ValueExpiryMapWithState::project);

    private ValueExpiryMapWithState() {}

    public static JavaDStream<UserValue> wire(
            JavaDStream<ValueEvent> events, CarriedState carried, Parameters parameters) {
        Duration lifetime = parameters.get(ValueExpiry.EXPIRY);
        Ticks<String, LatestValue> ticks = new Ticks<>(latest -> java.util.Optional.of(latest.expiry(lifetime)));

        JavaPairDStream<String, Timed<ValueEvent>> timed = EventTime.of(
                JOB.name(),
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)),
                ValueEvent::timestamp,
                parameters.get(ValueExpiry.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaMapWithStateDStream<String, Iterable<Timed<ValueEvent>>, LatestValue, List<UserValue>> values =
                timed.groupByKey()
                        .mapWithState(StateSpec.function(
                                (String userId,
                                        Optional<Iterable<Timed<ValueEvent>>> batch,
                                        State<LatestValue> state) -> apply(userId, batch.get(), state, lifetime)));
        values.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, LatestValue.class).into(values);
        ticks.readFrom(values.stateSnapshots());

        return values.flatMap(List::iterator);
    }

    private static List<UserValue> apply(
            String userId, Iterable<Timed<ValueEvent>> batch, State<LatestValue> state, Duration lifetime) {
        Instant watermark = batch.iterator().next().watermark();
        List<ValueEvent> events = Timed.eventsOf(batch);
        List<UserValue> rows = new ArrayList<>();
        LatestValue latest = events.isEmpty() ? state.get() : LatestValue.after(before(state), events.iterator());
        if (!events.isEmpty()) {
            rows.add(UserValue.active(userId, latest));
        }
        if (latest.isDue(watermark, lifetime)) {
            state.remove();
            rows.add(UserValue.expired(userId, latest));
        } else {
            state.update(latest);
        }
        return rows;
    }

    private static java.util.Optional<LatestValue> before(State<LatestValue> state) {
        return state.exists() ? java.util.Optional.of(state.get()) : java.util.Optional.empty();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
