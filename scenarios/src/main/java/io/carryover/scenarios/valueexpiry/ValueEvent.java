package io.carryover.scenarios.valueexpiry;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * A value of a user.
 *
 * @param timestamp since when it holds
 */
public record ValueEvent(String userId, String value, Instant timestamp, SourcePosition position)
        implements Serializable {

    /** By timestamp, equal ones in source order. */
    static final Comparator<ValueEvent> TIME_ORDER =
            Comparator.comparing(ValueEvent::timestamp).thenComparing(ValueEvent::position);

    static ValueEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new ValueEvent(fields.text("userId"), fields.text("value"), fields.instant("timestamp"), position);
    }
}
