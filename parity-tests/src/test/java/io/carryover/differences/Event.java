package io.carryover.differences;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the wirings get that need event time.
 *
 * @param time when it happened
 */
public record Event(String key, Instant time) implements Serializable {

    /** An event at a second after 1970 began. */
    static Event at(String key, long second) {
        return new Event(key, Instant.ofEpochSecond(second));
    }
}
