package io.carryover.dstream.ratealerts;

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
import io.carryover.scenarios.ratealerts.Rate;
import io.carryover.scenarios.ratealerts.RateAlert;
import io.carryover.scenarios.ratealerts.RateAlerts;
import io.carryover.scenarios.ratealerts.RateEvent;
import io.carryover.scenarios.ratealerts.RecentEvents;
import io.carryover.scenarios.ratealerts.WatchedKey;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, but nobody tells it the watermark: it comes with the events, and as a tick for a key
 * from which something leaves without one. The state carries the alerts of the batch, and loses them in the next.
 */
public final class RateAlertsUpdateStateByKey {

    public static final LegacyJob<RateEvent, RateAlert> JOB = new LegacyJob<>(
            RateAlerts.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            RateAlert.class,
            WatchedKey.class,
            RateAlertsUpdateStateByKey::wire,
            RateAlertsUpdateStateByKey::project);

    private RateAlertsUpdateStateByKey() {}

    public static JavaDStream<RateAlert> wire(
            JavaDStream<RateEvent> events, CarriedState carried, Parameters parameters) {
        Rate rate = Rate.of(parameters);
        Ticks<String, WatchedKey> ticks =
                new Ticks<>(watched -> watched.recent().nextExpiry(rate.span()));

        JavaPairDStream<String, Timed<RateEvent>> timed = EventTime.of(
                JOB.name(),
                events.mapToPair(event -> new Tuple2<>(event.key(), event)),
                RateEvent::timestamp,
                parameters.get(RateAlerts.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaPairDStream<String, WatchedKey> keys = BatchTimeState.updateStateByKey(timed, (now, key, values, state) -> {
            WatchedKey before = state.orElse(WatchedKey.NOTHING);
            WatchedKey after = values.isEmpty() ? before.quiet() : watch(before.recent(), key, values, rate);
            return after.isEmpty() ? Optional.empty() : Optional.of(after);
        });
        keys.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, RecentEvents.class)
                .as((recent, lastUpdatedMs) -> new WatchedKey(recent, List.of()))
                .into(keys);
        ticks.readFrom(keys);

        return keys.flatMap(key -> key._2().alerts().iterator());
    }

    private static WatchedKey watch(RecentEvents before, String key, List<Timed<RateEvent>> values, Rate rate) {
        return WatchedKey.after(before, key, Timed.eventsOf(values).iterator(), rate)
                .at(values.get(0).watermark(), rate.span());
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        RecentEvents recent = ((WatchedKey) entry.state()).recent();
        return recent.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new KeyedState(entry.key(), recent));
    }
}
