package io.carryover.dstream.deduplication;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.EventTime;
import io.carryover.legacy.time.Ticks;
import io.carryover.legacy.time.Timed;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.deduplication.EventKey;
import io.carryover.scenarios.deduplication.PayloadEvent;
import io.carryover.scenarios.deduplication.Sifted;
import io.carryover.scenarios.deduplication.UniqueEvent;
import io.carryover.scenarios.options.Parameters;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * The events of a key are grouped before the call: one after the other, they would come in the order of their partition, not
 * of the source. A key that is due gets a tick, as the engine's own timeout knows processing time only.
 */
public final class DeduplicationMapWithState {

    public static final LegacyJob<PayloadEvent, UniqueEvent> JOB = new LegacyJob<>(
            Deduplication.SCENARIO,
            Api.MAP_WITH_STATE,
            UniqueEvent.class,
            Boolean.class,
            DeduplicationMapWithState::wire,
            DeduplicationMapWithState::project);

    private DeduplicationMapWithState() {}

    public static JavaDStream<UniqueEvent> wire(
            JavaDStream<PayloadEvent> events, CarriedState carried, Parameters parameters) {
        Ticks<EventKey, Boolean> ticks = new Ticks<>((key, seen) -> java.util.Optional.of(key.eventTime()));

        JavaPairDStream<EventKey, Timed<PayloadEvent>> timed = EventTime.of(
                JOB.name(),
                events.mapToPair(event -> new Tuple2<>(event.key(), event)),
                PayloadEvent::eventTime,
                parameters.get(Deduplication.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaMapWithStateDStream<EventKey, Iterable<Timed<PayloadEvent>>, Boolean, List<Sifted>> keys =
                timed.groupByKey()
                        .mapWithState(StateSpec.function(
                                (EventKey key, Optional<Iterable<Timed<PayloadEvent>>> values, State<Boolean> seen) ->
                                        sift(key, values.get(), seen)));
        keys.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(EventKey.class, Boolean.class).into(keys);
        ticks.readFrom(keys.stateSnapshots());

        JavaDStream<Sifted> sifted = keys.flatMap(List::iterator);
        DuplicateCount.log(JOB.name(), sifted);
        return sifted.filter(Sifted::hasPassed).map(Sifted::passed);
    }

    private static List<Sifted> sift(EventKey key, Iterable<Timed<PayloadEvent>> values, State<Boolean> seen) {
        boolean isKnown = seen.exists();
        if (key.isDueAt(values.iterator().next().watermark())) {
            seen.remove();
        } else if (!isKnown) {
            seen.update(true);
        }
        List<PayloadEvent> events = Timed.eventsOf(values);
        return events.isEmpty() ? List.of() : List.of(Sifted.of(events.iterator(), isKnown));
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.of(new KeyedState(entry.key(), entry.state()));
    }
}
