package io.carryover.scenarios.activityspan;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A user's newest activity: the state and the output.
 *
 * @param start the first time the user was seen in it
 * @param end the last time the user was seen in it
 */
public record ActivitySpan(String user, String activity, Instant start, Instant end) implements Serializable {

    /**
     * What a step's events make of a user's span.
     *
     * @param before the span before them, empty for a new user
     * @param events timed events of the user, at least one, in any order
     */
    public static ActivitySpan after(Optional<ActivitySpan> before, Iterator<ActivityEvent> events) {
        List<ActivityEvent> sorted = inTimeOrder(events);
        ActivitySpan span = before.orElseGet(() -> of(sorted.get(0)));
        for (ActivityEvent event : sorted) {
            span = span.next(event);
        }
        return span;
    }

    static ActivitySpan of(ActivityEvent event) {
        return new ActivitySpan(event.user(), event.activity(), event.timestamp(), event.timestamp());
    }

    /** The same activity widens the span; another one replaces it if it is later, and else changes nothing. */
    ActivitySpan next(ActivityEvent event) {
        if (event.activity().equals(activity)) {
            return widen(event.timestamp());
        }
        return event.timestamp().isAfter(end) ? of(event) : this;
    }

    private ActivitySpan widen(Instant seen) {
        return new ActivitySpan(user, activity, seen.isBefore(start) ? seen : start, seen.isAfter(end) ? seen : end);
    }

    private static List<ActivityEvent> inTimeOrder(Iterator<ActivityEvent> events) {
        List<ActivityEvent> sorted = new ArrayList<>();
        events.forEachRemaining(sorted::add);
        sorted.sort(ActivityEvent.TIME_ORDER);
        return sorted;
    }
}
