package io.carryover.scenarios.valueexpiry;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/**
 * The newest value of one user: the state.
 *
 * @param timestamp since when it holds
 */
public record LatestValue(String value, Instant timestamp) implements Serializable {

    /**
     * What a step's events make of a user's value.
     *
     * @param before the value before them, empty for a new user
     * @param events of the user, at least one, in any order
     */
    public static LatestValue after(Optional<LatestValue> before, Iterator<ValueEvent> events) {
        ValueEvent newest = newest(events);
        LatestValue latest = new LatestValue(newest.value(), newest.timestamp());
        return before.filter(value -> value.isNewerThan(latest)).orElse(latest);
    }

    /** From this point of the watermark on the value is no longer fresh. */
    public Instant expiry(Duration lifetime) {
        return timestamp.plus(lifetime);
    }

    public boolean isDue(Instant watermark, Duration lifetime) {
        return !expiry(lifetime).isAfter(watermark);
    }

    /** With the same timestamp it is not: a later step counts as later. */
    private boolean isNewerThan(LatestValue other) {
        return timestamp.isAfter(other.timestamp);
    }

    private static ValueEvent newest(Iterator<ValueEvent> events) {
        ValueEvent newest = events.next();
        while (events.hasNext()) {
            ValueEvent event = events.next();
            newest = ValueEvent.TIME_ORDER.compare(event, newest) > 0 ? event : newest;
        }
        return newest;
    }
}
