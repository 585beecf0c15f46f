package io.carryover.scenarios.activityspan;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * What a user was seen doing.
 *
 * @param timestamp when; null if nobody noted it
 */
public record ActivityEvent(String user, Instant timestamp, String activity, SourcePosition position)
        implements Serializable {

    /** By timestamp, equal ones in source order. */
    static final Comparator<ActivityEvent> TIME_ORDER =
            Comparator.comparing(ActivityEvent::timestamp).thenComparing(ActivityEvent::position);

    static ActivityEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new ActivityEvent(
                fields.text("user"),
                fields.optionalInstant("timestamp").orElse(null),
                fields.text("activity"),
                position);
    }

    /** Whether this event has a time. One without must not reach the state: it is no event of its user. */
    public boolean isTimed() {
        return timestamp != null;
    }
}
