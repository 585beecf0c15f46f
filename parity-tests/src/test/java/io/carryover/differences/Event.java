package io.carryover.differences;

import java.time.Instant;

/**
 * What the wirings get that need event time.
 *
 * @param time when it happened
 */
record Event(String key, Instant time) {

    /** An event at a second after 1970 began. */
    static Event at(String key, long second) {
        return new Event(key, Instant.ofEpochSecond(second));
    }
}
