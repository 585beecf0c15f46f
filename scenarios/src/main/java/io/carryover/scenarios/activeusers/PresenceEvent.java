package io.carryover.scenarios.activeusers;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;

/** A user was there. */
public record PresenceEvent(String userId, Instant timestamp, SourcePosition position) implements Serializable {

    static PresenceEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new PresenceEvent(fields.text("userId"), fields.instant("timestamp"), position);
    }
}
