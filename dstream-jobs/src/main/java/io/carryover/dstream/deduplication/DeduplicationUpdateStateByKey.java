package io.carryover.dstream.deduplication;

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
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.deduplication.EventKey;
import io.carryover.scenarios.deduplication.PayloadEvent;
import io.carryover.scenarios.deduplication.Sifted;
import io.carryover.scenarios.deduplication.UniqueEvent;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, but nobody tells it the watermark: it comes with the events, and as a tick for a key
 * that is due. What passes can only leave through the state, so a key that is due at once stays until the next batch.
 */
public final class DeduplicationUpdateStateByKey {

    public static final LegacyJob<PayloadEvent, UniqueEvent> JOB = new LegacyJob<>(
            Deduplication.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            UniqueEvent.class,
            SeenKey.class,
            DeduplicationUpdateStateByKey::wire,
            DeduplicationUpdateStateByKey::project);

    private DeduplicationUpdateStateByKey() {}

    public static JavaDStream<UniqueEvent> wire(
            JavaDStream<PayloadEvent> events, CarriedState carried, Parameters parameters) {
        Ticks<EventKey, SeenKey> ticks = new Ticks<>((key, seen) -> java.util.Optional.of(key.eventTime()));

        JavaPairDStream<EventKey, Timed<PayloadEvent>> timed = EventTime.of(
                JOB.name(),
                events.mapToPair(event -> new Tuple2<>(event.key(), event)),
                PayloadEvent::eventTime,
                parameters.get(Deduplication.WATERMARK_DELAY),
                carried.watermark(),
                ticks);
        JavaPairDStream<EventKey, SeenKey> keys = BatchTimeState.updateStateByKey(
                timed, (Time now, EventKey key, List<Timed<PayloadEvent>> values, Optional<SeenKey> state) -> {
                    SeenKey before = state.orElse(SeenKey.UNSEEN);
                    SeenKey after = values.isEmpty() ? before.quiet() : before.sift(key, values);
                    return after.isEmpty() ? Optional.empty() : Optional.of(after);
                });
        keys.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(EventKey.class, Boolean.class)
                .as((seen, lastUpdatedMs) -> new SeenKey(true, List.of()))
                .into(keys);
        ticks.readFrom(keys);

        JavaDStream<Sifted> sifted = keys.flatMap(key -> key._2().sifted().iterator());
        DuplicateCount.log(JOB.name(), sifted);
        return sifted.filter(Sifted::hasPassed).map(Sifted::passed);
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return ((SeenKey) entry.state()).isKept()
                ? java.util.Optional.of(new KeyedState(entry.key(), true))
                : java.util.Optional.empty();
    }

    /**
     * The state of a key.
     *
     * @param isKept whether it is known in the next batch
     * @param sifted what became of its events in this batch; empty if there were none
     */
    record SeenKey(boolean isKept, List<Sifted> sifted) implements Serializable {

        static final SeenKey UNSEEN = new SeenKey(false, List.of());

        SeenKey sift(EventKey key, List<Timed<PayloadEvent>> values) {
            List<PayloadEvent> events = Timed.eventsOf(values);
            return new SeenKey(
                    !key.isDueAt(values.get(0).watermark()),
                    events.isEmpty() ? List.of() : List.of(Sifted.of(events.iterator(), isKept)));
        }

        SeenKey quiet() {
            return new SeenKey(isKept, List.of());
        }

        boolean isEmpty() {
            return !isKept && sifted.isEmpty();
        }
    }
}
