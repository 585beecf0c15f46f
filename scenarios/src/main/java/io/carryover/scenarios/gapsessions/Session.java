package io.carryover.scenarios.gapsessions;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A run of events, neighbours at most a gap apart.
 *
 * @param start time of the first event
 * @param end time of the last event
 * @param count number of events
 */
public record Session(Instant start, Instant end, long count) implements Serializable {

    /** Of a single event. */
    public static Session of(Instant eventTime) {
        return new Session(eventTime, eventTime, 1);
    }

    /** Whether both belong to one session: exactly a gap apart joins. */
    boolean joins(Session other, Duration gap) {
        return !start.isAfter(other.end.plus(gap)) && !other.start.isAfter(end.plus(gap));
    }

    /** Both as one, with the events of both. */
    public Session merge(Session other) {
        return new Session(
                start.isBefore(other.start) ? start : other.start,
                end.isAfter(other.end) ? end : other.end,
                count + other.count);
    }

    /** From this point of the watermark on the session is over. */
    Instant expiry(Duration gap) {
        return end.plus(gap);
    }
}
