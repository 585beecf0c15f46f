package io.carryover.legacy.time;

import io.carryover.legacy.monitoring.Bookkeeping;
import java.io.Serializable;
import java.util.List;

/**
 * The hand-made watermark as of one batch, in milliseconds since 1970. It follows Structured Streaming: late is judged by
 * the previous batch's watermark, expiry by the current one, and a batch's own events count from the next batch on.
 *
 * @param newest the newest event time seen, late ones included
 * @param previous the watermark of the previous batch: an event at or before it is late
 * @param current the watermark of this batch: what expires at or before it is due
 * @param late the number of late events in this batch
 */
public record Watermark(long newest, long previous, long current, long late) implements Bookkeeping, Serializable {

    static final Watermark START = new Watermark(Long.MIN_VALUE, 0, 0, 0);

    /** The watermark one batch later. */
    Watermark next(List<Long> eventTimes, long delayMs) {
        long advanced = newest == Long.MIN_VALUE ? current : Math.max(current, newest - delayMs);
        long newestNow = eventTimes.stream().mapToLong(Long::longValue).reduce(newest, Math::max);
        long lateNow = eventTimes.stream().filter(time -> time <= current).count();
        return new Watermark(newestNow, current, advanced, lateNow);
    }
}
