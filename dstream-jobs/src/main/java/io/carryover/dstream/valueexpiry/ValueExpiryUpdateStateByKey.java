package io.carryover.dstream.valueexpiry;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
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
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, but nobody tells it the watermark: it comes with the events, and as a tick for a
 * user who is due without one. The state carries the rows of the batch, and so outlives its value by one batch.
 */
public final class ValueExpiryUpdateStateByKey {

    public static final LegacyJob<ValueEvent, UserValue> JOB = new LegacyJob<>(
            ValueExpiry.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            UserValue.class,
            ValueWithRows.class,
            ValueExpiryUpdateStateByKey::wire,
            ValueExpiryUpdateStateByKey::project);

    private ValueExpiryUpdateStateByKey() {}

    public static JavaDStream<UserValue> wire(
            JavaDStream<ValueEvent> events, CarriedState carried, Parameters parameters) {
        Duration lifetime = parameters.get(ValueExpiry.EXPIRY);
        Ticks<String, ValueWithRows> ticks = new Ticks<>(state -> state.kept().map(latest -> latest.expiry(lifetime)));

        JavaPairDStream<String, Timed<ValueEvent>> timed = EventTime.of(
                JOB.name(),
                events.mapToPair(event -> new Tuple2<>(event.userId(), event)),
                ValueEvent::timestamp,
                parameters.get(ValueExpiry.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaPairDStream<String, ValueWithRows> values =
                BatchTimeState.updateStateByKey(timed, (now, userId, batch, state) -> {
                    ValueWithRows before = state.orElse(ValueWithRows.NONE);
                    ValueWithRows after = batch.isEmpty() ? before.quiet() : before.apply(userId, batch, lifetime);
                    return after.isEmpty() ? Optional.empty() : Optional.of(after);
                });
        values.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, LatestValue.class)
                .as((latest, lastUpdatedMs) -> new ValueWithRows(latest, List.of()))
                .into(values);
        ticks.readFrom(values);

        return values.flatMap(user -> user._2().rows().iterator());
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return ((ValueWithRows) entry.state()).kept().map(latest -> new KeyedState(entry.key(), latest));
    }

    /**
     * The state of a user.
     *
     * @param latest the newest value; null if it expired in this batch
     * @param rows what this batch emits
     */
    record ValueWithRows(LatestValue latest, List<UserValue> rows) implements Serializable {

        static final ValueWithRows NONE = new ValueWithRows(null, List.of());

        ValueWithRows apply(String userId, List<Timed<ValueEvent>> batch, Duration lifetime) {
            Instant watermark = batch.get(0).watermark();
            List<ValueEvent> events = Timed.eventsOf(batch);
            List<UserValue> emitted = new ArrayList<>();
            LatestValue newest = events.isEmpty() ? latest : LatestValue.after(kept(), events.iterator());
            if (!events.isEmpty()) {
                emitted.add(UserValue.active(userId, newest));
            }
            boolean due = newest.isDue(watermark, lifetime);
            if (due) {
                emitted.add(UserValue.expired(userId, newest));
            }
            return new ValueWithRows(due ? null : newest, emitted);
        }

        ValueWithRows quiet() {
            return new ValueWithRows(latest, List.of());
        }

        java.util.Optional<LatestValue> kept() {
            return java.util.Optional.ofNullable(latest);
        }

        boolean isEmpty() {
            return latest == null && rows.isEmpty();
        }
    }
}
