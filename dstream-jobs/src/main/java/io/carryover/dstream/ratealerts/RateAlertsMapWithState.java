package io.carryover.dstream.ratealerts;

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
import io.carryover.scenarios.ratealerts.Rate;
import io.carryover.scenarios.ratealerts.RateAlert;
import io.carryover.scenarios.ratealerts.RateAlerts;
import io.carryover.scenarios.ratealerts.RateEvent;
import io.carryover.scenarios.ratealerts.RecentEvents;
import io.carryover.scenarios.ratealerts.WatchedKey;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The engine calls a key once per record and in no promised order, so the records of a batch are grouped first. The watermark
 * comes with them, and as a tick for a key from which something leaves without one.
 */
public final class RateAlertsMapWithState {

    public static final LegacyJob<RateEvent, RateAlert> JOB = new LegacyJob<>(
            RateAlerts.SCENARIO,
            Api.MAP_WITH_STATE,
            RateAlert.class,
            RecentEvents.class,
            RateAlertsMapWithState::wire,
            RateAlertsMapWithState::project);

    private RateAlertsMapWithState() {}

    public static JavaDStream<RateAlert> wire(
            JavaDStream<RateEvent> events, CarriedState carried, Parameters parameters) {
        Rate rate = Rate.of(parameters);
        Ticks<String, RecentEvents> ticks = new Ticks<>(recent -> recent.nextExpiry(rate.span()));

        JavaPairDStream<String, Timed<RateEvent>> timed = EventTime.of(
                JOB.name(),
                events.mapToPair(event -> new Tuple2<>(event.key(), event)),
                RateEvent::timestamp,
                parameters.get(RateAlerts.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaMapWithStateDStream<String, Iterable<Timed<RateEvent>>, RecentEvents, List<RateAlert>> alerts =
                timed.groupByKey()
                        .mapWithState(StateSpec.function(
                                (String key, Optional<Iterable<Timed<RateEvent>>> values, State<RecentEvents> state) ->
                                        watch(key, values.get(), state, rate)));
        alerts.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, RecentEvents.class).into(alerts);
        ticks.readFrom(alerts.stateSnapshots());

        return alerts.flatMap(List::iterator);
    }

    private static List<RateAlert> watch(
            String key, Iterable<Timed<RateEvent>> values, State<RecentEvents> state, Rate rate) {
        RecentEvents before = state.exists() ? state.get() : RecentEvents.NONE;
        WatchedKey after = WatchedKey.after(before, key, Timed.eventsOf(values).iterator(), rate)
                .at(values.iterator().next().watermark(), rate.span());
        if (after.recent().isEmpty()) {
            state.remove();
        } else {
            state.update(after.recent());
        }
        return after.alerts();
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
