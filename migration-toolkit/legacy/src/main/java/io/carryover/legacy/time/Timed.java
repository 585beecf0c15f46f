package io.carryover.legacy.time;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event with the watermark of its batch, or a tick: the bare watermark, for a key that is due and has no event.
 *
 * @param event the event; null for a tick
 * @param watermarkMs the current watermark, milliseconds since 1970
 */
public record Timed<V>(V event, long watermarkMs) implements Serializable {

    public boolean isTick() {
        return event == null;
    }

    public Instant watermark() {
        return Instant.ofEpochMilli(watermarkMs);
    }

    /** The events among the values of a key; none if the key only has a tick. */
    public static <V> List<V> eventsOf(Iterable<Timed<V>> values) {
        List<V> events = new ArrayList<>();
        for (Timed<V> value : values) {
            if (!value.isTick()) {
                events.add(value.event());
            }
        }
        return events;
    }
}
