package io.carryover.scenarios.profitwindows;

import java.io.Serializable;
import java.time.Instant;

/**
 * A window of event time.
 *
 * @param start in it
 * @param end behind it; when the watermark is there, nothing more can come
 */
public record Window(Instant start, Instant end) implements Serializable {

    /** Whether nothing more can come at this point of the watermark. */
    public boolean isOverAt(Instant watermark) {
        return !end.isAfter(watermark);
    }
}
