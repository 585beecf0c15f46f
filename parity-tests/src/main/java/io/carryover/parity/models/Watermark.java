package io.carryover.parity.models;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * The watermark W(n) of the scenario page: W(0) = W(1) = 1970, then the newest event time parsed before step n minus the
 * delay, never falling. Lateness goes by W(n-1), expiry by W(n).
 */
final class Watermark {

    private final Duration delay;
    private final Course course;
    private Instant newest = Instant.EPOCH;
    private Instant previous = Instant.EPOCH;
    private Instant current = Instant.EPOCH;

    Watermark(Duration delay, Course course) {
        this.delay = delay;
        this.course = course;
    }

    void startStep(int step) {
        if (course.takenOverIn().equals(OptionalInt.of(step))) {
            newest = Instant.EPOCH;
        }
        previous = current;
        Instant candidate = newest.minus(delay);
        current = candidate.isAfter(current) ? candidate : current;
    }

    /** Every parsed event counts, late ones too, from the next step on. */
    void observe(Instant eventTime) {
        newest = eventTime.isAfter(newest) ? eventTime : newest;
    }

    /** Whether something judged by that instant is late in this step: not after W(n-1). */
    boolean isLate(Instant instant) {
        return !instant.isAfter(previous);
    }

    /** Whether something with that expiry instant expires in this step: not after W(n). */
    boolean isDue(Instant expiry) {
        return !expiry.isAfter(current);
    }
}
