package io.carryover.bench.flink;

/**
 * What a window holds: a run of events.
 *
 * @param start time of the first event, in milliseconds since 1970
 * @param end time of the last event
 * @param count number of events
 */
public record Span(long start, long end, long count) {

    static final Span NONE = new Span(Long.MAX_VALUE, Long.MIN_VALUE, 0);

    Span and(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end), count + other.count);
    }
}
