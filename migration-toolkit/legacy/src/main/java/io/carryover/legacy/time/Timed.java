package io.carryover.legacy.time;

import java.io.Serializable;
import java.time.Instant;

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
}
