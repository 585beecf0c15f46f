package io.carryover.legacy.time;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * An event with the watermark of its batch, or a tick: the bare watermark, for a key that is due and has no event.
 *
 * @param event the event; null for a tick
 * @param watermarkMs the current watermark, milliseconds since 1970
 */
public record Timed<V>(V event, long watermarkMs) implements Serializable {

    /** The events among these, without the ticks. */
    public static <V> List<V> eventsIn(Iterable<Timed<V>> values) {
        return StreamSupport.stream(values.spliterator(), false)
                .filter(value -> !value.isTick())
                .map(Timed::event)
                .toList();
    }

    public boolean isTick() {
        return event == null;
    }

    public Instant watermark() {
        return Instant.ofEpochMilli(watermarkMs);
    }
}
